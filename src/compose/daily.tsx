import type { Temporal } from 'temporal-polyfill'
import { peopleWithRoles, sweepAccess } from '../access/index.ts'
import { forgetKeys } from '../acts/index.ts'
import { headOf, printAnchor } from '../journal/index.ts'
import { newId, type Transaction } from '../platform/db/index.ts'
import { renderFragment } from '../platform/html/index.ts'
import { queueMail } from '../platform/mail/index.ts'
import { defineWords, say, type Text } from '../platform/words/index.ts'

const words = defineWords({
  subject: {
    da: (p: { site: string; day: string }) => `Journalens hoved ${p.day}, ${p.site}`,
    en: (p) => `Head of the journal ${p.day}, ${p.site}`,
  },
  lead: {
    da: 'Gem mailen. Står tallene her ikke i journalen, når den efterprøves, er der rettet i den.',
    en: 'Keep this mail. If these figures are not in the journal when it is verified, it has been tampered with.',
  },
})

/** A client tries again within hours, not days. */
const keysFor = { hours: 48 }

/** What is done once a day for a partnership: the journal's head goes out to those who can keep it, and old rows go. */
export async function doDaily(tx: Transaction, name: Text, realNow: Temporal.Instant): Promise<void> {
  await sweepAccess(tx, realNow)
  await forgetKeys(tx, realNow.subtract(keysFor))
  await mailHead(tx, name, realNow)
}

/** The chain shows tampering only against an anchor that stands elsewhere: in the secretariat's mailbox, every day. */
async function mailHead(tx: Transaction, name: Text, realNow: Temporal.Instant): Promise<void> {
  const head = await headOf(tx)
  const anchor = printAnchor(head.seq, head.hash)
  const day = realNow.toString().slice(0, 10)
  for (const person of await peopleWithRoles(tx, ['secretariat'], realNow)) {
    const t = words(person.language)
    const subject = t.subject({ day, site: say(name, person.language).text })
    const html = renderFragment(
      <html lang={person.language}>
        <head>
          <meta charset="utf-8" />
          <title>{subject}</title>
        </head>
        <body>
          <p>{t.lead}</p>
          <p>
            <code>{anchor}</code>
          </p>
        </body>
      </html>,
    )
    await queueMail(
      tx,
      {
        id: newId(realNow),
        claim: `journal-head:${day}:${person.id}`,
        kind: 'journal-head',
        person: person.id,
        to: person.email,
        language: person.language,
        subject,
        text: `${t.lead}\n\n${anchor}`,
        html: `<!doctype html>${html}`,
      },
      realNow,
    )
  }
}
