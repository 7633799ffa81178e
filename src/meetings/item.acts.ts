import { z } from 'zod'
import { act, done, refuse, type SubjectKind } from '../acts/index.ts'
import { asId, type Transaction } from '../platform/db/index.ts'
import { language } from './fields.ts'
import { type Item, insertItem, itemById, itemsOf, removeItem, updateItem } from './item.store.ts'
import { findTime, type MeetingTime, type SeenTime, standingOf } from './meeting.access.ts'
import { lockMeeting } from './meeting.store.ts'
import { keepers, timeSubject } from './meeting-subject.acts.ts'
import { minutesOfTime } from './minutes.store.ts'
import { locked } from './refusals.ts'
import { happenedTo } from './sentences.ts'

/** An item of an agenda with the meeting that it belongs to, held against other changes of that meeting. */
export const itemSubject: SubjectKind<{ readonly item: Item; readonly of: SeenTime }> = {
  type: 'agenda-item',
  async load(tx, id, viewer) {
    const known = asId<'meeting_item'>(id)
    const before = known && (await itemById(tx, known))
    const of = before && (await findTime(tx, before.time, viewer))
    if (of) await lockMeeting(tx, of.meeting.id)
    const item = of && known && (await itemById(tx, known))
    return item && { item, of }
  },
  standing: ({ of }) => standingOf(of),
  version: ({ item }) => item.version,
}

const fields = {
  language,
  title: z.string().trim().min(1).max(300),
  presenter: z.string().trim().max(200).default(''),
  minutes: z.coerce
    .number()
    .int()
    .min(0)
    .max(1440)
    .default(0)
    .meta({ description: 'How long it is to take; 0 where that is not said.' }),
}

/** What was approved is not changed by way of its headings either. */
const isLocked = async (tx: Transaction, { id }: Pick<MeetingTime, 'id'>): Promise<boolean> =>
  (await minutesOfTime(tx, id)).state === 'approved'

const mostItems = 60
const result = z.object({ id: z.string(), meeting: z.string() })

export const addItem = act({
  name: 'agenda-item.add',
  summary: { da: 'Sætter et punkt på dagsordenen', en: 'Puts an item on the agenda' },
  input: z.strictObject(fields),
  result,
  who: keepers,
  subject: timeSubject,
  refusals: {
    ...locked,
    'too-many-items': {
      status: 422,
      words: {
        da: `En dagsorden kan have ${mostItems} punkter.`,
        en: `An agenda can have ${mostItems} items.`,
      },
    },
  },
  api: { method: 'POST', path: '/meetings/{id}/agenda' },
  example: { language: 'en', title: 'Where we stand', presenter: 'Ida Lund', minutes: 20 },
  async effect({ tx, input, subject: { meeting, time }, newId }) {
    if (await isLocked(tx, time)) return refuse('locked')
    const items = await itemsOf(tx, time.id)
    if (items.length >= mostItems) return refuse('too-many-items')
    const id = newId<'meeting_item'>()
    await insertItem(tx, {
      id,
      time: time.id,
      n: (items.at(-1)?.n ?? 0) + 1,
      title: { [input.language]: input.title },
      presenter: input.presenter || undefined,
      minutes: input.minutes || undefined,
    })
    return done(
      { id: id as string, meeting: time.id as string },
      happenedTo('agenda-changed', meeting, { time: time.id, item: id }),
    )
  },
})

export const editItem = act({
  name: 'agenda-item.edit',
  summary: { da: 'Retter et punkt på dagsordenen', en: 'Edits an item of the agenda' },
  input: z.strictObject(fields),
  result,
  who: keepers,
  subject: itemSubject,
  refusals: locked,
  api: { method: 'PUT', path: '/agenda-items/{id}' },
  example: { language: 'en', title: 'Where we stand' },
  async effect({ tx, input, subject: { item, of } }) {
    if (await isLocked(tx, of.time)) return refuse('locked')
    await updateItem(tx, item.id, {
      title: { ...item.title, [input.language]: input.title },
      presenter: input.presenter || undefined,
      minutes: input.minutes || undefined,
    })
    return done(
      { id: item.id as string, meeting: of.time.id as string },
      happenedTo('agenda-changed', of.meeting, { time: of.time.id, item: item.id }),
    )
  },
})

export const removeOneItem = act({
  name: 'agenda-item.remove',
  summary: { da: 'Tager et punkt af dagsordenen', en: 'Takes an item off the agenda' },
  input: z.strictObject({}),
  result,
  who: keepers,
  subject: itemSubject,
  refusals: locked,
  api: { method: 'DELETE', path: '/agenda-items/{id}' },
  example: {},
  async effect({ tx, subject: { item, of }, now }) {
    if (await isLocked(tx, of.time)) return refuse('locked')
    await removeItem(tx, item.id, now)
    return done(
      { id: item.id as string, meeting: of.time.id as string },
      happenedTo('agenda-changed', of.meeting, { time: of.time.id, item: item.id }),
    )
  },
})
