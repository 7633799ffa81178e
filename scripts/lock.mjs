import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { inRoot, Remedy, root, run, say } from './house.mjs'
import { install } from './install.mjs'
import { isNewEnough } from './runtime.mjs'

/*
 * Writes package-lock.json after package.json: `npm run lock`. A registry mirror may lack the packages of other
 * platforms; npm then leaves them out of the lock file and `npm ci` refuses it, here and everywhere. Their names and
 * exact versions stand in the packages that ask for them, so we enter them, without the checksum that we do not have.
 */

const systems = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
]
const processors = ['arm', 'arm64', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'x64']
const libraries = { gnu: 'glibc', gnueabihf: 'glibc', musl: 'musl', musleabihf: 'musl' }

/** What `binding-linux-arm-musleabihf` says about where it runs; undefined where the name does not say. */
const platformIn = (name) => {
  const parts = name.split(/[/-]/)
  const os = parts.filter((part) => systems.includes(part))
  const cpu = parts.filter((part) => processors.includes(part))
  if (os.length !== 1 || cpu.length !== 1) return undefined
  const libc = os[0] === 'linux' ? parts.flatMap((part) => libraries[part] ?? []) : []
  return { os, cpu, ...(libc.length > 0 && { libc }) }
}

const absentFrom = (packages) =>
  Object.values(packages).flatMap(({ optionalDependencies = {}, dev }) =>
    Object.entries(optionalDependencies)
      .filter(
        ([name, version]) => /^\d/.test(version) && !packages[`node_modules/${name}`] && platformIn(name),
      )
      .map(([name, version]) => [
        `node_modules/${name}`,
        { version, ...(dev && { dev }), ...platformIn(name), optional: true },
      ]),
  )

const lock = async () => {
  await install({ dev: true })
  if (!isNewEnough())
    throw new Remedy('Run this once more: the lock file is made with the Node that was just installed.')
  const { status } = spawnSync('npm', ['install', '--package-lock-only', '--ignore-scripts'], {
    cwd: root,
    stdio: 'inherit',
  })
  if (status !== 0) throw new Remedy('npm could not resolve package.json; see above.')
  const file = inRoot('package-lock.json')
  const content = JSON.parse(readFileSync(file, 'utf8'))
  const absent = absentFrom(content.packages)
  const entries = [...Object.entries(content.packages), ...absent].sort(([a], [b]) =>
    a.localeCompare(b, 'en'),
  )
  writeFileSync(
    file,
    `${JSON.stringify({ ...content, packages: Object.fromEntries(entries) }, undefined, 2)}\n`,
  )
  say(
    `Locked ${entries.length - 1} packages, ${absent.length} of them for platforms that the registry did not answer for.`,
  )
}

await run(lock)
