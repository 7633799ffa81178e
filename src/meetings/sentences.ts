import type { Happening } from '../acts/index.ts'
import type { EntrySentences, JsonObject } from '../journal/index.ts'
import type { Id } from '../platform/db/index.ts'

type What = 'planned' | 'changed' | 'cancelled' | 'answered' | 'invited' | 'uninvited' | 'agenda-changed'

/** What happened to a meeting; that a closed one takes place is nobody's business but theirs. */
export const happenedTo = (
  what: What,
  { id, open }: { readonly id: Id<'meeting'>; readonly open: boolean },
  payload: JsonObject,
): Happening => ({
  name: `meeting.${what}`,
  subject: { type: 'meeting', id },
  audience:
    open && what !== 'answered' && what !== 'invited' && what !== 'uninvited' ? 'public' : 'secretariat',
  payload,
})

const of = (title: string, inDanish: boolean) =>
  title === ''
    ? inDanish
      ? 'et møde'
      : 'a meeting'
    : inDanish
      ? `mødet »${title}«`
      : `the meeting “${title}”`

/** What the room's entries say, to who reads the journal. */
export const meetingSentences: EntrySentences = {
  'calendar.address-made': {
    da: () => 'En person har fået en hemmelig adresse til sin kalender',
    en: () => 'A person got a secret address for their calendar',
  },
  'calendar.address-ended': {
    da: () => 'En hemmelig adresse til en kalender er lukket',
    en: () => 'The secret address of a calendar was closed',
  },
  'meeting.attendance-noted': {
    da: ({ title }) => `Det er noteret, hvem der var med til ${of(title, true)}`,
    en: ({ title }) => `Who came to ${of(title, false)} was noted`,
  },
  'minutes.written': {
    da: ({ title }) => `Der er skrevet referat af ${of(title, true)}`,
    en: ({ title }) => `Minutes of ${of(title, false)} were written`,
  },
  'minutes.sent-round': {
    da: ({ title }) => `Referatet af ${of(title, true)} er sendt rundt`,
    en: ({ title }) => `The minutes of ${of(title, false)} were sent round`,
  },
  'minutes.objected': {
    da: ({ title }) => `Der er sagt fra over for referatet af ${of(title, true)}`,
    en: ({ title }) => `There was an objection to the minutes of ${of(title, false)}`,
  },
  'minutes.approved': {
    da: ({ title }) => `Referatet af ${of(title, true)} er godkendt`,
    en: ({ title }) => `The minutes of ${of(title, false)} are approved`,
  },
  'meeting.planned': {
    da: ({ title }) => `Der er indkaldt til ${of(title, true)}`,
    en: ({ title }) => `An invitation to ${of(title, false)} went out`,
  },
  'meeting.changed': {
    da: ({ title }) => `Der er ændret ved ${of(title, true)}`,
    en: ({ title }) => `There was a change to ${of(title, false)}`,
  },
  'meeting.cancelled': {
    da: ({ title }) => `Der er aflyst: ${of(title, true)}`,
    en: ({ title }) => `Called off: ${of(title, false)}`,
  },
  'meeting.answered': {
    da: ({ title }) => `Der er svaret på indkaldelsen til ${of(title, true)}`,
    en: ({ title }) => `The invitation to ${of(title, false)} was answered`,
  },
  'meeting.invited': {
    da: ({ title }) => `Flere er inviteret til ${of(title, true)}`,
    en: ({ title }) => `More people were invited to ${of(title, false)}`,
  },
  'meeting.uninvited': {
    da: ({ title }) => `En invitation til ${of(title, true)} er taget tilbage`,
    en: ({ title }) => `An invitation to ${of(title, false)} was taken back`,
  },
  'meeting.agenda-changed': {
    da: ({ title }) => `Dagsordenen er ændret for ${of(title, true)}`,
    en: ({ title }) => `The agenda of ${of(title, false)} was changed`,
  },
}
