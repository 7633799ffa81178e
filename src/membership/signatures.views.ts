import { z } from 'zod'
import { isSecretariat, representedBy } from '../access/index.ts'
import { view } from '../acts/index.ts'
import { keptCharter } from '../charter/index.ts'
import { allOrganisations } from '../partners/index.ts'
import { dateIn } from '../platform/calendar/index.ts'
import { signaturesUnder } from './signature.store.ts'

const row = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.record(z.string(), z.string()),
  /** None where it has not signed this version here. */
  signedOn: z.string().optional(),
  how: z.enum(['link', 'page', 'paper']).optional(),
  signer: z.string().optional(),
  title: z.string().optional(),
  onBehalfOf: z.string().optional(),
})
export type SignedRow = z.infer<typeof row>

/**
 * Who has signed the version in force: in totals to everybody, by name to the secretariat, and of one's own organisation
 * to those who speak for it. Nobody is put in a pillory.
 */
export const signatureList = view({
  name: 'charter.signatures',
  summary: {
    da: 'Hvem der har skrevet under på aftalen: tallene for alle, navnene for sekretariatet og en selv',
    en: 'Who has signed the agreement: totals for everybody, names for the secretariat and oneself',
  },
  parameters: z.object({}),
  data: z.object({ version: z.int(), partners: z.int(), signed: z.int(), items: z.array(row) }),
  who: ['anyone'],
  freshness: 'journal',
  api: '/charter/signatures',
  example: {},
  async load({ tx, viewer, now, site }) {
    const [{ version }, all] = await Promise.all([keptCharter(tx, now), allOrganisations(tx)])
    const partners = all.filter(({ standing, unitOf }) => standing === 'partner' && unitOf === undefined)
    const signatures = new Map((await signaturesUnder(tx, version)).map((one) => [one.organisation, one]))
    const own = representedBy(viewer)
    const shown = partners.filter(({ id }) => isSecretariat(viewer) || own.includes(id))
    const items = shown.map(({ id, slug, name }): SignedRow => {
      const { signedAt, how, signer, title, onBehalfOf } = signatures.get(id) ?? {}
      const known = Object.entries({ how, signer, title, onBehalfOf }).filter(
        ([, value]) => value !== undefined,
      )
      return {
        id,
        slug,
        name,
        ...(signedAt ? { signedOn: dateIn(signedAt, site.zone).toString() } : {}),
        ...Object.fromEntries(known),
      }
    })
    const signed = partners.filter(({ id }) => signatures.has(id)).length
    return { data: { version, partners: partners.length, signed, items } }
  },
})
