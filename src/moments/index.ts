export { callOff, type Moment, makeDue, type NewMoment, parkedMoments, whenNext } from './moment.store.ts'
export { type MomentKind, type Walk, walkMoments } from './walk.ts'
