import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** Absolute path of the folder that holds package.json. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

export const inRoot = (...parts) => path.join(root, ...parts)

/** A failure that the reader can mend: printed as one sentence, without a stack. */
export class Remedy extends Error {
  name = 'Remedy'
}

export const readJson = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/**
 * One calm line on the error stream, so that standard output stays with the program that is started.
 */
export const say = (line) => process.stderr.write(`${line}\n`)

export const seconds = (from) => `${((performance.now() - from) / 1000).toFixed(1)} s`

/** Runs a script's main function; a Remedy becomes one sentence and exit code 1. */
export const run = async (main) => {
  try {
    await main()
  } catch (error) {
    say(error instanceof Remedy ? error.message : (error?.stack ?? String(error)))
    process.exit(1)
  }
}
