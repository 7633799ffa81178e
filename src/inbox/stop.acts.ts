import { z } from 'zod'
import { act, done, refuse } from '../acts/index.ts'
import type { EntrySentences } from '../journal/index.ts'
import { forgetFailures, sendStopped } from '../platform/mail/index.ts'

/** Writes to an address again, and sends what it was owed meanwhile. */
export const liftStop = act({
  name: 'mail.lift-stop',
  summary: {
    da: 'Skriver igen til en mailadresse, der er stoppet',
    en: 'Writes again to a mail address that is stopped',
  },
  input: z.strictObject({ email: z.string().trim().toLowerCase().max(254) }),
  result: z.object({
    sent: z.int().meta({ description: 'How many mails are sent now that were held back.' }),
  }),
  who: ['secretariat'],
  refusals: {
    'not-stopped': {
      status: 409,
      words: { da: 'Adressen er ikke stoppet.', en: 'The address is not stopped.' },
    },
  },
  api: { method: 'POST', path: '/mail/stops/liftings' },
  example: { email: 'somebody@partner.example' },
  async effect({ tx, input, site, realNow }) {
    if ((await forgetFailures(tx, input.email)) === 0) return refuse('not-stopped')
    const sent = await sendStopped(tx, input.email, realNow)
    return done(
      { sent },
      {
        name: 'mail.stop-lifted',
        subject: { type: 'partnership', id: site.partnership },
        audience: 'secretariat',
        payload: {},
        private: { email: input.email },
      },
    )
  },
})

/** What the room's entries say, to who reads the journal. */
export const inboxSentences: EntrySentences = {
  'mail.stop-lifted': {
    da: () => 'Der skrives igen til en mailadresse, der var stoppet',
    en: () => 'A mail address that was stopped is written to again',
  },
}
