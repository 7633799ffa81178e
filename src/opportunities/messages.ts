import { defineWords } from '../platform/words/index.ts'

export const words = defineWords({
  funding: { da: 'Finansiering', en: 'Funding' },
  fundingLead: {
    da: 'Her kan pengene komme fra: programmer, ordninger og fonde, som partnerskabet peger på.',
    en: 'This is where the money can come from: programmes, schemes and foundations that the partnership points to.',
  },
  none: { da: 'Der er ingen ordninger endnu.', en: 'There are no instruments yet.' },
  stableName: {
    da: (p: { name: string }) => `I registret: ${p.name}`,
    en: (p) => `In the register: ${p.name}`,
  },
})
