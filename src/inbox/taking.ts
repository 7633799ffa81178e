import { peopleById, viewerOfPerson } from '../access/index.ts'
import { type Act, runAct } from '../acts/index.ts'
import { type Transaction, withPartnership } from '../platform/db/index.ts'
import { answerTo } from '../platform/incoming/index.ts'
import { forgetFailures } from '../platform/mail/index.ts'
import { answerReply, type Outcome } from './answering.ts'
import { noteDeliveries } from './deliveries.ts'
import type { Arrived } from './inbox.types.ts'
import { contributionsSince, insertReceived, wasReceived } from './received.store.ts'

/** More than this in an hour is no person: two machines answer each other. */
const contributionsAnHour = 20

/**
 * Deals with a mail that came to a partnership, once. A contribution comes first, under a key of the mail's own: after a
 * crash between the two it is not made again.
 * @returns whether it was this partnership's.
 */
export async function takeIn(arrived: Arrived): Promise<boolean> {
  const { inbox, site, message, found } = arrived
  const { fingerprint } = message
  const came = await withPartnership(inbox.pool, site.partnership, (tx) => wasReceived(tx, fingerprint))
  if (came) return true
  const outcome = found.kind === 'discussion-reply' ? await contribute(arrived, found.text) : 'none'
  return withPartnership(inbox.pool, site.partnership, (tx) => note(tx, arrived, outcome))
}

/** Notes that it came, and does what follows of what it is. */
async function note(tx: Transaction, arrived: Arrived, outcome: Outcome): Promise<boolean> {
  const { message, found, reply, mail, times } = arrived
  const calendar = await takeCalendar(tx, arrived)
  if (calendar === 'not-ours') return false
  const { fingerprint } = message
  const kind = outcome === 'too-many' ? 'loop' : found.kind
  const received = { fingerprint, kind, mail: mail?.id, person: reply?.person, calendar: calendar?.kept }
  if (!(await insertReceived(tx, received, times.realNow))) return true
  if (found.kind === 'delivery-report' && mail) await noteDeliveries(tx, mail, found.deliveries, times)
  if (found.kind !== 'discussion-reply' && found.kind !== 'vote-in-words') return true
  // Whoever answers from an address has a mailbox there.
  if (mail && message.from?.address === mail.recipient) await forgetFailures(tx, mail.recipient)
  if (reply && answerTo(message)) await answerReply(tx, { reply, message, outcome }, times)
  return true
}

/** Hands a calendar's reply to the rooms. What none takes is kept where it came to something of ours, and is nobody's else. */
async function takeCalendar(tx: Transaction, { inbox, message, found, reply, mail, times }: Arrived) {
  if (found.kind !== 'calendar-reply') return undefined
  const { calendar } = found
  for (const take of inbox.calendars)
    if (await take(tx, { calendar, from: message.from?.address, reply, mail }, times))
      return { kept: undefined }
  return mail ? { kept: calendar.text } : 'not-ours'
}

/** Does the act that the reply stands for, as its person. Whoever else got hold of the address does not speak for them. */
async function contribute(arrived: Arrived, text: string): Promise<Outcome> {
  const { inbox, site, times, message, reply, mail } = arrived
  const contribution = inbox.contributions.find(({ type }) => type === reply?.type)
  if (!reply || reply.purpose !== 'discussion' || !contribution) return 'none'
  const [person, made] = await withPartnership(inbox.pool, site.partnership, async (tx) => [
    (await peopleById(tx, [reply.person]))[0],
    await contributionsSince(tx, reply.person, times.realNow.subtract({ hours: 1 })),
  ])
  if (!person) return 'none'
  if (made >= contributionsAnHour) return 'too-many'
  const own = [person.email, mail?.recipient]
  if (!own.includes(message.from?.address)) return 'from-elsewhere'
  if (text.trim() === '') return 'empty'
  const language = person.language === 'da' ? 'da' : 'en'
  const done = await runAct(inbox.pool, inbox.reactors, contribution.act as unknown as Act, {
    site,
    times,
    language,
    readTimes: () => inbox.clock.read(site.clockShiftMs),
    input: contribution.input(text, language),
    subjectId: reply.id,
    key: `mail:${message.fingerprint}`,
    via: 'link',
    viewer: (tx, at) => viewerOfPerson(tx, reply.person, at),
    take: async () => undefined,
  })
  if (done.ok) return 'taken'
  return { refused: [done.declaration.words[language], ...done.issues.map((issue) => issue.text)].join(' ') }
}
