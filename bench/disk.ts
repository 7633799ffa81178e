import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { median } from './ground.ts'

const page = Buffer.alloc(8192, 1)

/**
 * What one acknowledged write costs on the disk of a folder, as PostgreSQL writes its log: a page within a file that
 * has its length already, and `fdatasync`.
 * @returns milliseconds, the median
 */
export function syncTime(folder: string, rounds: number): number {
  const file = join(folder, 'sync-time')
  const handle = openSync(file, 'w')
  try {
    for (let n = 0; n < 64; n++) writeSync(handle, page)
    fdatasyncSync(handle)
    const times: number[] = []
    for (let n = 0; n < rounds; n++) {
      const begun = performance.now()
      writeSync(handle, page, 0, page.length, (n % 64) * page.length)
      fdatasyncSync(handle)
      times.push(performance.now() - begun)
    }
    return median(times)
  } finally {
    closeSync(handle)
    rmSync(file)
  }
}
