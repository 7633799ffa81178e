import type { View } from '../acts/index.ts'
import type { RecordDeclaration, RecordType } from './declaration.ts'
import { findRecord, importRecords, recordsOfType } from './record.access.ts'
import { addAct, editAct, removeAct } from './record.acts.ts'
import { searchFollower } from './record.followers.ts'
import { listView, oneView } from './record.views.ts'

/** Declares a kind of record, with everything that can be done with it. */
export function recordType<Content extends object>(
  declared: RecordDeclaration<Content>,
): RecordType<Content> {
  const { type } = declared
  return {
    ...declared,
    who: declared.who ?? ['secretariat'],
    acts: [
      addAct(declared),
      editAct(declared),
      removeAct(declared),
    ] as unknown as RecordType<Content>['acts'],
    views: [listView(declared), oneView(declared)] as unknown as View[],
    follower: searchFollower(declared),
    all: (tx) => recordsOfType<Content>(tx, type),
    one: (tx, keyOrId) => findRecord<Content>(tx, type, keyOrId),
    importAll: (tx, contents, at) => importRecords(declared, tx, contents, at),
    exportAll: async (tx) => (await recordsOfType<Content>(tx, type)).map(({ content }) => content),
  }
}
