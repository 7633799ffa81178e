import { createHash } from 'node:crypto'
import type pg from 'pg'
import { authenticate, permits, type Viewer } from '../access/index.ts'
import { append, canonicalBytes, type Site, type Via } from '../journal/index.ts'
import type { Times } from '../platform/clock/index.ts'
import {
  type Id,
  newId,
  type ReadTransaction,
  readPartnership,
  type Transaction,
  withPartnership,
} from '../platform/db/index.ts'
import type { FileStore } from '../platform/files/index.ts'
import type { Language } from '../platform/words/index.ts'
import type { Act, ActContext, Done, Reactor, Refused } from './act.ts'
import { actingFor } from './acting.ts'
import { drafted, react } from './happen.ts'
import { claimKey, keepAnswer } from './idempotency.store.ts'
import { read, spoken } from './input.ts'
import { commonRefusals, type Issue, type RefusalDeclaration } from './refusals.ts'
import { unkeepable } from './text.rules.ts'
import { Undo } from './undo.ts'
import type { Seen, View } from './view.ts'

interface Asking {
  readonly site: Site
  readonly times: Times
  readonly language: Language
}

interface BySession {
  /** The session's token, from cookie or header. The viewer is read with it in the transaction itself. */
  readonly token: string | undefined
}

/**
 * Something else than a session vouches for who asks: the terminal, whose user has authority over the installation, or
 * a signed link, which is good for one act only. Nothing else may be given a viewer in this way.
 */
interface Vouched {
  /** Asked in the transaction itself, so that what ended a moment ago has ended here too. */
  readonly viewer: (tx: ReadTransaction, times: Times) => Promise<Viewer>
}

/** A signed link vouches for its person, for one act. */
export interface ByLink extends Vouched {
  readonly via: 'link'
  /** Takes the link for this act, in its transaction. @returns a refusal of the act's where it is no longer good. */
  readonly take: (tx: Transaction, call: Pick<Calling, 'subjectId' | 'times'>) => Promise<string | undefined>
}

/** Who asks, where and when: what every transport knows of a request. */
export type Asker = Asking & (BySession | Vouched)

interface Calling extends Asking {
  /** Reads the clocks anew. */
  readonly readTimes: () => Times
  readonly via: Via
  /** As it came in. */
  readonly input: unknown
  readonly subjectId?: string | undefined
  /** The organisation that the viewer wants to act for. */
  readonly organisation?: string | undefined
  /** The version that the editor had seen. */
  readonly expectedVersion?: number | undefined
  readonly key?: string | undefined
  /** The contents of files; none at the terminal. */
  readonly files?: FileStore | undefined
}

export type Call = Calling & (BySession | (Vouched & { readonly via: 'cli' }) | ByLink)

const viewerOf = (tx: ReadTransaction, asker: Asker): Promise<Viewer> =>
  'viewer' in asker ? asker.viewer(tx, asker.times) : authenticate(tx, asker.token, asker.times)

/** Who acts; a link that vouches for them is taken in the same breath. */
async function arrivedAs(tx: Transaction, call: Call): Promise<Viewer> {
  const viewer = await viewerOf(tx, call)
  const gone = 'take' in call ? await call.take(tx, call) : undefined
  if (gone !== undefined) throw new Undo(gone)
  return viewer
}

export type Outcome<Result> = { readonly ok: true; readonly result: Result } | Refusal

export interface Refusal {
  readonly ok: false
  readonly refusal: string
  readonly declaration: RefusalDeclaration
  readonly issues: readonly Issue[]
}

/** The part of an act that is asked before its effect. */
type Gate = Pick<Act, 'name' | 'who' | 'subject' | 'onBehalf' | 'answersSecret'>

class Replayed extends Error {
  readonly answer: unknown
  constructor(answer: unknown) {
    super('replayed')
    this.answer = answer
  }
}

function refusal(
  act: Pick<Act, 'refusals'>,
  name: string,
  issues: readonly Issue[] = [],
  given?: RefusalDeclaration,
): Refusal {
  const declaration = given ?? act.refusals[name] ?? commonRefusals[name as keyof typeof commonRefusals]
  if (!declaration) throw new Error(`an undeclared refusal: ${name}`)
  return { ok: false, refusal: name, declaration, issues }
}

/** Does an act, whole or not at all: access, effect, reactions and journal in one transaction. */
export async function runAct<Input, Result, Loaded, Name extends string>(
  pool: pg.Pool,
  reactors: readonly Reactor[],
  declared: Act<Input, Result, Loaded, Name>,
  call: Call,
): Promise<Outcome<Result>> {
  const act = declared as unknown as Act<Input, Result> & Gate
  const input = read(act.input, call.input, call.language, strangeAround(call))
  if (!input.ok) return refusal(act, 'invalid', input.issues)
  try {
    return await withPartnership(pool, call.site.partnership, async (tx) => {
      const viewer = await arrivedAs(tx, call)
      const keyed = await claim(tx, act, call, viewer)
      const context = await admit(tx, act, call, viewer)
      const outcome = await act.effect({
        ...context,
        ...call.times,
        tx,
        site: call.site,
        viewer,
        input: input.data,
      })
      if (!outcome.done) throw new Undo(outcome.refusal, outcome)
      const { times, via } = call
      const origin = { times, via, viewer, organisation: context.organisation }
      const drafts = outcome.happenings.map((happening) => drafted(happening, origin))
      await react(tx, reactors, drafts, times)
      if (keyed) await keepAnswer(tx, keyed, outcome.result)
      if (drafts.length) await append(tx, drafts)
      return { ok: true as const, result: outcome.result }
    })
  } catch (error) {
    if (error instanceof Undo) {
      const { refusal: name, problems, declaration } = error.refused
      return refusal(act, name, spoken(problems, call.language), declaration)
    }
    if (error instanceof Replayed) return { ok: true, result: error.answer as Result }
    throw error
  }
}

/** What is wrong with the input of an act within an act, in both languages. */
function badInput(act: Act, sent: unknown, issues: readonly Issue[]): Refused {
  const english = read(act.input, sent, 'en')
  const problems = issues.map(({ field, text }, n) => ({
    field,
    words: { da: text, en: english.ok ? text : (english.issues[n]?.text ?? text) },
  }))
  return { done: false, refusal: 'invalid', problems, declaration: commonRefusals.invalid }
}

/**
 * Does an act as a part of another's effect: asked and refused as if it had come by itself. What happened is the outer
 * act's to pass on.
 */
export async function performWithin(
  outer: ActContext<unknown, unknown>,
  declared: Act<never, never, never, string>,
  part: {
    readonly input: unknown
    readonly subjectId: string
    readonly organisation?: Id<'organisation'> | undefined
  },
): Promise<Done<unknown> | Refused> {
  const act = declared as unknown as Act
  const { tx, site, viewer, now, realNow, nowAgain, files } = outer
  const input = read(act.input, part.input, 'da')
  if (!input.ok) return badInput(act, part.input, input.issues)
  const call = {
    ...part,
    site,
    times: { now, realNow },
    readTimes: () => ({ now: nowAgain(), realNow }),
    language: 'en' as const,
    token: undefined,
    via: 'rule' as const,
    files,
  }
  const context = await admit(tx, act, call, viewer)
  const outcome = await act.effect({
    ...context,
    nowAgain,
    tx,
    site,
    viewer,
    now,
    realNow,
    input: input.data,
  })
  const declaration = outcome.done ? undefined : act.refusals[outcome.refusal]
  return outcome.done || !declaration ? outcome : { ...outcome, declaration }
}

/** Longer keys than any client makes up do not fit the table. */
const longestKey = 200

/** What comes beside the input, and is not of it. */
function strangeAround({ key, subjectId, organisation }: Call): readonly string[] | undefined {
  if (key !== undefined && (key === '' || key.length > longestKey)) return ['key']
  return unkeepable({ key, subject: subjectId, for: organisation })
}

async function claim(tx: Transaction, act: Gate, call: Call, viewer: Viewer) {
  if (call.key === undefined || act.answersSecret) return undefined
  const seen = canonicalBytes([call.input ?? null, call.subjectId ?? null, call.organisation ?? null])
  const hash = createHash('sha256').update(seen).digest()
  const request = { actor: viewer.person?.id ?? 'visitor', key: call.key, act: act.name, hash }
  const claimed = await claimKey(tx, request, call.times.realNow)
  if (claimed.kind === 'otherwise') throw new Undo('key-used-otherwise')
  if (claimed.kind === 'again') throw new Replayed(claimed.answer)
  return request
}

/** Finds the subject and asks the policy. What is hidden from the viewer is absent. */
async function admit(tx: Transaction, act: Gate, call: Call, viewer: Viewer) {
  const forbidden = viewer.person ? 'not-permitted' : 'sign-in-needed'
  let subject: unknown
  if (act.subject) {
    subject = call.subjectId === undefined ? undefined : await act.subject.load(tx, call.subjectId, viewer)
    if (subject === undefined) throw new Undo('absent')
    if (!permits(act.who, viewer, act.subject.standing(subject))) throw new Undo(forbidden)
    const version = act.subject.version?.(subject)
    const stale = call.expectedVersion !== undefined && version !== call.expectedVersion
    if (stale) throw new Undo('changed-meanwhile')
  } else if (!permits(act.who, viewer)) throw new Undo(forbidden)
  return {
    subject,
    organisation: actingFor(act, call.organisation, viewer),
    files: call.files,
    nowAgain: () => call.readTimes().now,
    newId: <Of extends string>() => newId<Of>(call.times.realNow),
  }
}

export type Sight<Data> =
  | { readonly ok: true; readonly seen: Seen<Data>; readonly viewer: Viewer }
  | (Refusal & { readonly viewer: Viewer })

/** Shows a view to who asks, in one snapshot. */
export async function runView<Parameters, Data>(
  pool: pg.Pool,
  declared: View<Parameters, Data>,
  asker: Asker & { readonly parameters: unknown },
): Promise<Sight<Data>> {
  const parameters = read(declared.parameters, asker.parameters, asker.language)
  return readPartnership(pool, asker.site.partnership, async (tx) => {
    const viewer = await viewerOf(tx, asker)
    const no = (name: string, issues: readonly Issue[] = []) => ({
      ...refusal({ refusals: {} }, name, issues),
      viewer,
    })
    if (!parameters.ok) return no('invalid', parameters.issues)
    const needsSubject = declared.who.some(
      (allowance) => allowance === 'self' || allowance.startsWith('its-'),
    )
    if (!needsSubject && !permits(declared.who, viewer))
      return no(viewer.person ? 'not-permitted' : 'sign-in-needed')
    const { site, language, times } = asker
    const seen = await declared.load({ ...times, tx, site, viewer, language, parameters: parameters.data })
    if (seen === undefined) return no('absent')
    if (needsSubject && !permits(declared.who, viewer, seen.standing)) return no('absent')
    return { ok: true, seen, viewer }
  })
}
