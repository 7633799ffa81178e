import { existsSync } from 'node:fs'
import { inRoot, Remedy } from './house.mjs'

const needed = 24

export const isNewEnough = () => Number(process.versions.node.split('.')[0]) >= needed

// The shipped binary is built for glibc: on Alpine it exists and cannot be run.
const runsShippedNode = () =>
  process.platform !== 'linux' || Boolean(process.report.getReport().header.glibcVersionRuntime)

/**
 * Path of a Node that is new enough: this one, or the one that the lock file brought. Call after install().
 * @throws {Remedy} where there is neither
 */
export const findNode = () => {
  if (isNewEnough()) return process.execPath
  const shipped = inRoot('node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node')
  if (existsSync(shipped) && runsShippedNode()) return shipped
  throw new Remedy(
    `Tovholder needs Node ${needed} or newer, and this is ${process.versions.node}. Install it from https://nodejs.org and try again.`,
  )
}
