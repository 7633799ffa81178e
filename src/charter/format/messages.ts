import { defineWords } from '../../platform/words/index.ts'
import type { Target } from './parts.ts'

const targets: { da: Record<Target, string>; en: Record<Target, string> } = {
  da: {
    organisation: 'nøglen på en organisation i records.yaml',
    organisationKind: 'nøglen på en slags organisation (membership.kinds)',
    goal: 'nummeret på et mål',
    article: 'nøglen på en artikel',
    rule: 'nøglen på en regel',
    gap: 'nøglen på et hul i aftalen (gaps)',
    body: 'nøglen på et organ (bodies)',
    office: 'nøglen på et hverv (offices)',
    gathering: 'nøglen på en samling (gatherings)',
    groupKind: 'nøglen på en slags gruppe (groupKinds)',
    group: 'nøglen på en gruppe i records.yaml',
    facility: 'nøglen på en facilitet i records.yaml',
    mission: 'nøglen på en mission i records.yaml',
    shelfReason: 'nøglen på en grund i ideaBank.shelfReasons',
  },
  en: {
    organisation: 'the key of an organisation in records.yaml',
    organisationKind: 'the key of a kind of organisation (membership.kinds)',
    goal: 'the number of a goal',
    article: 'the key of an article',
    rule: 'the key of a rule',
    gap: 'the key of a gap of the agreement (gaps)',
    body: 'the key of a body (bodies)',
    office: 'the key of an office (offices)',
    gathering: 'the key of a gathering (gatherings)',
    groupKind: 'the key of a kind of group (groupKinds)',
    group: 'the key of a group in records.yaml',
    facility: 'the key of a facility in records.yaml',
    mission: 'the key of a mission in records.yaml',
    shelfReason: 'the key of a reason in ideaBank.shelfReasons',
  },
}

/** The sentences of a problem in a file: what was expected, and what was found. */
export const words = defineWords({
  place: {
    da: (p: { file: string; line: number; column: number; path: string }) =>
      `${p.file}, linje ${p.line}, tegn ${p.column}${p.path && ` (${p.path})`}`,
    en: (p) => `${p.file}, line ${p.line}, column ${p.column}${p.path && ` (${p.path})`}`,
  },
  sentence: {
    da: (p: { place: string; expected: string; found: string }) =>
      `${p.place}: Her skal stå ${p.expected}. Her står ${p.found}.`,
    en: (p) => `${p.place}: expected ${p.expected}, found ${p.found}.`,
  },
  didYouMean: {
    da: (p: { guess: string }) => ` Mente du »${p.guess}«?`,
    en: (p) => ` Did you mean ‘${p.guess}’?`,
  },

  nothing: { da: 'ikke noget', en: 'nothing' },
  mapping: { da: 'en blok med felter', en: 'a block of fields' },
  list: { da: 'en liste', en: 'a list' },
  aText: { da: 'en tekst', en: 'a text' },
  aNumber: { da: 'et tal', en: 'a number' },
  trueOrFalse: { da: 'true eller false', en: 'true or false' },
  something: { da: 'noget andet', en: 'something else' },
  value: {
    da: (p: { value: string }) => `»${p.value}«`,
    en: (p) => `‘${p.value}’`,
  },
  oneOf: {
    da: (p: { values: readonly string[] }) =>
      p.values.length === 1 ? p.values.join() : `en af ${p.values.join(', ')}`,
    en: (p) => (p.values.length === 1 ? p.values.join() : `one of ${p.values.join(', ')}`),
  },
  atLeast: {
    da: (p: { n: number; of: 'items' | 'characters' | 'value' }) =>
      p.of === 'items'
        ? `mindst ${p.n} i listen`
        : p.of === 'characters'
          ? `mindst ${p.n} tegn`
          : `mindst ${p.n}`,
    en: (p) =>
      p.of === 'items'
        ? `at least ${p.n} in the list`
        : p.of === 'characters'
          ? `at least ${p.n} characters`
          : `at least ${p.n}`,
  },
  atMost: {
    da: (p: { n: number; of: 'items' | 'characters' | 'value' }) =>
      p.of === 'items'
        ? `højst ${p.n} i listen`
        : p.of === 'characters'
          ? `højst ${p.n} tegn`
          : `højst ${p.n}`,
    en: (p) =>
      p.of === 'items'
        ? `at most ${p.n} in the list`
        : p.of === 'characters'
          ? `at most ${p.n} characters`
          : `at most ${p.n}`,
  },
  listOf: {
    da: (p: { n: number }) => (p.n === 0 ? 'en tom liste' : `en liste med ${p.n}`),
    en: (p) => (p.n === 0 ? 'an empty list' : `a list of ${p.n}`),
  },
  fields: {
    da: (p: { keys: readonly string[] }) =>
      p.keys.length === 0 ? 'en tom blok' : `en blok med ${p.keys.join(', ')}`,
    en: (p) => (p.keys.length === 0 ? 'an empty block' : `a block with ${p.keys.join(', ')}`),
  },

  knownField: {
    da: (p: { keys: readonly string[] }) => `et felt, der findes her: ${p.keys.join(', ')}`,
    en: (p) => `a field that exists here: ${p.keys.join(', ')}`,
  },
  field: { da: (p: { key: string }) => `feltet »${p.key}«`, en: (p) => `the field ‘${p.key}’` },
  file: {
    da: (p: { file: string }) => `filen ${p.file} i mappen`,
    en: (p) => `the file ${p.file} in the folder`,
  },
  otherFiles: {
    da: (p: { files: readonly string[] }) => (p.files.length === 0 ? 'en tom mappe' : p.files.join(', ')),
    en: (p) => (p.files.length === 0 ? 'an empty folder' : p.files.join(', ')),
  },
  charactersAtMost: {
    da: (p: { n: number }) => `en fil på højst ${p.n} tegn`,
    en: (p) => `a file of at most ${p.n} characters`,
  },
  characters: { da: (p: { n: number }) => `${p.n} tegn`, en: (p) => `${p.n} characters` },
  yaml: { da: 'gyldig YAML', en: 'valid YAML' },
  yamlFault: {
    da: (p: { fault: string }) => `noget, som YAML-læseren kalder »${p.fault}«`,
    en: (p) => `what the YAML reader calls ‘${p.fault}’`,
  },
  keyOnce: { da: 'hvert felt én gang', en: 'each field once' },
  keyTwice: {
    da: (p: { key: string }) => `»${p.key}« for anden gang`,
    en: (p) => `‘${p.key}’ a second time`,
  },
  noAlias: {
    da: 'en værdi uden henvisning (& og *) eller mærke (!)',
    en: 'a value without anchor, alias (& and *) or tag (!)',
  },
  alias: { da: 'en henvisning eller et mærke', en: 'an anchor, alias or tag' },

  inLanguage: {
    da: (p: { tag: string }) => `teksten på sproget ${p.tag}`,
    en: (p) => `the text in the language ${p.tag}`,
  },
  onlyIn: {
    da: (p: { tags: readonly string[] }) =>
      p.tags.length === 0 ? 'ingen tekst' : `kun ${p.tags.join(', ')}`,
    en: (p) => (p.tags.length === 0 ? 'no text' : `only ${p.tags.join(', ')}`),
  },
  reference: {
    da: (p: { to: Target }) => targets.da[p.to],
    en: (p) => targets.en[p.to],
  },
  once: { da: (p: { key: string }) => `»${p.key}« kun én gang`, en: (p) => `‘${p.key}’ only once` },
  alreadyAt: {
    da: (p: { line: string }) => `den igen (første gang i ${p.line})`,
    en: (p) => `it again (first at ${p.line})`,
  },
  partOfCharter: {
    da: 'en del af aftalen, der findes, fx vision eller rules/KEY',
    en: 'a part of the charter that exists, such as vision or rules/KEY',
  },
  numberInOrder: {
    da: (p: { after: string }) => `et nummer, der følger efter ${p.after}`,
    en: (p) => `a number that follows ${p.after}`,
  },
  firstNumber: { da: 'nummeret 1', en: 'the number 1' },

  gapNaming: {
    da: (p: { rule: string }) => `et hul, hvor default er »${p.rule}«`,
    en: (p) => `a gap whose default is ‘${p.rule}’`,
  },
  gapNamingOther: {
    da: (p: { gap: string }) => `hullet »${p.gap}«, som ikke nævner reglen`,
    en: (p) => `the gap ‘${p.gap}’, which does not name the rule`,
  },
  ruleFilling: {
    da: (p: { gap: string }) => `en regel med source: default og fills: ${p.gap}`,
    en: (p) => `a rule with source: default and fills: ${p.gap}`,
  },
  gapNotFilled: {
    da: 'et hul, som ingen regel fylder; ellers skal reglen nævnes med rule',
    en: 'a gap that no rule fills; else the rule has to be named by rule',
  },

  oneSpan: {
    da: 'ét tidsrum: workingDays, days, weeks eller months',
    en: 'one length of time: workingDays, days, weeks or months',
  },
  calendarForWorkingDays: {
    da: 'en kalender (calendar) her eller for hele partnerskabet, når fristen er i arbejdsdage',
    en: 'a calendar, here or for the whole partnership, where the window is in working days',
  },
  noCalendar: { da: 'ingen kalender', en: 'no calendar' },
  abstentionsNeeded: {
    da: 'abstentions: counted eller left-out, når flertallet regnes af votes-cast',
    en: 'abstentions: counted or left-out, where the majority is of votes-cast',
  },
  abstentionsIdle: {
    da: 'ingen abstentions: de er altid med i present og all-members',
    en: 'no abstentions: they are always part of present and all-members',
  },
  ballotForSecret: {
    da: 'ballot, når stemmerne er hemmelige (secret): en stille procedure viser, hvem der gør indsigelse',
    en: 'ballot, where positions are secret: a silent procedure shows who objects',
  },
  noVetoInSecret: {
    da: 'ingen med vetoret, når stemmerne er hemmelige (secret): ingen kan se, hvem der har stemt imod',
    en: 'nobody with a veto, where positions are secret: nobody can see who voted against',
  },
  lessThanWhole: {
    da: 'en brøk under 1: ingen kan få flere stemmer end alle (brug atLeast)',
    en: 'a share below 1: nobody gets more votes than all of them (use atLeast)',
  },
  atMostMembers: {
    da: (p: { n: number }) => `et tal, der kan nås: organet, der stemmer, har ${p.n} medlemmer`,
    en: (p) => `a number that can be reached: the body that votes has ${p.n} members`,
  },
  officeForCapacity: {
    da: (p: { office: string }) => `en, der findes; et hverv med nøglen ${p.office} mangler i offices`,
    en: (p) => `somebody who exists; offices has none with the key ${p.office}`,
  },
  bodyWithMembers: {
    da: 'et organ (body) med medlemmer (members), når det er et organ, der stemmer',
    en: 'a body with members, where it is a body that votes',
  },
  noBody: { da: 'ingen body, når det er partnerne, der stemmer', en: 'no body, where the partners vote' },
  methodsAgreeing: {
    da: (p: { methods: readonly string[] }) =>
      `en godkendelse (methods), der passer til beslutningsreglen: ${p.methods.join(', ')}`,
    en: (p) => `methods that agree with the decision rule: ${p.methods.join(', ')}`,
  },

  agreementInOrder: {
    da: (p: { number: number }) => `aftale nummer ${p.number}`,
    en: (p) => `agreement number ${p.number}`,
  },
  untilOfFixed: {
    da: 'en slutdato (until), når aftalen gælder en bestemt tid (fixed)',
    en: 'an end (until), where the term is fixed',
  },
  noUntilOfOpen: {
    da: 'ingen slutdato, når aftalen gælder uden udløb (open-ended)',
    en: 'no end, where the term is open-ended',
  },
  fieldOf: {
    da: (p: { field: string; is: string }) => `feltet ${p.field}, når is er ${p.is}`,
    en: (p) => `the field ${p.field}, where is is ${p.is}`,
  },
  secretariatStanding: {
    da: (p: { key: string }) => `standing: secretariat for ${p.key}, som aftalen nævner som sekretariat`,
    en: (p) => `standing: secretariat for ${p.key}, which the charter names as its secretariat`,
  },
  notItself: {
    da: 'en anden organisation end enheden selv og dens egne enheder',
    en: 'an organisation other than the unit itself and its own units',
  },

  neededByKind: {
    da: (p: { feature: string; kind: string }) => `${p.feature}, som grupper af slagsen ${p.kind} skal have`,
    en: (p) => `${p.feature}, which groups of the kind ${p.kind} must have`,
  },
  refusedByKind: {
    da: (p: { feature: string; kind: string }) =>
      `ingen ${p.feature}, som grupper af slagsen ${p.kind} ikke har`,
    en: (p) => `no ${p.feature}, which groups of the kind ${p.kind} do not have`,
  },
  inSameGroup: { da: 'noget, der findes i gruppen', en: 'something that exists in the group' },
  upTo: {
    da: (p: { n: number }) => `${p.n} eller mere`,
    en: (p) => `${p.n} or more`,
  },
  parkedOnly: {
    da: 'state: parked, når ideen har en grund til at vente',
    en: 'state: parked, where the idea has a reason to wait',
  },
})
