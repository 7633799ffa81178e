import { defineWords } from '../platform/words/index.ts'

/** What mails tell of how a decision went. */
export const words = defineWords({
  resultSubject: {
    da: (p: { title: string; state: string }) => `${p.state}: ${p.title}`,
    en: (p) => `${p.state}: ${p.title}`,
  },
  objectionSubject: {
    da: (p: { title: string }) => `Indsigelse: ${p.title}`,
    en: (p) => `Objection: ${p.title}`,
  },
  seeCase: { da: 'Se sagen', en: 'See the case' },
  seeProtocol: { da: 'Læs protokollen', en: 'Read the protocol' },
  withdrawnBecause: {
    da: (p: { why: string }) => `Forslaget er trukket tilbage med denne grund: ${p.why}`,
    en: (p) => `The proposal was withdrawn for this reason: ${p.why}`,
  },
  toBallot: {
    da: 'Sagen går nu til afstemning. I får en mail mere, som I kan stemme fra.',
    en: 'The matter now goes to a ballot. You get another mail, from which you can vote.',
  },
  stops: {
    da: 'Dermed er sagen slut uden beslutning.',
    en: 'So the matter ends without a decision.',
  },
  nothingToDo: { da: 'I skal ikke gøre noget.', en: 'There is nothing for you to do.' },
  why: {
    da: (p: { organisation: string }) =>
      `Du får mailen, fordi du repræsenterer ${p.organisation}, som havde stemmeret i sagen.`,
    en: (p) => `You get this mail because you represent ${p.organisation}, which had a vote in the matter.`,
  },
})
