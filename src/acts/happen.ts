import type { Viewer } from '../access/index.ts'
import { append, type JournalDraft, type Via } from '../journal/index.ts'
import type { Times } from '../platform/clock/index.ts'
import { asId, type Id, newId, type Transaction } from '../platform/db/index.ts'
import type { Happening, Reactor } from './act.ts'

/** Who brought something about, and by which way. Nobody, where a rule took effect by itself. */
export interface Origin {
  readonly times: Times
  readonly via: Via
  readonly viewer?: Viewer
  /** The organisation acted for. */
  readonly organisation?: Id<'organisation'> | undefined
  readonly cause?: Id<'journal_entry'>
}

/** A happening as an entry for the journal. */
export function drafted({ byRule, ...happening }: Happening, origin: Origin): JournalDraft {
  const { times, cause } = origin
  const { viewer, organisation, via }: Omit<Origin, 'times'> = byRule ? { via: 'rule' } : origin
  return {
    ...happening,
    version: happening.version ?? 1,
    id: newId(times.realNow),
    at: times.now,
    recordedAt: times.realNow,
    actor: viewer?.person?.id,
    organisation,
    mandate: viewer && mandateFor(viewer, organisation),
    via,
    ...(cause ? { cause } : {}),
  }
}

/** The mandate by which a person acts for an organisation, where the grant came from one. */
function mandateFor(viewer: Viewer, organisation: Id<'organisation'> | undefined): string | undefined {
  if (organisation === undefined) return undefined
  const held = viewer.grants.find(
    ({ scope, source }) => scope === organisation && source?.startsWith('mandate:'),
  )
  return held?.source && asId(held.source.slice('mandate:'.length))
}

/**
 * Lets the rooms react to what happened, in the same transaction. Reactions may lead to reactions; each knows what
 * caused it. Reactors that answer each other for ever are a fault.
 *
 * @param drafts what happened; what the reactors add is put behind it.
 */
export async function react(
  tx: Transaction,
  reactors: readonly Reactor[],
  drafts: JournalDraft[],
  times: Times,
): Promise<void> {
  // The list grows while it is walked.
  for (const [n, happened] of drafts.entries()) {
    if (n > 100_000) throw new Error('reactors answer each other without end')
    for (const reactor of reactors) {
      if (reactor.on !== happened.name) continue
      const more = await reactor.react(tx, happened, times)
      const origin: Origin = { times, via: 'rule', cause: happened.id }
      drafts.push(...more.map((happening) => drafted(happening, origin)))
    }
  }
}

/** What a rule brought about by itself: reactions and journal, as after an act. To be the last of its transaction. */
export async function takeEffect(
  tx: Transaction,
  reactors: readonly Reactor[],
  happenings: readonly Happening[],
  times: Times,
  via: Via = 'rule',
): Promise<void> {
  const drafts = happenings.map((happening) => drafted(happening, { times, via }))
  await react(tx, reactors, drafts, times)
  if (drafts.length) await append(tx, drafts)
}
