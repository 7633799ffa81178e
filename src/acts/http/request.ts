import type { FastifyReply, FastifyRequest } from 'fastify'
import type pg from 'pg'
import { Temporal } from 'temporal-polyfill'
import type { Viewer } from '../../access/index.ts'
import type { Site, SiteReader } from '../../journal/index.ts'
import type { Clock, Times } from '../../platform/clock/index.ts'
import type { PartnershipId } from '../../platform/db/index.ts'
import type { FileStore } from '../../platform/files/index.ts'
import { type Headers, hostOf, readSessionCookie } from '../../platform/http/index.ts'
import type { Language } from '../../platform/words/index.ts'
import type { Reactor } from '../act.ts'

/** What the transports stand on. */
export interface Ground {
  readonly pool: pg.Pool
  readonly sites: SiteReader
  readonly clock: Clock
  /** The contents of files. */
  readonly files: FileStore
  readonly reactors: readonly Reactor[]
  /** Changes with every build, so that no answer of an older one is taken for current. */
  readonly build: string
  readonly security: Headers
  readonly overHttps: boolean
  /** Does now what follows from what happened in a partnership, and would be done in a moment anyway. */
  readonly catchUp?: (partnership: PartnershipId) => Promise<void>
}

export interface Arrived {
  readonly site: Site
  readonly times: Times
  readonly readTimes: () => Times
  readonly host: string
  readonly token: string | undefined
  readonly files: FileStore
}

/** Finds out where a request has come to. Undefined where no partnership lives at its host. */
export async function arrive(ground: Ground, request: FastifyRequest): Promise<Arrived | undefined> {
  const host = hostOf(request.headers)
  const site = host === undefined ? undefined : await ground.sites.read(host)
  if (!site || host === undefined) return undefined
  const token = readSessionCookie(request.headers.cookie) ?? bearer(request.headers.authorization)
  const readTimes = () => ground.clock.read(site.clockShiftMs)
  return { site, times: readTimes(), readTimes, host, token, files: ground.files }
}

/**
 * What of a viewer decides what is shown to them: their session, and what they may do at this moment. A mandate can end
 * by its date alone, and then nothing in the journal has moved. Empty for the public.
 */
export const seenBy = ({ person, grants }: Viewer): string =>
  person === undefined
    ? ''
    : [person.session ?? '', ...grants.map(({ role, scope = '' }) => `${role}:${scope}`).sort()].join(' ')

const bearer = (header: string | undefined): string | undefined =>
  header === undefined ? undefined : /^Bearer ([A-Za-z0-9_-]{43})$/.exec(header)?.[1]

/** Answers past the server's own hooks, which have nothing to add to it. */
export function answer(reply: FastifyReply, status: number, headers: Headers, body?: Buffer | string): void {
  reply.hijack()
  reply.raw.writeHead(status, headers)
  reply.raw.end(body)
}

/** The reader's language where the address does not say it: RFC 9110 §12.5.4, and the partnership's own otherwise. */
export function preferredLanguage(header: string | undefined, site: Site | undefined): Language {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => /^\s*(da|en)\b[^;]*(?:;\s*q=([0-9.]+))?/i.exec(part))
    .filter((found) => found !== null)
    .map(([, tag = 'en', weight = '1']) => ({
      language: tag.toLowerCase() as Language,
      weight: Number(weight),
    }))
    .sort((a, b) => b.weight - a.weight)
  const own = site?.languages.find((tag): tag is Language => tag === 'da' || tag === 'en')
  return wanted[0]?.language ?? own ?? 'en'
}

/** What stands on a page as "three days ago" may grow this old before it is made anew; what cannot says so itself. */
const hourMs = 3_600_000

/** The hour that a moment lies in, as a part of entity tags. */
export const hourOf = (now: Temporal.Instant): string => String(Math.floor(now.epochMilliseconds / hourMs))

/** The end of that hour. */
export const endOfHour = (now: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds((Math.floor(now.epochMilliseconds / hourMs) + 1) * hourMs)
