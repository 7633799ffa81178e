import { decisionProperties } from '../testing/decision-properties.ts'

decisionProperties({ numRuns: 500 })
