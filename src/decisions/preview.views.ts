import type { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { isSecretariat, peopleById } from '../access/index.ts'
import { type ViewContext, view } from '../acts/index.ts'
import { allOf, citationOf, decisionRule, type KeptCharter, keptCharter } from '../charter/index.ts'
import { organisationsByKey, type Partner, partnersAt } from '../partners/index.ts'
import { explainDeadline, formatDeadline } from '../platform/calendar/index.ts'
import type { ReadTransaction } from '../platform/db/index.ts'
import { stoppedAmong } from '../platform/mail/index.ts'
import { type Language, say, type Text } from '../platform/words/index.ts'
import { type Decision, findDecision, standingOf } from './decision.access.ts'
import { stateOf } from './decision.views.ts'
import { closingAfter, freezeRule } from './freeze.ts'
import type { Electorate, Method } from './frozen.rules.ts'
import { electorateFor, openDecision } from './opening.acts.ts'
import { ruleInWords, warningSentence } from './rule-sentences.ts'
import { silenceMeans } from './sentences.ts'
import { shownRound } from './shown-round.ts'
import { openingWarnings } from './warning.rules.ts'
import { words as warningWords } from './warning-words.ts'

const text = z.record(z.string(), z.string())

const way = z.object({
  method: z.enum(['silent', 'ballot']),
  secret: z.boolean(),
  closesAt: z.string(),
  /** The last moment to answer, and how it was counted, in words. */
  until: z.string(),
  counted: z.string(),
  silence: z.array(z.string()),
  rule: shownRound.shape.rule,
  warnings: z.array(z.string()),
})

const recipient = z.object({
  id: z.string(),
  name: text,
  weight: z.int(),
  /** How many people get the mail. */
  people: z.int(),
  /** How many of them have an address that takes mail no more. */
  stopped: z.int(),
  /** Who they are, with their addresses: to the secretariat. */
  to: z.array(z.object({ name: z.string(), email: z.string(), stopped: z.boolean() })).optional(),
})

const preview = z.object({
  id: z.string(),
  version: z.int(),
  state: z.enum(['draft', 'open', 'settled']),
  title: text,
  question: text,
  background: text,
  confidential: z.boolean(),
  /** How it can be opened: two ways where the charter leaves the choice. */
  ways: z.array(way),
  /** Whether this viewer is the one to choose between them. */
  mayChoose: z.boolean(),
  /** What stands in the way of notice, whichever way is chosen. */
  warnings: z.array(z.string()),
  recipients: z.array(recipient),
  recused: z.array(z.object({ name: text, reason: z.enum(['party', 'own-interest']) })),
})
export type Preview = z.infer<typeof preview>
export type PreviewedWay = z.infer<typeof way>

/** What would happen if the draft were opened now: nothing is sent by looking. */
export const previewOpening = view({
  name: 'decision.preview',
  summary: {
    da: 'Hvem der ville blive spurgt, og hvordan, hvis et udkast blev åbnet nu',
    en: 'Who would be asked, and how, if a draft were opened now',
  },
  parameters: z.object({ id: z.string().max(100) }),
  data: preview,
  who: openDecision.who,
  freshness: 'session',
  api: '/decisions/{id}/preview',
  example: { id: 'none' },
  async load(context) {
    const { tx, viewer, now, parameters } = context
    const decision = await findDecision(tx, parameters.id, viewer)
    if (!decision) return undefined
    const [charter, partners] = await Promise.all([keptCharter(tx, now), partnersAt(tx, now)])
    const { method, choice } = decisionRule(charter.content, decision.matter)
    const electorate = await electorateFor(tx, decision, charter.content, now)
    const open = stateOf(decision) === 'draft' && decision.outcome === undefined
    const methods: readonly Method[] = !open
      ? []
      : method.is === 'either'
        ? ['silent', 'ballot']
        : [method.is]
    const speaking = await speakingOf(tx, context.language, partners)
    const byId = new Map(partners.map((partner) => [partner.id, partner]))
    const { id, version, title, question, background, confidential } = decision
    const recipients = await recipientsOf(context, electorate, byId)
    const data: Preview = {
      id,
      version,
      title,
      question,
      background,
      confidential,
      state: open ? 'draft' : decision.settledAt ? 'settled' : 'open',
      ways: methods.map((one) => wayOf(charter, decision, electorate, one, now, speaking)),
      mayChoose: method.is !== 'either' || choice.by !== 'secretariat' || isSecretariat(viewer),
      warnings: addressWarnings(recipients, context.language),
      recipients,
      recused: electorate.recused.map(({ organisation, reason }) => ({
        name: byId.get(organisation)?.name ?? {},
        reason,
      })),
    }
    return { data, standing: standingOf(decision), version }
  },
})

interface SpeakingOfAll {
  readonly language: Language
  readonly nameOf: (organisation: Partner['id']) => string
  readonly nameOfKey: (key: string) => string
}

async function speakingOf(
  tx: ReadTransaction,
  language: Language,
  partners: readonly Partner[],
): Promise<SpeakingOfAll> {
  const byKey = await organisationsByKey(tx)
  const names = new Map<string, Text>(partners.map(({ id, name }) => [id, name]))
  return {
    language,
    nameOf: (organisation) => say(names.get(organisation) ?? {}, language).text,
    nameOfKey: (key) => say(byKey.get(key)?.name ?? {}, language).text || key,
  }
}

function wayOf(
  charter: KeptCharter,
  { matter }: Decision,
  electorate: Electorate,
  method: Method,
  now: Temporal.Instant,
  { language, nameOf, nameOfKey }: SpeakingOfAll,
): PreviewedWay {
  const { content } = charter
  const rule = freezeRule(charter, matter, method)
  const closing = closingAfter(now, content, matter, method)
  const quiet = content.quiet?.periods ?? []
  const warnings = openingWarnings({ rule, electorate, opensAt: now, closing, quiet })
  return {
    method,
    secret: rule.secret && method === 'ballot',
    closesAt: closing.at.toString(),
    until: formatDeadline(closing, language),
    counted: explainDeadline(closing, language),
    silence: [...silenceMeans(rule, language)],
    rule: ruleInWords({ charter: content, language, nameOf: nameOfKey }, rule).map(
      ({ setting, label, sentence, cited }) => {
        const { source, articles } = citationOf(content, cited)
        return {
          setting,
          label,
          sentence,
          source,
          articles: articles.map(({ key, number }) => ({ key, number })),
        }
      },
    ),
    warnings: warnings.map((warning) => warningSentence(warning, { language, nameOf })),
  }
}

/** Those for whom there is somebody to ask, and no address that takes the mail. */
function addressWarnings(recipients: Preview['recipients'], language: Language): string[] {
  const names = recipients
    .filter(({ people, stopped }) => people > 0 && stopped === people)
    .map(({ name }) => say(name, language).text)
  return names.length === 0 ? [] : [warningWords(language)['no-address']({ who: allOf(names, language) })]
}

/** Who gets the mail, and whose address takes none any more. Addresses are for the secretariat's eyes. */
async function recipientsOf(
  { tx, viewer }: ViewContext<unknown>,
  { electors }: Electorate,
  partners: ReadonlyMap<Partner['id'], Partner>,
): Promise<Preview['recipients']> {
  const ids = electors.flatMap(({ organisation }) => partners.get(organisation)?.people ?? [])
  const people = new Map((await peopleById(tx, ids)).map((person) => [person.id, person]))
  const stopped = await stoppedAmong(
    tx,
    [...people.values()].map(({ email }) => email),
  )
  return electors.map(({ organisation, weight }) => {
    const own = (partners.get(organisation)?.people ?? []).flatMap((id) => people.get(id) ?? [])
    const to = own.map(({ name, email }) => ({ name, email, stopped: stopped.has(email) }))
    return {
      id: organisation,
      name: partners.get(organisation)?.name ?? {},
      weight,
      people: to.length,
      stopped: to.filter((one) => one.stopped).length,
      ...(isSecretariat(viewer) ? { to } : {}),
    }
  })
}
