import { articlePath, charterOf, citationOf } from '../charter/index.ts'
import type { Times } from '../platform/clock/index.ts'
import { type Id, newId, type Transaction } from '../platform/db/index.ts'
import { type Letter, type MailWriter, queueMail, type WriteContext } from '../platform/mail/index.ts'
import { pathTo, say } from '../platform/words/index.ts'
import { knownApplicant, knownApplication } from './application.access.ts'
import { applying, following } from './application.links.ts'
import type { Application } from './application.store.ts'
import { mailWords } from './mail-words.ts'

export type News = 'received' | 'admitted' | 'refused' | 'welcome'

/** Writes to the applicant how the application stands, once for each thing that can happen to it. */
export const tellApplicant = (
  tx: Transaction,
  application: Pick<Application, 'id' | 'contactEmail' | 'language'>,
  news: News,
  { now, realNow }: Times,
) =>
  queueMail(
    tx,
    [
      {
        id: newId<'mail_message'>(realNow),
        claim: `application:${application.id}:${news}`,
        kind: 'application.news',
        stream: 'account',
        to: application.contactEmail,
        language: application.language,
        subject: { type: 'application', id: application.id },
        parameters: { news },
        at: now,
      },
    ],
    realNow,
  )

/** The mail whose link shows that the address is the writer's. */
const confirm: MailWriter = {
  kind: 'application.confirm',
  async write(tx, mail, { language, name, origin }) {
    const { applicant: id } = mail.parameters as { applicant: Id<'applicant_address'> }
    if (!(await knownApplicant(tx, id))) return undefined
    const t = mailWords(language)
    const site = say(name, language).text
    return {
      language,
      subject: t.confirmSubject({ site }),
      preheader: t.confirmLead,
      title: t.confirmSubject({ site }),
      parts: [{ is: 'text', text: t.confirmLead }],
      actions: [
        {
          label: t.confirmButton,
          kind: 'first',
          to: {
            secret: { is: applying, of: { applicant: id } },
            at: `${origin}${pathTo(language, 'becomePartner', { slug: '{secret}' })}`,
          },
        },
      ],
      after: t.confirmAfter,
      why: t.confirmWhy,
    }
  },
}

const news: MailWriter = {
  kind: 'application.news',
  async write(tx, mail, context) {
    const application = mail.subject_id
      ? await knownApplication(tx, mail.subject_id as Application['id'])
      : undefined
    const { news: what } = mail.parameters as { news: News }
    if (!application || application.withdrawnAt) return undefined
    return letterOf(tx, application, what, context)
  },
}

async function letterOf(
  tx: Transaction,
  application: Application,
  what: News,
  { language, name, origin, now }: WriteContext,
): Promise<Letter> {
  const t = mailWords(language)
  const named = { name: application.name, site: say(name, language).text }
  const secret = { is: following, of: { application: application.id } }
  return {
    language,
    subject: t[`${what}Subject`](named),
    preheader: t[`${what}Lead`](named),
    title: t[`${what}Subject`](named),
    parts: [{ is: 'text', text: t[`${what}Lead`](named) }, ...moreParts(application, what, origin, language)],
    actions: [
      {
        label: t[`${what}Button`],
        kind: 'first',
        to: { secret, at: `${origin}${pathTo(language, 'application', { slug: '{secret}' })}` },
      },
    ],
    after: t.linkIsSecret,
    why: t.why(named),
    ...(await articleOfEntry(tx, { language, origin, now })),
    thread: application.id,
  }
}

async function articleOfEntry(
  tx: Transaction,
  { language, origin, now }: Pick<WriteContext, 'language' | 'origin' | 'now'>,
): Promise<Pick<Letter, 'article'>> {
  const charter = await charterOf(tx, now)
  const { source, articles } = citationOf(charter, charter.membership.entry)
  const [article] = source === 'agreement' ? articles : []
  if (!article) return {}
  const label = mailWords(language).article({ n: article.number })
  return { article: { label, href: `${origin}${articlePath(language, article.key)}` } }
}

function moreParts(
  { refusal, language: spoken }: Application,
  what: News,
  origin: string,
  language: WriteContext['language'],
): Letter['parts'] {
  if (what === 'welcome') return welcomeParts(origin, language)
  if (what !== 'refused' || !refusal) return []
  return [{ is: 'quote', text: refusal, by: mailWords(language).secretariat, language: spoken }]
}

function welcomeParts(origin: string, language: WriteContext['language']): Letter['parts'] {
  const t = mailWords(language)
  const at = (...parts: Parameters<typeof pathTo> extends [unknown, ...infer Rest] ? Rest : never) =>
    `${origin}${pathTo(language, ...parts)}`
  return [
    {
      is: 'list',
      items: [
        { text: t.stepSignIn, href: at('signIn') },
        { text: t.stepGroups, href: at('groups') },
        { text: t.stepIdeas, href: at('ideas') },
      ],
    },
  ]
}

export const applicationMail: readonly MailWriter[] = [confirm, news]
