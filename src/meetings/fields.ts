import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'

/** The interface's languages: a text is written in one of them at a time. */
export const language = z.enum(['da', 'en'])

const link = z
  .string()
  .trim()
  .max(1000)
  .refine((text) => text === '' || /^https:\/\/[^\s<>"]+$/.test(text), {
    error: 'https://…',
  })

/** What is said of a meeting. */
export const aboutFields = {
  language,
  title: z.string().trim().min(1).max(200),
  about: z.string().trim().max(5_000).default(''),
  place: z.string().trim().max(300).default(''),
  link: link.default('').meta({ description: 'An https address to take part from afar.' }),
  open: z
    .stringbool()
    .or(z.boolean())
    .default(false)
    .meta({ description: 'Whether anybody can see that it takes place.' }),
}

const isDay = (text: string) => {
  try {
    return Temporal.PlainDate.from(text).year >= 1990 && Temporal.PlainDate.from(text).year <= 2199
  } catch {
    return false
  }
}

/** A day as ISO 8601, a time of the clock as 9:05 or 9.05, and how many minutes: on the partnership's clocks. */
export const timeFields = {
  date: z
    .string()
    .trim()
    .regex(/^\d{4}-\d\d-\d\d$/)
    .refine(isDay),
  time: z
    .string()
    .trim()
    .regex(/^([01]?\d|2[0-3])([:.][0-5]\d)?$/)
    .transform((text) => {
      const [hour = '', minute = '00'] = text.split(/[:.]/)
      return `${hour.padStart(2, '0')}:${minute}`
    })
    .meta({ description: 'On the clocks of the partnership: 9:05, 9.05 or 9.' }),
  minutes: z.coerce.number().int().min(5).max(20_160).default(60),
}
