import { z } from 'zod'
import { insertSession, newToken, tokenHash } from '../access/index.ts'
import { act, commonRefusals, done, refuse } from '../acts/index.ts'
import { moveClock } from '../charter/index.ts'
import { movedTo } from './clock.rules.ts'
import { demoRoles, rolesOf } from './demo.access.ts'

const { absent } = commonRefusals

/** Leaves no entry of its own: what falls due on the way has its entries. */
export const moveDemoClock = act({
  name: 'demo.move-clock',
  summary: { da: 'Stiller demonstrationens ur frem', en: 'Moves the clock of the demonstration forward' },
  input: z.strictObject({
    by: z.enum(['day', 'week', 'month']).optional(),
    to: z.string().trim().max(40).optional(),
  }),
  result: z.object({ now: z.string() }),
  who: ['anyone'],
  awaitsWhatFollows: true,
  refusals: {
    absent,
    'not-ahead': {
      status: 422,
      words: {
        da: 'Vælg en dag, der ligger forude. Uret kan ikke gå tilbage.',
        en: 'Choose a day that lies ahead. The clock cannot go back.',
      },
    },
  },
  api: { method: 'POST', path: '/demonstration/clock' },
  example: { by: 'day' },
  async effect({ tx, input, site, now, realNow }) {
    if (!site.demonstration) return refuse('absent')
    const there = movedTo(
      now,
      input.to === undefined ? { by: input.by ?? 'day' } : { to: input.to },
      site.zone,
    )
    if (!there) return refuse('not-ahead', [{ field: 'to', words: notAhead }])
    await moveClock(tx, there.epochMilliseconds - realNow.epochMilliseconds)
    return done({ now: there.toString() })
  },
})

const notAhead = { da: 'Vælg en dag, der ligger forude.', en: 'Choose a day that lies ahead.' }

/** Long enough for a look around. */
const sessionHours = 12

export const enterDemo = act({
  name: 'demo.enter',
  summary: { da: 'Prøver demonstrationen i en rolle', en: 'Tries the demonstration in a role' },
  input: z.strictObject({ role: z.enum(demoRoles) }),
  result: z.object({ token: z.string(), seconds: z.int() }),
  who: ['anyone'],
  answersSecret: true,
  refusals: { absent },
  api: { method: 'POST', path: '/demonstration/sessions' },
  example: { role: 'secretariat' },
  async effect({ tx, input, site, now, realNow, newId }) {
    const person = site.demonstration ? (await rolesOf(tx, now)).get(input.role) : undefined
    if (!person) return refuse('absent')
    const token = newToken()
    await insertSession(tx, {
      id: newId(),
      hash: tokenHash(token),
      person: person.id,
      startedAt: realNow,
      expiresAt: realNow.add({ hours: sessionHours }),
      device: 'Demonstration',
    })
    return done({ token, seconds: sessionHours * 3_600 })
  },
})
