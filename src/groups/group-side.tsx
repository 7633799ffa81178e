import type { VNode } from 'preact'
import type { PageContext } from '../acts/index.ts'
import { articlePath, charterWords } from '../charter/index.ts'
import { Facts, Said } from '../platform/html/index.ts'
import { type Language, pathTo, say, type Text } from '../platform/words/index.ts'
import { Membership, PeopleOfGroup } from './membership.tsx'
import { words } from './messages.ts'
import { OrganisationLinks } from './organisation-links.tsx'
import type { WholeGroup } from './shapes.ts'

interface Props {
  readonly group: WholeGroup
  readonly context: PageContext
}

interface Fact {
  readonly term: string
  readonly content: VNode
}

/** Who leads and takes part, what the group contributes to, and what it is connected with. */
export function GroupSide({ group, context }: Props): VNode {
  const { language } = context
  return (
    <Facts
      side
      facts={[
        ...people(group, language),
        openness(group, context),
        ...contributions(group, language),
        ...neighbours(group, language),
        ...connected(group, language),
      ]}
    />
  )
}

function people(group: WholeGroup, language: Language): Fact[] {
  const t = words(language)
  const { leads, leadTitle, leadNote, partners, othersUnnamed, invited } = group
  const lead = leads.length ? <OrganisationLinks organisations={leads} language={language} /> : t.noLead
  return [
    {
      term: say(leadTitle, language).text,
      content: (
        <>
          {lead}
          {leadNote && <Note text={leadNote} language={language} />}
        </>
      ),
    },
    {
      term: t.partners,
      content: (
        <ul>
          {partners.map((partner) => (
            <li key={partner.key}>
              <OrganisationLinks organisations={[partner]} language={language} />
            </li>
          ))}
          {othersUnnamed && <li class="small quiet">{t.othersUnnamed}</li>}
        </ul>
      ),
    },
    ...(group.people.count
      ? [
          {
            term: t.withoutOrganisation,
            content: <PeopleOfGroup people={group.people} language={language} />,
          },
        ]
      : []),
    ...(invited.length ? [{ term: t.invited, content: <Lines texts={invited} language={language} /> }] : []),
  ]
}

const Note = ({ text, language }: { readonly text: Text; readonly language: Language }): VNode => (
  <p class="small quiet">
    <Said text={text} language={language} />
  </p>
)

const Lines = ({
  texts,
  language,
}: {
  readonly texts: readonly Text[]
  readonly language: Language
}): VNode => (
  <ul>
    {texts.map((text, index) => (
      <li key={`${index}`}>
        <Said text={text} language={language} />
      </li>
    ))}
  </ul>
)

/** Whether anybody may take part, and who says so: a default of the platform is never the agreement's word. */
function openness(group: WholeGroup, context: PageContext): Fact {
  const { language } = context
  const { open } = group
  const t = words(language)
  const says = charterWords(language)
  return {
    term: t.open,
    content: (
      <>
        {open.is ? t.openToAll : t.byInvitation}
        {open.note && <Note text={open.note} language={language} />}
        <p class="small quiet">
          {says[`source ${open.source}`]}
          {open.articles.map(({ key, number }, index) => [
            index > 0 ? ', ' : ': ',
            <a href={articlePath(language, key)} key={key}>
              {says.articleInLine({ number })}
            </a>,
          ])}
        </p>
        <Membership group={group} context={context} />
      </>
    ),
  }
}

function contributions({ goals }: WholeGroup, language: Language): Fact[] {
  if (goals.length === 0) return []
  const t = words(language)
  return [
    {
      term: t.contributesTo,
      content: (
        <>
          <ul class="numbered-goals">
            {goals.map(({ n, key, text }) => (
              <li key={n}>
                <a href={pathTo(language, 'goals', { slug: key })}>
                  {n}. <Said text={text} language={language} />
                </a>
              </li>
            ))}
          </ul>
          <p class="small quiet">{t.goalReading}</p>
        </>
      ),
    },
  ]
}

function neighbours(group: WholeGroup, language: Language): Fact[] {
  const t = words(language)
  const links = (groups: WholeGroup['coordinates']) => (
    <ul>
      {groups.map(({ slug, title }) => (
        <li key={slug}>
          <a href={pathTo(language, 'groups', { slug })}>
            <Said text={title} language={language} />
          </a>
        </li>
      ))}
    </ul>
  )
  const { coordinatedBy, idea } = group
  const from = idea && (
    <a href={pathTo(language, 'ideas', { slug: idea.slug })}>
      <Said text={idea.title} language={language} />
    </a>
  )
  return [
    ...(from ? [{ term: t.cameFrom, content: from }] : []),
    ...(coordinatedBy.length ? [{ term: t.coordinatedBy, content: links(coordinatedBy) }] : []),
  ]
}

/** What the rooms above know of the group, under their headings. */
function connected({ connections }: WholeGroup, language: Language): Fact[] {
  const headings = [...new Set(connections.map(({ heading }) => heading[language]))]
  return headings.map((term) => ({
    term,
    content: (
      <ul>
        {connections
          .filter(({ heading }) => heading[language] === term)
          .map(({ title, path, note }) => (
            <li key={path[language]}>
              <a href={path[language]}>
                <Said text={title} language={language} />
              </a>
              {note && <Note text={note} language={language} />}
            </li>
          ))}
      </ul>
    ),
  }))
}
