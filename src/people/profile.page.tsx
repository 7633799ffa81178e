import type { VNode } from 'preact'
import { apiRoot, type Connections as ConnectionsOf, form, type PageContext, page } from '../acts/index.ts'
import {
  Actions,
  Button,
  ButtonLink,
  CheckboxField,
  Form,
  Intro,
  ItemList,
  Said,
  Section,
  TextField,
} from '../platform/html/index.ts'
import { pathTo, patternOf } from '../platform/words/index.ts'
import { Connections } from './belongings.tsx'
import { words } from './messages.ts'
import type { PersonAsked } from './one-person.views.ts'
import { type OwnProfile, profileOfOneself } from './own.views.ts'
import { daysIn, failedIn, JustDone, LanguageField } from './parts.tsx'
import { editProfile } from './profile.acts.ts'

/** @param connections as for the view. */
export const profilePage = (connections: ConnectionsOf<PersonAsked>) =>
  page({
    view: profileOfOneself(connections),
    at: patternOf('me', 'profile'),
    forms: [
      form({
        act: editProfile,
        at: patternOf('me', 'profile'),
        lists: ['shown'],
        leadsTo: (_, { language }) => `${pathTo(language, 'me', 'profile')}?done=saved`,
      }),
    ],
    render: (profile: OwnProfile, context) => {
      const { language } = context
      const t = words(language)
      return context.frame({
        title: t.profile,
        breadcrumb: [{ label: t.myPage, href: pathTo(language, 'me') }],
        unlisted: true,
        body: (
          <>
            <Intro title={t.profile} lead={t.profileLead}>
              <JustDone context={context} />
            </Intro>
            <Hats profile={profile} context={context} />
            <Details profile={profile} context={context} />
            <Section id="export" title={t.export}>
              <p>{t.exportAbout}</p>
              <ButtonLink kind="plain" href={`${apiRoot}/me/export`}>
                {t.exportDo}
              </ButtonLink>
            </Section>
          </>
        ),
      })
    },
  })

interface Props {
  readonly profile: OwnProfile
  readonly context: PageContext
}

/** In what capacities one acts: one's own, the secretariat's, an organisation's, a group's. */
function Hats({ profile, context }: Props): VNode {
  const { language } = context
  const t = words(language)
  const office = profile.roles.find(({ role, current }) => role === 'secretariat' && current)
  return (
    <Section id="hats" title={t.hats}>
      <ItemList
        items={[
          { title: t.yourself, note: profile.name },
          ...(office ? [{ title: t.secretariat, note: daysIn(office, language) }] : []),
          ...profile.mandates
            .filter(({ state }) => state === 'current')
            .map(({ organisation, role, from, to }) => ({
              title: <Said text={organisation.name} language={language} />,
              href: pathTo(language, 'partners', { slug: organisation.slug }),
              note: `${t[role]}, ${daysIn({ from, to }, language)}`,
            })),
        ]}
      />
      {profile.connections.length > 0 && (
        <Connections connections={profile.connections} language={language} />
      )}
      <p class="quiet">{t.hatsAbout}</p>
    </Section>
  )
}

function Details({ profile, context }: Props): VNode {
  const { language, formKey } = context
  const t = words(language)
  return (
    <Section id="details" title={t.details}>
      <p class="quiet">{t.emailFixed({ email: profile.email })}</p>
      <Form
        {...failedIn(context, editProfile.name)}
        language={language}
        action={pathTo(language, 'me', 'profile')}
        hidden={{ key: formKey }}
      >
        <TextField name="name" label={t.name} value={profile.name} autocomplete="name" maxLength={200} />
        <LanguageField language={language} value={profile.language} />
        <TextField
          name="telephone"
          type="tel"
          label={t.telephone}
          hint={t.telephoneHint}
          value={profile.telephone}
          autocomplete="tel"
          size={20}
          optional
        />
        <CheckboxField
          name="shown"
          label={t.shown}
          hint={t.shownHint}
          values={profile.shown}
          optional
          options={[
            { value: 'name', label: t.showName },
            { value: 'email', label: t.showEmail },
            { value: 'telephone', label: t.showTelephone },
          ]}
        />
        <Actions>
          <Button>{t.save}</Button>
        </Actions>
      </Form>
    </Section>
  )
}
