import { type Act, runAct, runView, type View } from '../../acts/index.ts'
import { reactors } from '../following.ts'
import { CommandRefusal } from './command.ts'
import { asOperator, type Place } from './place.ts'

/** Does an act with the operator's authority. @throws {CommandRefusal} with the act's own words. */
export async function doAsOperator<Input, Result, Loaded, Name extends string>(
  place: Place,
  act: Act<Input, Result, Loaded, Name>,
  input: Record<string, unknown>,
  subjectId?: string,
): Promise<Result> {
  const call = { ...asOperator(place), readTimes: place.readTimes, via: 'cli' as const, input, subjectId }
  const outcome = await runAct(place.pool, reactors, act, call)
  if (outcome.ok) return outcome.result
  const issues = outcome.issues.map(({ field, text }) => `${field}: ${text}`)
  throw new CommandRefusal([outcome.declaration.words.en, ...issues].join('\n'))
}

/** Looks with the operator's authority. */
export async function lookAsOperator<Parameters, Data>(
  place: Place,
  view: View<Parameters, Data>,
  parameters: Record<string, unknown>,
): Promise<Data> {
  const sight = await runView(place.pool, view, { ...asOperator(place), parameters })
  if (!sight.ok) throw new CommandRefusal(sight.declaration.words.en)
  return sight.seen.data
}
