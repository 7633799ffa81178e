import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { dataFolderFormat, StartRefusal, startRefusalSentence, takeDataFolder } from './index.ts'

let home: string
let folder: string

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'folder-test-'))
  folder = join(home, 'data')
})

afterEach(() => rm(home, { recursive: true }))

async function refusal(path: string): Promise<StartRefusal> {
  const outcome = await takeDataFolder(path).catch((error: unknown) => error)
  if (!(outcome instanceof StartRefusal)) throw new Error('not refused', { cause: outcome })
  return outcome
}

/** A process that tries to take the folder and says how that went; it lives until it is killed. */
function other() {
  const script = `
    const { takeDataFolder } = await import(${JSON.stringify(new URL('./index.ts', import.meta.url).href)})
    console.log(await takeDataFolder(${JSON.stringify(folder)}).then(() => 'taken', (error) => error.kind))
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const said = once(child.stdout, 'data').then(([data]) => String(data).trim())
  const kill = async () => {
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  return { pid: child.pid, said, kill }
}

describe('taking the data folder', () => {
  it('makes it, for its owner only, and marks its format', async () => {
    const lease = await takeDataFolder(folder)
    expect((await stat(folder)).mode & 0o777).toBe(0o700)
    expect(JSON.parse(await readFile(join(folder, 'format.json'), 'utf8'))).toEqual({
      format: dataFolderFormat,
    })
    await lease.release()
  })

  it('refuses a second taker until the first lets go', async () => {
    const first = await takeDataFolder(folder)
    expect(await refusal(folder)).toMatchObject({ kind: 'folder-held', params: { folder, pid: process.pid } })
    await first.release()
    await (await takeDataFolder(folder)).release()
  })

  it('refuses while another process lives, and not after that was killed', async () => {
    const holder = other()
    expect(await holder.said).toBe('taken')
    const refused = await refusal(folder)
    expect(refused).toMatchObject({ kind: 'folder-held', params: { pid: holder.pid } })
    expect(startRefusalSentence(refused)).toContain(`in use by process ${holder.pid}: stop that one first`)
    await holder.kill()
    await (await takeDataFolder(folder)).release()
  })

  it('lets exactly one win of several that race', async () => {
    const racers = [other(), other(), other(), other()]
    const outcomes = await Promise.all(racers.map((racer) => racer.said))
    await Promise.all(racers.map((racer) => racer.kill()))
    expect(outcomes.sort()).toEqual(['folder-held', 'folder-held', 'folder-held', 'taken'])
  })

  it('refuses a newer folder and touches nothing in it', async () => {
    await mkdir(folder)
    await writeFile(join(folder, 'format.json'), `{"format":${dataFolderFormat + 1}}`)
    const before = await stat(folder, { bigint: true })
    const refused = await refusal(folder)
    expect(refused).toMatchObject({
      kind: 'folder-newer',
      params: { found: dataFolderFormat + 1, known: dataFolderFormat },
    })
    expect((await stat(folder, { bigint: true })).mtimeNs).toBe(before.mtimeNs)
    expect(await readdir(folder)).toEqual(['format.json'])
  })

  it('refuses a folder with files of somebody else, and touches nothing in it', async () => {
    await mkdir(folder)
    await writeFile(join(folder, 'thesis.txt'), 'mine')
    expect(await refusal(folder)).toMatchObject({ kind: 'folder-foreign' })
    expect(await readdir(folder)).toEqual(['thesis.txt'])
  })

  it('takes an empty folder, and one where a first start was cut short', async () => {
    await mkdir(folder)
    await writeFile(join(folder, 'in-use.lock'), '12\n')
    await writeFile(join(folder, '.gitkeep'), '')
    const lease = await takeDataFolder(folder)
    expect(lease.folder).toBe(folder)
    await lease.release()
  })

  it('refuses a path below a file', async () => {
    await writeFile(join(home, 'file'), '')
    expect(await refusal(join(home, 'file', 'data'))).toMatchObject({
      kind: 'folder-unwritable',
      params: { code: 'ENOTDIR' },
    })
  })

  // Root may write anywhere, so there is nothing to refuse.
  it.skipIf(process.getuid?.() === 0)('refuses a folder without the right to write', async () => {
    await mkdir(folder, { mode: 0o500 })
    expect(await refusal(folder)).toMatchObject({ kind: 'folder-unwritable', params: { code: 'EACCES' } })
  })
})
