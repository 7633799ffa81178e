import type { VNode } from 'preact'
import type { PageContext } from '../acts/index.ts'
import {
  Actions,
  Button,
  DataTable,
  Form,
  Said,
  Section,
  SelectField,
  TextField,
} from '../platform/html/index.ts'
import { type Language, pathTo, say } from '../platform/words/index.ts'
import type { EditableGroup } from './edit.views.ts'
import { formWords } from './form-messages.ts'
import { failedForm } from './forms.tsx'
import { endOneSeat, fillOneSeat, giveSeat } from './seat.acts.ts'

interface Props {
  readonly group: EditableGroup
  readonly context: PageContext
}

type Seat = EditableGroup['seats'][number]

const roleOf = (role: Seat['role'], { leadTitle }: EditableGroup, language: Language): string =>
  role === 'lead' ? say(leadTitle, language).text : formWords(language).partner

/** Who has the group's seats, and the forms with which they are given, filled and ended. */
export function Seats({ group, context }: Props): VNode {
  const { language } = context
  const t = formWords(language)
  return (
    <Section id="seats" title={t.seats}>
      <DataTable
        caption={t.seats}
        quietCaption
        columns={[{ label: t.heldBy }, { label: t.seat }, { label: t.filledBy }]}
        rows={group.seats.map(({ organisation, role, person }) => [
          organisation && <Said text={organisation.name} language={language} />,
          roleOf(role, group, language),
          person ?? <span class="quiet">{t.nobodyYet}</span>,
        ])}
      />
      <GiveSeat group={group} context={context} />
      {group.seats.length > 0 && <FillSeat group={group} context={context} />}
      {group.seats.length > 0 && <EndSeat group={group} context={context} />}
    </Section>
  )
}

function GiveSeat({ group, context }: Props): VNode {
  const { language } = context
  const t = formWords(language)
  return (
    <Section id="give-seat" title={t.giveSeat} level={3}>
      <Form
        {...failedForm(context, giveSeat.name)}
        language={language}
        id="give"
        action={pathTo(language, 'groups', { slug: group.slug }, 'seats')}
        hidden={{ key: context.formKey, subject: group.id }}
      >
        <SelectField
          name="organisation"
          label={t.heldBy}
          options={group.organisations.map(({ key, name }) => ({
            value: key,
            label: say(name, language).text,
          }))}
        />
        <SelectField
          name="role"
          label={t.role}
          options={(['lead', 'partner'] as const).map((role) => ({
            value: role,
            label: roleOf(role, group, language),
          }))}
        />
        <Actions>
          <Button kind="plain">{t.give}</Button>
        </Actions>
      </Form>
    </Section>
  )
}

/** The seat is the form's subject: which one is chosen in the form itself. */
function SeatField({
  group,
  language,
}: {
  readonly group: EditableGroup
  readonly language: Language
}): VNode {
  return (
    <SelectField
      name="subject"
      label={formWords(language).whichSeat}
      options={group.seats.map(({ id, organisation, role, person }) => {
        const holder = organisation ? say(organisation.name, language).text : person
        return { value: id, label: `${holder ?? ''} – ${roleOf(role, group, language)}` }
      })}
    />
  )
}

function FillSeat({ group, context }: Props): VNode {
  const { language } = context
  const t = formWords(language)
  return (
    <Section id="fill-seat" title={t.fillSeat} level={3}>
      <Form
        {...failedForm(context, fillOneSeat.name)}
        language={language}
        id="fill"
        action={pathTo(language, 'groups', { slug: group.slug }, 'seatFill')}
        hidden={{ key: context.formKey }}
      >
        <SeatField group={group} language={language} />
        <TextField name="email" type="email" label={t.email} hint={t.fillHint} autocomplete="off" />
        <Actions>
          <Button kind="plain">{t.fill}</Button>
        </Actions>
      </Form>
    </Section>
  )
}

function EndSeat({ group, context }: Props): VNode {
  const { language } = context
  const t = formWords(language)
  return (
    <Section id="end-seat" title={t.endSeat} level={3}>
      <p class="quiet">{t.endHint}</p>
      <Form
        {...failedForm(context, endOneSeat.name)}
        language={language}
        id="end"
        action={pathTo(language, 'groups', { slug: group.slug }, 'seatEnd')}
        hidden={{ key: context.formKey }}
      >
        <SeatField group={group} language={language} />
        <Actions>
          <Button kind="grave">{t.end}</Button>
        </Actions>
      </Form>
    </Section>
  )
}
