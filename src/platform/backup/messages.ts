import type { BackupRefusal, BackupRefusalKind, BackupRefusals } from './refusal.ts'

const sentences: { readonly [K in BackupRefusalKind]: (p: BackupRefusals[K]) => string } = {
  'target-exists': (p) =>
    `There is a file ${p.file} already: give the backup another name; nothing was changed.`,
  'target-unwritable': (p) =>
    `The backup ${p.file} cannot be written (${p.code}): name a folder that is there and that your user may write to.`,
  'disk-full': (p) => `The disk that holds ${p.file} is full: make room and try again; nothing was changed.`,
  'nothing-to-keep': () => 'The database holds nothing yet: start Tovholder once, then make the backup.',
  'database-changing': () =>
    'The database was being brought up to a new version: wait until Tovholder has started, then make the backup.',
  'backup-unreadable': (p) =>
    `The backup ${p.file} cannot be read (${p.code}): check its name and its rights.`,
  'not-a-backup': (p) => `The file ${p.file} is not a backup made by Tovholder; nothing was changed.`,
  'backup-damaged': (p) =>
    `The backup ${p.file} is damaged (${p.detail}): take another copy of it, or an earlier backup; nothing was changed.`,
  'backup-newer': (p) =>
    `The backup ${p.file} was made by a newer version (${p.program}): restore it with that version or a later one; nothing was changed.`,
  'migration-changed': (p) =>
    `The backup ${p.file} was made by another edition of this program (the migration “${p.migration}” differs): restore it with the edition that made it; nothing was changed.`,
  'database-not-empty': (p) =>
    `The database is not empty (it has ${p.found}): restore into a new data folder or a new database; nothing was changed.`,
  'files-not-empty': (p) =>
    `The folder ${p.folder} already holds files: restore into a new data folder, or empty that one; nothing was changed.`,
  'journal-broken': (p) =>
    `The backup ${p.file} was restored as it is, but the journal of ${p.partnerships.join(', ')} does not hold: run "tovholder verify" to see where, and compare with an earlier backup.`,
}

/** The refusal as one English sentence with the remedy, for the terminal. */
export function backupRefusalSentence(refusal: BackupRefusal): string {
  const sentence = sentences[refusal.kind] as (params: BackupRefusals[BackupRefusalKind]) => string
  return sentence(refusal.params)
}
