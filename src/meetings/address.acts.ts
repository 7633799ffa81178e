import { z } from 'zod'
import { newToken, tokenHash } from '../access/index.ts'
import { act, done, given } from '../acts/index.ts'
import { endAddress, insertAddress } from './address.store.ts'

const happened = (name: string, person: string) => ({
  name,
  subject: { type: 'person', id: person },
  audience: 'person' as const,
  payload: {},
})

export const makeAddress = act({
  name: 'calendar.make-address',
  summary: {
    da: 'Laver en hemmelig adresse til ens egen kalender; den forrige gælder ikke længere',
    en: 'Makes a secret address for one’s own calendar; the one before is no longer good',
  },
  input: z.strictObject({}),
  result: z.object({ secret: z.string() }),
  who: ['signed-in'],
  answersSecret: true,
  refusals: {},
  api: { method: 'POST', path: '/me/calendar' },
  example: {},
  async effect({ tx, viewer, now, newId }) {
    const person = given(viewer.person).id
    const secret = newToken()
    await endAddress(tx, person, now)
    await insertAddress(tx, { id: newId(), person, hash: tokenHash(secret), at: now })
    return done({ secret }, happened('calendar.address-made', person))
  },
})

export const revokeAddress = act({
  name: 'calendar.revoke-address',
  summary: {
    da: 'Lukker den hemmelige adresse til ens egen kalender',
    en: 'Closes the secret address of one’s own calendar',
  },
  input: z.strictObject({}),
  result: z.object({ ended: z.int() }),
  who: ['signed-in'],
  refusals: {},
  api: { method: 'DELETE', path: '/me/calendar' },
  example: {},
  async effect({ tx, viewer, now }) {
    const person = given(viewer.person).id
    const ended = await endAddress(tx, person, now)
    return done({ ended }, ...(ended ? [happened('calendar.address-ended', person)] : []))
  },
})
