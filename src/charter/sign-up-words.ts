import { defineWords } from '../platform/words/index.ts'

/** “What do you bind yourself to?” The questions are ours; the answers come from the charter. */
export const words = defineWords({
  title: { da: 'Hvad binder man sig til?', en: 'What do you sign up to?' },
  lead: {
    da: (p: { name: string }) =>
      `Her er det, en organisation siger ja til, når den går med i ${p.name}. Hvert svar siger, hvor det kommer fra.`,
    en: (p) =>
      `This is what an organisation agrees to when it joins ${p.name}. Each answer says where it comes from.`,
  },
  money: { da: 'Koster det noget?', en: 'Does it cost anything?' },
  moneyNo: { da: 'Nej.', en: 'No.' },
  moneyYes: {
    da: (p: { amount: string }) => `Ja, ${p.amount}.`,
    en: (p) => `Yes, ${p.amount}.`,
  },
  join: { da: 'Hvordan bliver man partner?', en: 'How does one become a partner?' },
  'join signature': { da: 'Man skriver under.', en: 'By signing.' },
  'join decision': { da: 'Ved en beslutning.', en: 'By decision.' },
  approved: { da: 'Hvordan bliver man godkendt?', en: 'How is one approved?' },
  'approval simple-majority': { da: 'ved almindeligt flertal', en: 'by simple majority' },
  'approval qualified-majority': {
    da: 'ved kvalificeret flertal',
    en: 'by qualified majority',
  },
  'approval silent-procedure': {
    da: 'ved stille procedure',
    en: 'by silent procedure',
  },
  leave: { da: 'Kan vi gå ud igen?', en: 'Can we leave again?' },
  'leave none': { da: 'Ja, når som helst.', en: 'Yes, at any time.' },
  'leave written': { da: 'Ja, skriftligt.', en: 'Yes, in writing.' },
  come: {
    da: (p: { what: string }) => `${p.what}: skal vi komme?`,
    en: (p) => `${p.what}: do we have to come?`,
  },
  'come mandatory': { da: (p: { often: string }) => `Ja, ${p.often}.`, en: (p) => `Yes, ${p.often}.` },
  'come priority': {
    da: (p: { often: string }) => `Det skal prioriteres, ${p.often}.`,
    en: (p) => `It is to be given priority, ${p.often}.`,
  },
  'come voluntary': {
    da: (p: { often: string }) => `Nej, det er frivilligt, ${p.often}.`,
    en: (p) => `No, it is voluntary, ${p.often}.`,
  },
  otherMeetings: { da: 'Er der andre møder?', en: 'Are there other meetings?' },
  'other voluntary': { da: 'Ja, men de er frivillige.', en: 'Yes, but they are voluntary.' },
  'other priority': { da: 'Ja, og de skal prioriteres.', en: 'Yes, and they are to be given priority.' },
  'other mandatory': { da: 'Ja, og de er obligatoriske.', en: 'Yes, and they are mandatory.' },
  groups: {
    da: 'Skal man være partner for at være med i en gruppe?',
    en: 'Must one be a partner to take part in a group?',
  },
  groupsNo: { da: 'Nej.', en: 'No.' },
  groupsYes: { da: 'Ja.', en: 'Yes.' },
  groupsSome: { da: 'I nogle grupper.', en: 'In some groups.' },
  obligations: { da: 'Det lover man', en: 'What one promises' },
  obligationsNote: {
    da: 'Aftalens egne forpligtelser, i den rækkefølge den har dem.',
    en: 'The agreement’s own obligations, in its order.',
  },
  until: { da: 'Hvor længe gælder det?', en: 'For how long?' },
  'until fixed': { da: 'Til en bestemt dag.', en: 'Until a set day.' },
  'until open-ended': { da: 'Uden udløb.', en: 'Without end.' },
  who: { da: 'Hvem kan være med?', en: 'Who can join?' },
  ask: { da: 'Hvem spørger man?', en: 'Whom does one ask?' },
  joinUs: { da: 'Bliv partner', en: 'Become a partner' },
  wholeCharter: { da: 'Læs hele aftalen', en: 'Read the whole charter' },
  seeGroups: { da: 'Se grupperne', en: 'See the groups' },
})
