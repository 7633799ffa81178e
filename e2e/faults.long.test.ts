import { describe, it } from 'vitest'
import { embedded, endure, overTcp } from './faults.ts'
import { ownFolder } from './server.ts'

const folder = await ownFolder()

describe('thirty kill -9 while people write lose nothing that was acknowledged', () => {
  it('with the PostgreSQL that it brings', async () => endure(await embedded(folder), 30))
  it('with two servers on a PostgreSQL over TCP', async () => endure(await overTcp(folder), 30))
})
