import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { z } from 'zod'
import {
  type Finding,
  type PartnershipFile,
  type Problem,
  problemSentence,
  readBesideCharter,
  readPartnershipFolder,
} from './format/index.ts'

/** A partnership's files do not say what they must. The message has a line for every problem. */
export class CharterRefused extends Error {
  override name = 'CharterRefused'
}

/**
 * Reads a folder with `charter.yaml` and `records.yaml`.
 * @throws {CharterRefused} with file, line and what was expected, for everything that is wrong.
 */
export async function openPartnership(folder: string): Promise<PartnershipFile> {
  const files: Record<string, string> = {}
  for (const name of await readdir(folder)) {
    if (name.endsWith('.yaml')) files[name] = await readFile(join(folder, name), 'utf8')
  }
  const read = readPartnershipFolder(files)
  if ('charter' in read) return read
  throw refusalOf(read)
}

/**
 * Reads a further file of a partnership's folder, which has a shape of its own.
 * @param check what must hold besides the shape
 * @throws {CharterRefused} as {@link openPartnership}
 */
export function openBeside<T>(
  file: string,
  text: string,
  shape: z.ZodType<T>,
  check: (value: T) => readonly Finding[],
): T {
  const read = readBesideCharter(file, text, shape, check)
  if ('value' in read) return read.value
  throw refusalOf(read)
}

const refusalOf = (problems: readonly Problem[]) =>
  new CharterRefused(problems.map((problem) => problemSentence(problem, 'en')).join('\n'))
