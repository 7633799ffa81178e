import { enterDemo, moveDemoClock } from './demo.acts.ts'
import { demoPage, demoView } from './demo.pages.tsx'
import { outboxListPage, outboxMailPage } from './outbox.pages.tsx'
import { outboxMailView, outboxView } from './outbox.views.ts'

export { answerLater, demoMoments } from './demo.import.ts'
export { DemoStrip } from './demo.pages.tsx'

export const demoActs = [moveDemoClock, enterDemo]
export const demoViews = [demoView, outboxView, outboxMailView]

/** @param overHttps whether the session's cookie is for https alone. */
export const demoPages = (overHttps: boolean) => [demoPage(overHttps), outboxListPage, outboxMailPage]
