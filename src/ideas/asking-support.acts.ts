import { z } from 'zod'
import { representativesOf } from '../access/index.ts'
import { act, done, given, refuse } from '../acts/index.ts'
import { answerAsks, ask, openAsks } from '../asks/index.ts'
import { organisationsByKey, partnersAt } from '../partners/index.ts'
import type { Id, Transaction } from '../platform/db/index.ts'
import { supportersOf } from './discussion.store.ts'
import { decidedAlready, ideaSubject } from './idea.acts.ts'
import { isUndecided, subjectOf, supportQuestion } from './ripening.acts.ts'

type Organisations = readonly Id<'organisation'>[]

/** The organisations of these keys; nothing where there is none of one of them. */
async function named(tx: Transaction, keys: readonly string[]): Promise<Organisations | undefined> {
  const known = await organisationsByKey(tx)
  const ids = keys.map((key) => known.get(key)?.id)
  return ids.every((id) => id !== undefined) ? ids : undefined
}

export const askSupport = act({
  name: 'idea.ask-support',
  summary: {
    da: 'Beder organisationer om at støtte en idé',
    en: 'Asks organisations to support an idea',
  },
  input: z.strictObject({
    organisations: z
      .array(z.string().max(80))
      .max(500)
      .default([])
      .meta({ description: 'The keys of organisations. None: all partners.' }),
  }),
  result: z.object({ idea: z.string(), asked: z.int() }),
  who: ['self', 'its-representative', 'secretariat'],
  subject: ideaSubject,
  refusals: {
    'decided-already': decidedAlready,
    'no-such-organisation': {
      status: 422,
      words: { da: 'Vælg en organisation fra listen.', en: 'Choose an organisation from the list.' },
    },
    'nobody-to-ask': {
      status: 409,
      words: {
        da: 'Der er ingen at spørge: de støtter allerede ideen, er spurgt, eller har ingen, der repræsenterer dem.',
        en: 'There is nobody to ask: they support the idea already, have been asked, or have nobody who represents them.',
      },
    },
  },
  api: { method: 'POST', path: '/ideas/{id}/support/asks' },
  example: { organisations: [] },
  async effect({ tx, input, subject, now, realNow, newId }) {
    if (!isUndecided(subject)) return refuse('decided-already')
    const wanted = input.organisations.length
      ? await named(tx, input.organisations)
      : (await partnersAt(tx, now)).map(({ id }) => id)
    if (!wanted) return refuse('no-such-organisation')
    const supporting = new Set((await supportersOf(tx, subject.id)).map((row) => row.organisation_id))
    const which = { subject: subjectOf(subject.id), kind: supportQuestion }
    const before = new Set((await openAsks(tx, which)).map(({ organisation }) => organisation))
    const asked = wanted.filter(
      (one) => !supporting.has(one) && !before.has(one) && one !== subject.organisation,
    )
    const standing = Map.groupBy(await representativesOf(tx, asked, now), ({ organisation }) => organisation)
    const asking = asked
      .filter((organisation) => standing.has(organisation))
      .map((organisation) => ({
        id: newId<'ask'>(),
        ...which,
        organisation,
        recipients: (standing.get(organisation) ?? []).map(({ person }) => person),
      }))
    if (asking.length === 0) return refuse('nobody-to-ask')
    await ask(tx, asking, { now, realNow })
    return done(
      { idea: subject.slug, asked: asking.length },
      // Who was asked and said nothing is nobody's business but the partners' own.
      {
        name: 'idea.support-asked',
        subject: subjectOf(subject.id),
        audience: 'secretariat',
        payload: { asked: asking.length },
      },
    )
  },
})

export const declineSupport = act({
  name: 'idea.decline-support',
  summary: {
    da: 'Siger på en organisations vegne nej til at støtte en idé',
    en: 'Declines, for an organisation, to support an idea',
  },
  input: z.strictObject({}),
  result: z.object({ idea: z.string() }),
  who: ['any-representative'],
  onBehalf: 'required',
  subject: ideaSubject,
  refusals: {},
  api: { method: 'POST', path: '/ideas/{id}/support/declines' },
  example: {},
  async effect({ tx, subject, viewer, organisation, now }) {
    const which = { subject: subjectOf(subject.id), kind: supportQuestion, organisation: given(organisation) }
    await answerAsks(tx, which, { answer: 'decline', by: viewer.person?.id }, now)
    return done(
      { idea: subject.slug },
      {
        name: 'idea.support-declined',
        subject: subjectOf(subject.id),
        audience: 'secretariat',
        payload: { organisation: given(organisation) },
      },
    )
  },
})
