import type { Language } from './index.ts'

/** What stands in the addresses of pages: `/{language}/{noun}/{slug}`. One table, so that a noun means one thing. */
const nouns = {
  ideas: { da: 'ideer', en: 'ideas' },
  partners: { da: 'partnere', en: 'partners' },
  goals: { da: 'maal', en: 'goals' },
  about: { da: 'om', en: 'about' },
  privacy: { da: 'personoplysninger', en: 'privacy' },
  accessibility: { da: 'tilgaengelighed', en: 'accessibility' },
  groups: { da: 'arbejdsgrupper', en: 'groups' },
  timeline: { da: 'tidslinje', en: 'timeline' },
  milestones: { da: 'milepaele', en: 'milestones' },
  report: { da: 'meld', en: 'report' },
  tell: { da: 'fortael', en: 'tell' },
  move: { da: 'flyt', en: 'move' },
  seats: { da: 'pladser', en: 'seats' },
  seatEnd: { da: 'plads-slut', en: 'seat-end' },
  seatFill: { da: 'plads-person', en: 'seat-person' },
  charter: { da: 'aftalen', en: 'charter' },
  versions: { da: 'udgaver', en: 'versions' },
  signUp: { da: 'det-binder-du-dig-til', en: 'what-you-sign-up-to' },
  newIdea: { da: 'ny-ide', en: 'new-idea' },
  search: { da: 'soeg', en: 'search' },
  signIn: { da: 'log-ind', en: 'sign-in' },
  signInSent: { da: 'log-ind-sendt', en: 'sign-in-sent' },
  link: { da: 'link', en: 'link' },
  signOut: { da: 'log-ud', en: 'sign-out' },
  me: { da: 'min-side', en: 'my-page' },
  whoMay: { da: 'hvem-maa-hvad', en: 'who-may-do-what' },
  edit: { da: 'ret', en: 'edit' },
  logo: { da: 'logo', en: 'logo' },
  removeLogo: { da: 'fjern-logo', en: 'remove-logo' },
  add: { da: 'tilfoej', en: 'add' },
  remove: { da: 'fjern', en: 'remove' },
  competences: { da: 'kompetencer', en: 'competences' },
  facilities: { da: 'faciliteter', en: 'facilities' },
  activities: { da: 'aktiviteter', en: 'activities' },
  missions: { da: 'missioner', en: 'missions' },
  funding: { da: 'finansiering', en: 'funding' },
  history: { da: 'historie', en: 'history' },
  outlook: { da: 'udsigt', en: 'outlook' },
  outreach: { da: 'formidling', en: 'outreach' },
  outreachFigures: { da: 'formidlingstal', en: 'outreach-figures' },
  events: { da: 'arrangementer', en: 'events' },
  background: { da: 'baggrund', en: 'background' },
  evaluation: { da: 'evaluering', en: 'evaluation' },
  comments: { da: 'kommentarer', en: 'comments' },
  shelf: { da: 'hylden', en: 'shelf' },
  takeUp: { da: 'tag-op', en: 'take-up' },
  close: { da: 'luk', en: 'close' },
  merge: { da: 'laeg-sammen', en: 'merge' },
  support: { da: 'stoette', en: 'support' },
  supportAsk: { da: 'stoette-spoerg', en: 'support-ask' },
  supportEnd: { da: 'stoette-slut', en: 'support-end' },
  demo: { da: 'demonstration', en: 'demonstration' },
  clock: { da: 'ur', en: 'clock' },
  roles: { da: 'roller', en: 'roles' },
  outbox: { da: 'udbakke', en: 'outbox' },
  tour: { da: 'rundvisning', en: 'tour' },
  reset: { da: 'forfra', en: 'reset' },
  mandates: { da: 'mandater', en: 'mandates' },
  mandateEnd: { da: 'mandat-slut', en: 'mandate-end' },
  handOver: { da: 'skift-person', en: 'change-person' },
  people: { da: 'personer', en: 'people' },
  affiliations: { da: 'tilknytninger', en: 'affiliations' },
  affiliationEnd: { da: 'tilknytning-slut', en: 'affiliation-end' },
  roleEnd: { da: 'rolle-slut', en: 'role-end' },
  profile: { da: 'profil', en: 'profile' },
  secretariat: { da: 'sekretariat', en: 'secretariat' },
  register: { da: 'organisationer', en: 'organisations' },
  journal: { da: 'journal', en: 'journal' },
  decisions: { da: 'beslutninger', en: 'decisions' },
  answer: { da: 'svar', en: 'answer' },
  leave: { da: 'framelding', en: 'unsubscribe' },
  sessions: { da: 'enheder', en: 'devices' },
} as const satisfies Record<string, Record<Language, string>>

export type Noun = keyof typeof nouns

/** The address of a page: `pathTo('da', 'ideas', 'raadgivning')` is `/da/ideer/raadgivning`. */
export const pathTo = (language: Language, ...parts: readonly (Noun | { readonly slug: string })[]): string =>
  ['', language, ...parts.map((part) => (typeof part === 'string' ? nouns[part][language] : part.slug))].join(
    '/',
  )

/** The same, as the pattern of a route in each language: `{slug}` parts stay as they are. */
export const patternOf = (
  ...parts: readonly (Noun | { readonly slug: string })[]
): Record<Language, string> => ({
  da: pathTo('da', ...parts),
  en: pathTo('en', ...parts),
})
