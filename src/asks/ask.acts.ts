import { z } from 'zod'
import { tokenHash } from '../access/index.ts'
import {
  type ActContext,
  act,
  type ByLink,
  given,
  performWithin,
  refuse,
  type SubjectKind,
} from '../acts/index.ts'
import { isLanguage } from '../platform/words/index.ts'
import { type AskToAnswer, findAsk, followLink, showAsk, viewerByLink } from './ask.access.ts'
import type { AskKind } from './ask.types.ts'
import { noteUse } from './link.store.ts'

const askSubject: SubjectKind<AskToAnswer> = {
  type: 'ask',
  load: findAsk,
  standing: ({ recipient }) => ({ person: recipient }),
}

/**
 * Answers what is asked, by one of the options that it has: the act behind the option is done as if it had come by
 * itself, asked by the same policy and refused with the same words.
 *
 * @param kinds of all rooms.
 */
export const answerAsk = (kinds: readonly AskKind[]) =>
  act({
    name: 'ask.answer',
    summary: { da: 'Svarer på det, man bliver spurgt om', en: 'Answers what one is asked' },
    input: z.strictObject({
      language: z.enum(['da', 'en']),
      option: z.string().min(1).max(60),
      fields: z.record(z.string().max(60), z.string().max(20_000)).default({}),
    }),
    result: z.object({ option: z.string() }),
    who: ['self'],
    subject: askSubject,
    refusals: {
      'no-such-option': {
        status: 422,
        words: { da: 'Vælg et af svarene.', en: 'Choose one of the answers.' },
      },
    },
    api: { method: 'POST', path: '/asks/{id}/answers' },
    example: { language: 'en', option: 'yes' },
    async effect(context) {
      const { tx, input, subject, viewer, site, now, realNow } = context
      const { id, name, language } = given(viewer.person)
      const speaks = isLanguage(input.language) ? input.language : language
      const reader = { language: speaks, zone: site.zone, person: { id, name }, now, realNow }
      const shown = await showAsk(tx, kinds, subject.asked, reader)
      const option = shown?.options.find((one) => one.name === input.option)
      if (!option) return refuse('no-such-option', [{ field: 'option', words: noSuchOption }])
      const known = new Set(option.fields?.map((field) => field.name))
      const fields = Object.entries(input.fields).filter(([field, value]) => known.has(field) && value !== '')
      const outcome = await performWithin(context as unknown as ActContext<unknown, unknown>, option.act, {
        input: { ...option.input, ...Object.fromEntries(fields) },
        subjectId: option.on,
        organisation: subject.asked.organisation,
      })
      if (!outcome.done) return outcome as never
      return { ...outcome, result: { option: option.name } }
    },
  })

const noSuchOption = { da: 'Vælg et af svarene.', en: 'Choose one of the answers.' }

/** How a link in a mail vouches for its person, for one answer to its own ask and for nothing else. */
export const vouchedByLink = (token: string): Omit<ByLink, 'via'> => ({
  viewer: (tx, times) => viewerByLink(tx, token, times),
  async take(tx, { subjectId, times }) {
    const followed = await followLink(tx, token)
    if (!followed?.good || followed.ask !== subjectId) return 'link-over'
    await noteUse(tx, tokenHash(token), times.realNow)
    return undefined
  },
})
