import { ask, type Bare, startBare } from './bare.ts'
import { CannotMeasure } from './ground.ts'
import type { Load, Loader, Target } from './load.ts'

/** A page of ours, and a bare `node:http` server that sends the same bytes with the same headers. */
export interface Pair {
  readonly target: Target
  readonly bare: Bare
  readonly ours: Load[]
  readonly bares: Load[]
}

/** @param status what the page must be answered with; anything else is not what was to be measured. */
export async function makePair(target: Target, status: number): Promise<Pair> {
  const answer = await ask(target.url, target.headers)
  if (answer.status !== status)
    throw new CannotMeasure(`${target.url} was answered with ${answer.status} instead of ${status}.`)
  return { target, bare: await startBare(answer), ours: [], bares: [] }
}

/** One round: the page and the bare server in turn, beginning with the other one every other round. */
export async function measurePair(loader: Loader, pair: Pair, seconds: number, round: number): Promise<void> {
  const { target, bare, ours, bares } = pair
  const measurePage = async () => ours.push(await loader.get(target, seconds))
  const measureBare = async () => bares.push(await loader.get({ ...target, url: bare.url }, seconds))
  for (const measure of round % 2 ? [measureBare, measurePage] : [measurePage, measureBare]) await measure()
}

export const closePair = ({ bare }: Pair) => bare.close()
