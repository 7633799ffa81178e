import { pathTo } from '../src/platform/words/index.ts'
import { ask } from './bare.ts'
import { syncTime } from './disk.ts'
import { verifyRate } from './journal.ts'
import { connections, type Load, type Loader } from './load.ts'
import { type MailFigures, mailRates } from './mail.ts'
import { closePair, makePair, measurePair, type Pair } from './pairs.ts'
import { commentOn, firstIdeas, type Idea, type Site, signIn, startSite } from './site.ts'

export interface Extent {
  readonly rounds: number
  /** Of one run of load. */
  readonly seconds: number
}

/** Times in milliseconds, memory in bytes. */
export interface Figures {
  readonly page: Pair
  readonly unchanged: Pair
  readonly signedIn: Pair
  /** Empty where the loader cannot send requests that differ. */
  readonly acts: readonly Load[]
  readonly syncTime: number
  readonly memory: number
  readonly mail: MailFigures
  readonly journal: { readonly entries: number; readonly rate: number }
  readonly firstStart: number
  readonly start: number
  readonly postgres: string
}

export const say = (line: string) => void process.stderr.write(`${line}\n`)

/** Comments on the idea whose page is measured, as on one that people care about. */
const comments = 6

/** Measures everything on an installation of its own in `folder`: pages first, for acts make the data grow. */
export async function measure(loader: Loader, folder: string, extent: Extent): Promise<Figures> {
  say('Starting an installation of its own, with a new database.')
  const site = await startSite(folder)
  try {
    const token = await signIn(site.link)
    const ideas = await firstIdeas(site)
    for (let n = 0; n < comments; n++) await commentOn(site, token, ideas[0]!)
    const pages = await measurePages(loader, site, token, ideas[0]!, extent)
    const sync = syncTime(folder, 300)
    const acts = await measureActs(loader, site, token, ideas, extent)
    const memory = site.memory()
    say('Verifying the journal.')
    const { postgres, ...journal } = await verifyRate(folder)
    say('Queueing and sending mail.')
    const mail = await mailRates(folder)
    await site.close()
    say('Starting again.')
    const again = await startSite(folder)
    await again.close()
    const starts = { firstStart: site.startMs, start: again.startMs }
    return { ...pages, acts, syncTime: sync, memory, mail, journal, postgres, ...starts }
  } finally {
    await site.close()
  }
}

/** Pages are measured as browsers ask for them: packed, where they travel so. */
const asBrowser = { 'accept-encoding': 'gzip, deflate, br' }

async function measurePages(loader: Loader, site: Site, token: string, idea: Idea, extent: Extent) {
  const list = { url: `${site.origin}${pathTo('da', 'ideas')}`, headers: asBrowser }
  const tag = (await ask(list.url, list.headers)).headers['etag'] ?? ''
  const one = {
    url: `${site.origin}${pathTo('da', 'ideas', { slug: idea.slug })}`,
    headers: { ...asBrowser, cookie: `tovholder_session=${token}` },
  }
  const page = await makePair(list, 200)
  const unchanged = await makePair({ ...list, headers: { ...asBrowser, 'if-none-match': tag } }, 304)
  const signedIn = await makePair(one, 200)
  const pairs = [page, unchanged, signedIn]
  try {
    say(`Pages, ${connections} connections: warming up.`)
    for (const pair of pairs) await measurePair(loader, pair, 1, 0)
    for (const { ours, bares } of pairs) for (const warm of [ours, bares]) warm.length = 0
    for (let round = 1; round <= extent.rounds; round++) {
      say(`Pages and bare servers in turn, round ${round} of ${extent.rounds}.`)
      for (const pair of pairs) await measurePair(loader, pair, extent.seconds, round)
    }
  } finally {
    for (const pair of pairs) closePair(pair)
  }
  return { page, unchanged, signedIn }
}

async function measureActs(
  loader: Loader,
  site: Site,
  token: string,
  ideas: readonly Idea[],
  { rounds, seconds }: Extent,
): Promise<Load[]> {
  if (!loader.comment) {
    say(`${loader.name} cannot send acts with keys of their own: acts are not measured. Install wrk.`)
    return []
  }
  const ids = ideas.map((idea) => idea.id)
  await loader.comment(site.origin, token, ids, 1, 0)
  const loads: Load[] = []
  for (let round = 1; round <= rounds; round++) {
    say(`Acts, round ${round} of ${rounds}.`)
    loads.push(await loader.comment(site.origin, token, ids, seconds, round))
  }
  return loads
}
