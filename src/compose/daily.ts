import { peopleWithRoles, sweepAccess } from '../access/index.ts'
import { forgetKeys } from '../acts/index.ts'
import { sweepInbox } from '../inbox/index.ts'
import { headOf, printAnchor } from '../journal/index.ts'
import { forgetApplicants } from '../membership/index.ts'
import type { Times } from '../platform/clock/index.ts'
import { newId, type Transaction } from '../platform/db/index.ts'
import { forgetUnheld } from '../platform/files/index.ts'
import { type MailWriter, queueMail } from '../platform/mail/index.ts'
import { defineWords, say } from '../platform/words/index.ts'

const words = defineWords({
  subject: {
    da: (p: { site: string; day: string }) => `Journalens hoved ${p.day}, ${p.site}`,
    en: (p) => `Head of the journal ${p.day}, ${p.site}`,
  },
  lead: {
    da: 'Gem mailen. Står tallene her ikke i journalen, når den efterprøves, er der rettet i den.',
    en: 'Keep this mail. If these figures are not in the journal when it is verified, it has been tampered with.',
  },
  why: {
    da: 'Du får mailen hver dag, fordi du er i sekretariatet.',
    en: 'You get this mail every day because you are in the secretariat.',
  },
})

/** A client tries again within hours, not days. */
const keysFor = { hours: 48 }

/** Whoever fills in a form with a file sends it the same day. */
const filesFor = { hours: 24 }

/** What is done once a day for a partnership: the journal's head goes out to those who can keep it, and old rows go. */
export async function doDaily(tx: Transaction, times: Times): Promise<void> {
  await sweepAccess(tx, times.realNow)
  await forgetUnheld(tx, times.realNow.subtract(filesFor))
  await forgetApplicants(tx, times.realNow)
  await forgetKeys(tx, times.realNow.subtract(keysFor))
  await sweepInbox(tx, times.realNow)
  await mailHead(tx, times)
}

/** The chain shows tampering only against an anchor that stands elsewhere: in the secretariat's mailbox, every day. */
async function mailHead(tx: Transaction, { now, realNow }: Times): Promise<void> {
  const head = await headOf(tx)
  const parameters = { anchor: printAnchor(head.seq, head.hash), day: realNow.toString().slice(0, 10) }
  const people = await peopleWithRoles(tx, ['secretariat'], now)
  const mails = people.map((person) => ({
    id: newId<'mail_message'>(realNow),
    claim: `journal-head:${parameters.day}:${person.id}`,
    kind: 'journal-head',
    stream: 'duty' as const,
    person: person.id,
    to: person.email,
    language: person.language,
    parameters,
    at: now,
  }))
  await queueMail(tx, mails, realNow)
}

export const journalHeadMail: MailWriter = {
  kind: 'journal-head',
  async write(_, mail, { language, name }) {
    const t = words(language)
    const { anchor, day } = mail.parameters as { anchor: string; day: string }
    const subject = t.subject({ day, site: say(name, language).text })
    return {
      language,
      subject,
      preheader: anchor,
      title: subject,
      parts: [
        { is: 'text', text: t.lead },
        { is: 'text', text: anchor },
      ],
      why: t.why,
    }
  },
}
