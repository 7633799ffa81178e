export { syncFolder } from './durable.ts'
export { type Content, FileLost, type FileStore, FileTooLarge, fileStore } from './folder.ts'
export {
  countUnheld,
  dropFiles,
  filesOf,
  forgetUnheld,
  type HeldFile,
  type Holder,
  holdFiles,
  insertSent,
  whereaboutsOf,
} from './held.ts'
export { contentDisposition, fileName, mediaType } from './names.ts'
export { allContents, findFile, insertFile, type NewFile, type StoredFile } from './rows.ts'
export { sweepFiles, sweepLock } from './sweep.ts'
