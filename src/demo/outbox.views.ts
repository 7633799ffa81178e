import { z } from 'zod'
import { view } from '../acts/index.ts'
import { asId } from '../platform/db/index.ts'
import { mailById, outboxPage } from '../platform/mail/index.ts'

const rows = 50

const short = z.object({
  id: z.string(),
  to: z.string(),
  subject: z.string(),
  language: z.string(),
  at: z.string(),
})
export type ShortMail = z.infer<typeof short>

/** All of it is for anybody: nobody in it exists. */
export const outboxView = view({
  name: 'demo.outbox',
  summary: { da: 'Demonstrationens udbakke', en: 'The outbox of the demonstration' },
  parameters: z.object({ after: z.string().max(100).optional() }),
  data: z.object({ items: z.array(short), next: z.string().optional() }),
  who: ['anyone'],
  freshness: 'session',
  api: '/demonstration/outbox',
  example: {},
  async load({ tx, site, parameters }) {
    if (!site.demonstration) return undefined
    const before = parameters.after === undefined ? undefined : asId<'mail_message'>(parameters.after)
    const mails = await outboxPage(tx, before, rows + 1)
    const items = mails.slice(0, rows).map(({ id, recipient, subject, language, at }) => ({
      id: id as string,
      to: recipient,
      subject: subject ?? '',
      language,
      at: at.toString(),
    }))
    const last = mails.length > rows ? items.at(-1) : undefined
    return { data: { items, ...(last ? { next: last.id } : {}) } }
  },
})

const whole = short.extend({ text: z.string(), html: z.string() })
export type OutboxMail = z.infer<typeof whole>

export const outboxMailView = view({
  name: 'demo.mail',
  summary: { da: 'En mail i udbakken', en: 'A mail in the outbox' },
  parameters: z.object({ id: z.string().max(100) }),
  data: whole,
  who: ['anyone'],
  freshness: 'session',
  api: '/demonstration/outbox/{id}',
  example: { id: 'none' },
  async load({ tx, site, parameters }) {
    const id = asId<'mail_message'>(parameters.id)
    const mail = site.demonstration && id ? await mailById(tx, id) : undefined
    if (!mail?.written_at) return undefined
    const { recipient, subject, language, at, body_text, body_html } = mail
    return {
      data: {
        id: mail.id as string,
        to: recipient,
        subject: subject ?? '',
        language,
        at: at.toString(),
        text: body_text ?? '',
        html: body_html ?? '',
      },
    }
  },
})
