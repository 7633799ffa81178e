export { type Clock, fixedClock, readTimes, systemClock, type Times } from './clock.ts'
