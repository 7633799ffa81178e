import { query, type ReadTransaction, type Transaction } from '../db/index.ts'

const letters: Readonly<Record<string, string>> = {
  æ: 'ae',
  ø: 'oe',
  å: 'aa',
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  ð: 'd',
  þ: 'th',
  đ: 'd',
  ł: 'l',
}
const longest = 60

/** A readable part of an address made from a title: `Rådgivning på Mars` is `raadgivning-paa-mars`. May be empty. */
export function slugOf(title: string): string {
  const plain = title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[æøåäöüßðþđł]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
  return plain
    .slice(0, longest + 1)
    .replace(/^-+|-+$/g, '')
    .replace(/^(.{20,60})-.*$/, (whole, kept: string) => (whole.length > longest ? kept : whole))
    .slice(0, longest)
    .replace(/-+$/, '')
}

/**
 * Gives a subject the address that its title asks for, or that with a number where another has it already.
 * Addresses it had before go on leading to it.
 */
export async function takeSlug(
  tx: Transaction,
  noun: string,
  title: string,
  subject: string,
): Promise<string> {
  const wanted = slugOf(title) || noun
  for (let n = 1; ; n++) {
    const slug = n === 1 ? wanted : `${wanted}-${n}`
    const holder = await claim(tx, noun, slug, subject)
    if (holder !== subject) continue
    await makeCurrent(tx, noun, slug, subject)
    return slug
  }
}

async function claim(
  tx: Transaction,
  noun: string,
  slug: string,
  subject: string,
): Promise<string | undefined> {
  await tx.run(
    query
      .insertInto('slug')
      .values({ partnership_id: tx.partnership, noun, slug, subject_id: subject, is_current: false })
      .onConflict((conflict) => conflict.doNothing()),
  )
  const row = await tx.first(
    query
      .selectFrom('slug')
      .select('subject_id')
      .where('partnership_id', '=', tx.partnership)
      .where('noun', '=', noun)
      .where('slug', '=', slug),
  )
  return row?.subject_id
}

async function makeCurrent(tx: Transaction, noun: string, slug: string, subject: string): Promise<void> {
  const own = query
    .updateTable('slug')
    .where('partnership_id', '=', tx.partnership)
    .where('noun', '=', noun)
    .where('subject_id', '=', subject)
  await tx.run(own.set({ is_current: false }).where('is_current', '=', true).where('slug', '<>', slug))
  await tx.run(own.set({ is_current: true }).where('slug', '=', slug))
}

/** What an address leads to, whether it is the present one or one of before. */
export async function subjectAt(
  tx: ReadTransaction,
  noun: string,
  slug: string,
): Promise<string | undefined> {
  const row = await tx.first(
    query
      .selectFrom('slug')
      .select('subject_id')
      .where('partnership_id', '=', tx.partnership)
      .where('noun', '=', noun)
      .where('slug', '=', slug),
  )
  return row?.subject_id
}
