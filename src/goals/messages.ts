import { defineWords } from '../platform/words/index.ts'

export const words = defineWords({
  goals: { da: 'Mål', en: 'Goals' },
  goal: { da: (p: { n: number }) => `Mål ${p.n}`, en: (p) => `Goal ${p.n}` },
  lead: {
    da: (p: { n: number; name: string }) =>
      p.n === 1
        ? `Det mål, partnerne i ${p.name} arbejder for.`
        : `De ${p.n} mål, partnerne i ${p.name} arbejder for.`,
    en: (p) =>
      p.n === 1
        ? `The goal that the partners of ${p.name} work for.`
        : `The ${p.n} goals that the partners of ${p.name} work for.`,
  },
  visionAndMission: { da: 'Hvad målene skal føre til', en: 'What the goals are for' },
  vision: { da: 'Vision', en: 'Vision' },
  mission: { da: 'Mission', en: 'Mission' },
  contributes: { da: 'Hvad bidrager?', en: 'What contributes?' },
  contributions: {
    da: (p: { n: number }) => (p.n === 0 ? 'Ingen bidrag endnu' : `${p.n} bidrag`),
    en: (p) => (p.n === 0 ? 'No contributions yet' : p.n === 1 ? '1 contribution' : `${p.n} contributions`),
  },
  nothingYet: { da: 'Intet bidrager til målet endnu.', en: 'Nothing contributes to this goal yet.' },
  propose: { da: 'Foreslå en idé til det', en: 'Propose an idea for it' },
  inCharter: { da: 'I aftalen', en: 'In the charter' },
  article: { da: (p: { number: string }) => `Punkt ${p.number}`, en: (p) => `Article ${p.number}` },
  allGoals: { da: 'Alle mål', en: 'All goals' },
  others: { da: 'De andre mål', en: 'The other goals' },
  how: { da: 'Sådan arbejder vi for målene', en: 'How we work for the goals' },
})
