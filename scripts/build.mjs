import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { inRoot, Remedy, readJson, root, run, say, seconds } from './house.mjs'
import { inTurn } from './turn.mjs'

const out = inRoot('build')
const stampFile = path.join(out, 'built.json')
const assetEntries = ['site.css', 'site.ts', 'icon.svg'].map((name) => `src/platform/html/assets/${name}`)
/** What pictures for sharing are drawn with. */
const drawnWith = ['schibsted-grotesk-latin', 'schibsted-grotesk-latin-ext']
const fontsFolder = path.join(out, 'fonts')

const day = 24 * 60 * 60 * 1000

/** What the browser gets: styles, our custom elements, and the fonts that the styles name. */
const assetOptions = () => ({
  entryPoints: assetEntries.filter((entry) => existsSync(inRoot(entry))),
  outdir: path.join(out, 'assets'),
  entryNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
  format: 'esm',
  target: 'es2022',
  minify: true,
  loader: { '.woff2': 'file', '.woff': 'file', '.svg': 'copy', '.png': 'copy' },
})

/** Sets PDF in a thread of its own, and so is a program of its own. */
const pdfWorker = 'src/platform/pdf/worker.ts'

const outfiles = { 'src/main.ts': 'main.js', [pdfWorker]: 'pdf-worker.js' }

/** The program itself is build/main.js; one beside it, as `bench/main.ts`, is called after its folder. */
const outfileOf = (entry) => path.join(out, outfiles[entry] ?? `${path.dirname(entry)}.js`)

/**
 * Packages stay outside, where their own files find each other. Those of many small modules come in: reading hundreds
 * of files is most of a start, and what of them nobody uses stays away.
 */
const broughtIn = new Set(['kysely', 'zod'])

const packagesOutside = {
  name: 'packages-outside',
  setup: (building) =>
    building.onResolve({ filter: /^[^./]/ }, ({ path: name, kind }) =>
      kind === 'entry-point' || broughtIn.has(name) ? undefined : { path: name, external: true },
    ),
}

/** @param {string} entry from the root, as `src/main.ts` */
const programOptions = (entry) => ({
  entryPoints: [entry],
  outfile: outfileOf(entry),
  platform: 'node',
  format: 'esm',
  target: 'node24',
  plugins: [packagesOutside],
  jsx: 'automatic',
  jsxImportSource: 'preact',
})

const common = { absWorkingDir: root, bundle: true, write: false, metafile: true, logLevel: 'silent' }

const write = (file, contents) => {
  mkdirSync(path.dirname(file), { recursive: true })
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, contents)
  renameSync(draft, file)
}

const bundle = async (options) => {
  const esbuild = await import('esbuild')
  try {
    return await esbuild.build({ ...common, ...options })
  } catch (error) {
    if (!error.errors) throw error
    const lines = await esbuild.formatMessages(error.errors, { kind: 'error', color: process.stderr.isTTY })
    throw new Remedy(`The build failed.\n${lines.join('\n')}`)
  }
}

/**
 * Logical name → file in build/assets, as `{ "site.css": "site-K3J….css", "site.js": …, "inter.woff2": … }`.
 */
const nameAssets = (outputs) =>
  Object.fromEntries(
    Object.entries(outputs).map(([file, { entryPoint, inputs }]) => {
      const source = path.basename(entryPoint ?? Object.keys(inputs)[0])
      return [source.replace(/\.ts$/, '.js'), path.basename(file)]
    }),
  )

/** Beside each text its compressed forms, which the server picks by what the browser takes; fonts are compressed. */
const compress = (outputFiles) => {
  for (const { path: file, contents } of outputFiles) {
    if (!/\.(css|js|svg)$/.test(file)) continue
    write(`${file}.br`, brotliCompressSync(contents))
    write(`${file}.gz`, gzipSync(contents, { level: 9 }))
  }
}

/** Pages that an older process sent a moment ago still ask for their files: those stay for a day. */
const sweepAssets = (keep) => {
  const folder = path.join(out, 'assets')
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const file = path.join(folder, name)
    if (!keep.includes(name.replace(/\.(br|gz)$/, '')) && Date.now() - statSync(file).mtimeMs > day)
      rmSync(file)
  }
}

const mark = (file) => {
  const { size, mtimeMs } = statSync(inRoot(file), { throwIfNoEntry: false }) ?? {}
  return `${size}:${mtimeMs}`
}

const toolsMark = () =>
  ['package-lock.json', 'tsconfig.json', 'scripts/build.mjs', 'src/platform/pictures/woff2.ts']
    .reduce((hash, file) => hash.update(readFileSync(inRoot(file))), createHash('sha256'))
    .digest('hex')

const presentAssets = () => assetEntries.filter((entry) => existsSync(inRoot(entry))).join()

/** Whether build/ was made from the files as they are now: compares size and time of every file that went in. */
export const isBuilt = () => {
  const stamp = readJson(stampFile)
  return (
    stamp?.tools === toolsMark() &&
    stamp.assets === presentAssets() &&
    existsSync(path.join(out, 'main.js')) &&
    existsSync(path.join(fontsFolder, 'fonts.conf')) &&
    Object.entries(stamp.inputs).every(([file, was]) => mark(file) === was)
  )
}

const writeOutputs = (result) => {
  for (const { path: file, contents } of result.outputFiles) write(file, contents)
}

/** Bundles one program for Node into build/; packages stay outside. Returns the file to run. */
export const buildProgram = async (entry) => {
  const options = programOptions(entry)
  const result = await bundle(options)
  writeOutputs(result)
  return { file: options.outfile, inputs: Object.keys(result.metafile.inputs) }
}

const buildAssets = async () => {
  const options = assetOptions()
  const result =
    options.entryPoints.length > 0
      ? await bundle(options)
      : { outputFiles: [], metafile: { inputs: {}, outputs: {} } }
  writeOutputs(result)
  compress(result.outputFiles)
  const names = nameAssets(result.metafile.outputs)
  write(path.join(out, 'assets.json'), `${JSON.stringify(names, undefined, 2)}\n`)
  sweepAssets(Object.values(names))
  return Object.keys(result.metafile.inputs)
}

/** Where the library may keep what it found out about the fonts; named in full, for else it is sought where we stand. */
const fontsConf = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><dir prefix="relative">.</dir><cachedir>${path.join(fontsFolder, 'cache').replaceAll('&', '&amp;')}</cachedir></fontconfig>
`

/** The drawing library reads OpenType and not what browsers get: so the fonts of the site are unpacked beside it. */
const buildFonts = async () => {
  const { openTypeOf } = await import('../src/platform/pictures/index.ts')
  const packages = inRoot('node_modules', '@fontsource-variable', 'schibsted-grotesk', 'files')
  for (const name of drawnWith)
    write(
      path.join(fontsFolder, `${name}.ttf`),
      openTypeOf(readFileSync(path.join(packages, `${name}-wght-normal.woff2`))),
    )
  write(path.join(fontsFolder, 'fonts.conf'), fontsConf)
}

export const build = async () => {
  if (!existsSync(inRoot('src/main.ts'))) throw new Remedy('There is no src/main.ts to build.')
  const start = Date.now()
  const [tools, assets] = [toolsMark(), presentAssets()]
  const [program, thread, browserInputs] = await Promise.all([
    buildProgram('src/main.ts'),
    buildProgram(pdfWorker),
    buildAssets(),
    buildFonts(),
  ])
  const ours = [...program.inputs, ...thread.inputs, ...browserInputs].filter(
    (file) => !file.includes('node_modules/'),
  )
  // What was saved while esbuild read may be in or not: it counts as changed, so the next start builds again.
  const settled = (file) => statSync(inRoot(file)).mtimeMs < start
  const inputs = Object.fromEntries(
    ours.map((file) => [file, settled(file) ? mark(file) : 'changed meanwhile']),
  )
  write(stampFile, JSON.stringify({ tools, assets, inputs }))
}

/** Builds in a process of its own, so that the program that starts afterwards does not carry the compiler. */
export const ensureBuilt = async (node) => {
  if (isBuilt()) return
  await inTurn(async () => {
    if (isBuilt()) return
    const start = performance.now()
    const child = spawn(node, [inRoot('scripts', 'build.mjs')], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    const code = await new Promise((resolve) => child.on('close', resolve))
    if (code !== 0) throw new Remedy('Nothing was started, for there is no build to run.')
    say(`Built in ${seconds(start)}.`)
  })
}

if (process.argv[1] === inRoot('scripts', 'build.mjs')) await run(build)
