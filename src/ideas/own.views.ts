import type { OwnData } from '../people/index.ts'
import { contributionsOf } from './discussion.store.ts'

const dated = <Row extends { readonly at: { toString(): string } }>({ at, ...row }: Row) => ({
  ...row,
  at: at.toString(),
})

export const ownIdeas: OwnData = async (tx, person) => ({
  name: 'ideas',
  rows: (await contributionsOf(tx, person)).ideas.map(dated),
})

export const ownComments: OwnData = async (tx, person) => ({
  name: 'comments',
  rows: (await contributionsOf(tx, person)).comments.map(dated),
})

export const ownSupports: OwnData = async (tx, person) => ({
  name: 'supports',
  rows: (await contributionsOf(tx, person)).supports.map(dated),
})
