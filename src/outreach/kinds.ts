import {
  type Chapter,
  type Evaluation,
  type Moment,
  type OutreachFigures,
  type PublicEvent,
  recordShapes,
} from '../charter/index.ts'
import { nameOf, recordType } from '../records/index.ts'

const inBoth = (da: string, en: string) => ({ da, en })

export const moments = recordType<Moment>({
  type: 'moment',
  path: 'history',
  name: inBoth('Begivenhed i historien', 'Moment of history'),
  plural: inBoth('Historien', 'The history'),
  content: recordShapes.moment,
  titleOf: ({ text }) => text,
  example: { when: '2020', text: inBoth('Det begynder.', 'It begins.') },
})

export const prospects = recordType<Moment>({
  type: 'prospect',
  path: 'outlook',
  name: inBoth('Ventet begivenhed', 'Expected moment'),
  plural: inBoth('Det, der er i vente', 'What is ahead'),
  content: recordShapes.moment,
  titleOf: ({ text }) => text,
  example: { when: '2030', text: inBoth('Det slutter.', 'It ends.') },
})

export const figures = recordType<OutreachFigures>({
  type: 'outreach-figures',
  path: 'outreach-figures',
  name: inBoth('Tal for formidlingen', 'Outreach figures'),
  plural: inBoth('Tal for formidlingen', 'Outreach figures'),
  content: recordShapes.outreachFigures,
  titleOf: ({ text }) => text,
  keyOf: () => 'figures',
  single: true,
  example: {
    since: '2015',
    text: inBoth('Mange foredrag.', 'Many talks.'),
    figures: [{ key: 'talks', moreThan: 10, title: inBoth('foredrag', 'talks') }],
  },
})

export const events = recordType<PublicEvent>({
  type: 'public-event',
  path: 'public-events',
  name: inBoth('Arrangement', 'Event'),
  plural: inBoth('Arrangementer', 'Events'),
  content: recordShapes.event,
  titleOf: nameOf,
  example: { key: 'conference', name: 'Conference', when: '2022', facts: [] },
})

export const chapters = recordType<Chapter>({
  type: 'background-chapter',
  path: 'background',
  name: inBoth('Kapitel om baggrunden', 'Chapter of the background'),
  plural: inBoth('Baggrunden', 'The background'),
  content: recordShapes.chapter,
  titleOf: ({ title }) => title,
  example: {
    key: 'why',
    title: inBoth('Hvorfor', 'Why'),
    sections: [{ key: 'together', text: inBoth('Sammen kan vi mere.', 'Together we can do more.') }],
  },
})

export const evaluations = recordType<Evaluation>({
  type: 'evaluation',
  path: 'evaluations',
  name: inBoth('Evaluering', 'Evaluation'),
  plural: inBoth('Evalueringer', 'Evaluations'),
  content: recordShapes.evaluation,
  titleOf: ({ title }) => title,
  keyOf: ({ agreement }) => `agreement-${agreement}`,
  example: {
    agreement: 1,
    when: '2022',
    title: inBoth('Set tilbage', 'Looking back'),
    results: [],
    remaining: [],
  },
})
