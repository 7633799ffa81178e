import { z } from 'zod'
import {
  endSession,
  findOpenSession,
  insertRequest,
  insertSession,
  newToken,
  requestsSince,
  tokenHash,
  useLink,
} from '../access/index.ts'
import { act, done, refuse, type SubjectKind } from '../acts/index.ts'
import { asId, type Id } from '../platform/db/index.ts'

/** An address can be asked for this often in the time below. More is answered alike and sends nothing. */
const requestsAtMost = 5
const requestWindow = { minutes: 15 }

/** How long a device stays signed in. */
export const sessionDays = 30

/** A path of ours and nothing else: not `//elsewhere`, not `/\elsewhere`. */
export const ownPath = z.string().regex(/^\/(?![/\\])[^\s\\]{0,500}$/)

/**
 * Signing in is about a device and not about the partnership: it leaves no entry in the journal, and its rows are
 * swept. Whether anybody has the address is looked up later, so that neither answer nor time tells.
 */
export const requestSignIn = act({
  name: 'sign-in.request',
  summary: { da: 'Beder om et link til at logge ind', en: 'Asks for a link to sign in' },
  input: z.strictObject({
    email: z.string().trim().toLowerCase().max(254).pipe(z.email()),
    language: z.enum(['da', 'en']),
    to: ownPath.optional(),
  }),
  result: z.object({}),
  who: ['anyone'],
  refusals: {},
  api: { method: 'POST', path: '/sign-in/requests' },
  example: { email: 'nobody@partner.example', language: 'en' },
  async effect({ tx, input, realNow, newId }) {
    const { email, language, to } = input
    const asked = await requestsSince(tx, email, realNow.subtract(requestWindow))
    if (asked < requestsAtMost) {
      await insertRequest(tx, { id: newId(), email, language, returnTo: to, askedAt: realNow })
    }
    return done({})
  },
})

export const startSession = act({
  name: 'session.start',
  summary: { da: 'Logger en enhed ind med et link', en: 'Signs a device in with a link' },
  input: z.strictObject({
    token: z.string().max(100),
    device: z.string().max(300).default(''),
    to: ownPath.optional(),
  }),
  result: z.object({ token: z.string(), seconds: z.int(), to: z.string().optional() }),
  who: ['anyone'],
  answersSecret: true,
  refusals: {
    'link-gone': {
      status: 410,
      words: {
        da: 'Linket er brugt eller for gammelt. Bed om et nyt.',
        en: 'The link was used already or is too old. Ask for a new one.',
      },
    },
  },
  api: { method: 'POST', path: '/sessions' },
  example: { token: 'none' },
  async effect({ tx, input, realNow, newId }) {
    const link = await useLink(tx, tokenHash(input.token), 'sign-in', realNow)
    if (link?.person === undefined) return refuse('link-gone')
    const token = newToken()
    await insertSession(tx, {
      id: newId(),
      hash: tokenHash(token),
      person: link.person,
      startedAt: realNow,
      expiresAt: realNow.add({ hours: 24 * sessionDays }),
      device: input.device,
    })
    return done({ token, seconds: sessionDays * 86_400, ...(input.to ? { to: input.to } : {}) })
  },
})

interface OpenSession {
  readonly id: Id<'session'>
  readonly person_id: Id<'person'>
}

const sessionSubject: SubjectKind<OpenSession> = {
  type: 'session',
  async load(tx, id, viewer) {
    const session = asId<'session'>(id)
    const found = session && (await findOpenSession(tx, session))
    // Another's session is nobody's business: absent.
    return found && found.person_id === viewer.person?.id ? found : undefined
  },
  standing: (session) => ({ person: session.person_id }),
}

export const endOneSession = act({
  name: 'session.end',
  summary: { da: 'Logger en af ens egne enheder ud', en: 'Signs one of one’s own devices out' },
  input: z.strictObject({}),
  result: z.object({ here: z.boolean() }),
  who: ['self'],
  subject: sessionSubject,
  refusals: {},
  api: { method: 'DELETE', path: '/sessions/{id}' },
  example: {},
  async effect({ tx, subject, viewer, realNow }) {
    await endSession(tx, subject.id, realNow)
    return done({ here: subject.id === viewer.person?.session })
  },
})
