import { type Instrument, recordShapes } from '../charter/index.ts'
import { nameOf, recordType } from '../records/index.ts'

export const instruments = recordType<Instrument>({
  type: 'funding-instrument',
  path: 'funding-instruments',
  name: { da: 'Finansieringsordning', en: 'Funding instrument' },
  plural: { da: 'Finansieringsordninger', en: 'Funding instruments' },
  content: recordShapes.instrument,
  titleOf: nameOf,
  example: { key: 'small-grants', name: 'Small grants' },
})
