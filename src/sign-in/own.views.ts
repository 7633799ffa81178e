import { openSessions } from '../access/index.ts'
import type { OwnData } from '../people/index.ts'

/** The devices that a person is signed in on. */
export const ownSessions: OwnData = async (tx, person, { realNow }) => ({
  name: 'sessions',
  rows: (await openSessions(tx, person, realNow)).map(({ id, device, started_at, seen_at, expires_at }) => ({
    id,
    device,
    startedAt: started_at.toString(),
    seenAt: seen_at.toString(),
    expiresAt: expires_at.toString(),
  })),
})
