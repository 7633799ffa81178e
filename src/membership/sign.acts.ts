import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { type ActContext, act, commonRefusals, type Done, done, type Refused, refuse } from '../acts/index.ts'
import { keptCharter } from '../charter/index.ts'
import { dateIn, startOfDay } from '../platform/calendar/index.ts'
import { keptApplication } from './admission.acts.ts'
import { applicationByLink, standOf } from './application.access.ts'
import { type Application, lockApplication } from './application.store.ts'
import { joinPartnership, organisationOf } from './joining.acts.ts'
import { at, refusals } from './refusals.ts'
import { insertSignature, type Signature } from './signature.store.ts'

const line = z.string().trim().min(1).max(200)
const maybeLine = z.union([z.literal(''), line]).optional()

/** Who signs, in what capacity, and for whom where it is not for their own house. */
export const signer = {
  signer: line.meta({ description: 'The name of whoever signs.' }),
  title: line.meta({ description: 'What gives them the authority: director, head of department.' }),
  onBehalfOf: maybeLine.meta({ description: 'For whom, where they sign with another’s authority.' }),
}

const representative = {
  representative: maybeLine.meta({
    description: 'Who represents the organisation; the contact, unless said.',
  }),
  representativeEmail: z
    .union([z.literal(''), z.string().trim().toLowerCase().max(254).pipe(z.email())])
    .optional(),
}

type Refusal = 'not-now' | 'signed-already'
type Signing = Pick<Signature, 'how' | 'signedAt' | 'signerName' | 'signerTitle' | 'onBehalfOf' | 'person'>

export const signByLink = act({
  name: 'application.sign',
  summary: {
    da: 'Underskriver aftalen for en organisation, der er sagt ja til, med linket til ansøgningen',
    en: 'Signs the agreement for an organisation that was admitted, by the link that follows its application',
  },
  input: z.strictObject({
    token: z.string().max(100),
    charterVersion: z.coerce
      .number()
      .int()
      .min(1)
      .meta({ description: 'The version of the agreement that was read.' }),
    ...signer,
    authority: z.literal('yes').optional(),
    ...representative,
  }),
  result: z.object({}),
  who: ['anyone'],
  refusals: {
    'link-over': commonRefusals['link-over'],
    ...refusals('not-now', 'no-authority', 'signed-already'),
    'another-version': {
      status: 409,
      words: {
        da: 'Aftalen er ændret, siden du åbnede siden. Læs den nye udgave, og skriv så under.',
        en: 'The agreement has changed since you opened the page. Read the new version, then sign.',
      },
    },
  },
  api: { method: 'POST', path: '/applications/signatures' },
  example: { token: 'none', charterVersion: 1, signer: 'Ida Lund', title: 'Director', authority: 'yes' },
  async effect(context) {
    const { tx, input, now, realNow } = context
    const found = await applicationByLink(tx, input.token, realNow)
    if (!found) return refuse('link-over')
    if (!input.authority) return refuse('no-authority', at('authority', 'no-authority'))
    const application = await lockApplication(tx, found.id)
    if (!application) return refuse('link-over')
    const { version } = await keptCharter(tx, now)
    if (version !== input.charterVersion) return refuse('another-version')
    const { representative: name, representativeEmail: email } = input
    return signFor(context, application, version, {
      how: 'link',
      signedAt: now,
      signerName: input.signer,
      signerTitle: input.title,
      onBehalfOf: input.onBehalfOf || undefined,
      person: undefined,
      represented: { name: name || application.contactName, email: email || application.contactEmail },
    })
  },
})

export const signOnPaper = act({
  name: 'application.sign-on-paper',
  summary: {
    da: 'Skriver en underskrift på papir ind',
    en: 'Enters a signature that was given on paper',
  },
  input: z.strictObject({
    signedOn: z.iso.date(),
    ...signer,
  }),
  result: z.object({ id: z.string() }),
  who: ['secretariat'],
  subject: keptApplication,
  refusals: refusals('not-now', 'signed-already', 'not-yet'),
  api: { method: 'POST', path: '/applications/{id}/signature-on-paper' },
  example: { signedOn: '2023-03-01', signer: 'Ida Lund', title: 'Director' },
  async effect(context) {
    const { tx, input, subject, viewer, site, now } = context
    const day = Temporal.PlainDate.from(input.signedOn)
    if (Temporal.PlainDate.compare(day, dateIn(now, site.zone)) > 0)
      return refuse('not-yet', at('signedOn', 'not-yet'))
    const signedAt = startOfDay(day, site.zone)
    const { version } = await keptCharter(tx, now)
    const outcome = await signFor(context, subject, version, {
      how: 'paper',
      signedAt,
      signerName: input.signer,
      signerTitle: input.title,
      onBehalfOf: input.onBehalfOf || undefined,
      person: viewer.person?.id,
      represented: { name: subject.contactName, email: subject.contactEmail },
    })
    return outcome.done ? done({ id: subject.id as string }, ...outcome.happenings) : outcome
  },
})

/** Signs, and makes the organisation a partner: from now on, whatever day the paper bears. */
async function signFor(
  { tx, now, realNow, newId }: ActContext<unknown, unknown>,
  application: Application,
  version: number,
  { represented, ...signing }: Signing & { readonly represented: { name: string; email: string } },
): Promise<Done<Record<string, never>> | Refused<Refusal>> {
  if ((await standOf(tx, application)).stage !== 'admitted') return refuse('not-now')
  const times = { now, realNow }
  const { id: organisation, added } = await organisationOf(tx, application, times)
  const signature = {
    ...signing,
    id: newId<'signature'>(),
    organisation,
    charterVersion: version,
    enteredAt: now,
  }
  if (!(await insertSignature(tx, signature))) return refuse('signed-already')
  const joining = { by: { fact: 'signed' as const, version }, at: now, representative: represented }
  const joined = await joinPartnership(tx, application, organisation, joining, times)
  return done({}, ...added, signed(organisation, signature), ...joined)
}

/** That an organisation has signed is public; who held the pen is not. */
export const signed = (
  organisation: string,
  {
    charterVersion,
    how,
    signerName,
    signerTitle,
  }: Pick<Signature, 'charterVersion' | 'how' | 'signerName' | 'signerTitle'>,
) => ({
  name: 'charter.signed',
  subject: { type: 'organisation', id: organisation },
  audience: 'public' as const,
  payload: { version: charterVersion, how },
  private: { signer: signerName, title: signerTitle },
})
