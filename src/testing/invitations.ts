import ICAL from 'ical.js'
import type { OutgoingMail } from '../platform/mail/index.ts'
import type { TestPerson } from './people.ts'

/** The events that a mail gives its reader's calendar, read by somebody else's parser. */
export function invitationIn({ attachments }: OutgoingMail) {
  const file = attachments.find(({ type }) => type.startsWith('text/calendar'))
  const calendar = new ICAL.Component(ICAL.parse(file?.text ?? ''))
  const events = calendar.getAllSubcomponents('vevent')
  const value = (name: string, n = 0) => events[n]?.getFirstPropertyValue(name)?.toString()
  return { method: calendar.getFirstPropertyValue('method'), calendar, events, value }
}

export const mailTo = (mails: readonly OutgoingMail[], who: TestPerson) =>
  mails.find(({ to }) => to === who.email)!
