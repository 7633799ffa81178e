import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { openArchive } from './archive.ts'
import { isFull } from './refusal.ts'

describe('an archive', () => {
  // Only Linux has a disk that is always full.
  it.skipIf(!existsSync('/dev/full'))('on a full disk says so, whatever it was doing', async () => {
    await using handle = await open('/dev/full', 'w')
    const archive = openArchive(handle, new Date(0))
    const content = randomBytes(1e6)
    const filling = async () => {
      for (let n = 0; n < 100; n++) await archive.add(`piece ${n}`, content)
    }
    const error = await filling().catch((failure: unknown) => archive.abandon(failure))
    expect(isFull(error)).toBe(true)
  })

  it('gives up where its content does', async () => {
    await using handle = await open('/dev/null', 'w')
    const archive = openArchive(handle, new Date(0))
    const breaking = (async function* () {
      yield Buffer.alloc(10)
      throw new Error('the line went dead')
    })()
    const error = await archive
      .addStream('x', 100, breaking)
      .catch((failure: unknown) => archive.abandon(failure))
    expect(error).toMatchObject({ message: 'the line went dead' })
  })
})
