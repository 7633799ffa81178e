import type { Answer } from './ask.ts'
import type { Days } from './days.ts'
import type { PeopledPartnership } from './people.ts'
import type { TestSite } from './site.ts'

/** The path of the first link in a mail that leads below this noun of ours. */
export const pathIn = ({ text }: { readonly text: string }, noun: string): string =>
  new RegExp(`http://[^/\\s]+(/(?:da|en)/${noun}/[A-Za-z0-9_-]{43})`).exec(text)?.[1] ?? 'no such link'

export interface Applied {
  /** The application, by its link. */
  readonly path: string
  readonly token: string
  readonly id: string
}

export const company = {
  name: 'Cirrus Sensorer ApS',
  kind: 'company',
  cvr: '10150817',
  why: 'Vi måler strøm i havne.',
  contact: 'Ida Lund',
}

/** Somebody asks for a link to apply, and opens it. @returns the form's path, with its token */
export async function linkToApply(
  { ask }: TestSite,
  { host }: PeopledPartnership,
  days: Days,
  email = 'ida@cirrus.example',
) {
  await ask({ host, method: 'POST', path: '/da/bliv-partner', fields: { email, language: 'da' } })
  const mail = (await days.pass({ seconds: 1 })).find(({ to }) => to === email)
  return mail ? pathIn(mail, 'bliv-partner') : undefined
}

/** Sends the form behind a link. */
export const sendForm = (
  { ask }: TestSite,
  { host }: PeopledPartnership,
  path: string,
  fields = {},
): Promise<Answer> => ask({ host, method: 'POST', path, fields: { ...company, ...fields } })

/** An organisation applies by the pages, as an outsider does. */
export async function applyFrom(
  site: TestSite,
  place: PeopledPartnership,
  days: Days,
  { email, ...fields }: { readonly email?: string; readonly name?: string; readonly cvr?: string } = {},
): Promise<Applied> {
  const form = await linkToApply(site, place, days, email)
  const sent = await sendForm(site, place, form ?? 'no link', fields)
  const [path = ''] = sent.headers.location?.split('?') ?? []
  const token = path.split('/').at(-1) ?? ''
  const seen = await site.ask({ host: place.host, path: `/api/v1/applications/by-link/${token}` })
  const { application } = seen.json<{ application?: { id: string } }>()
  return { path, token, id: application?.id ?? 'none' }
}
