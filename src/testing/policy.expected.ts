import { type RoleName, roles } from './people.ts'
import type { Belonging } from './subjects.ts'

/**
 * Who may do and see what: the answers that the policy's tests hold the declarations against. Written by hand, and
 * read by whoever reviews a new act or view; never made from the declarations.
 */
export interface ExpectedAnswer extends Readonly<Partial<Record<Belonging, readonly RoleName[]>>> {
  /** Where it does not matter whose the thing is, or there is none. */
  readonly always?: readonly RoleName[]
  /** Whoever may not is told that there is nothing, instead of that they may not. */
  readonly hidden?: true
}

const everyone = roles
const nobody: readonly RoleName[] = []
const signedIn = roles.filter((role) => role !== 'visitor')
const secretariat = ['secretariat'] as const
const ourRepresentatives = ['secretariat', 'representative', 'deputy'] as const
const theirRepresentatives = ['secretariat', 'other'] as const
const representatives = ['representative', 'deputy', 'other'] as const

const leads = ['secretariat', 'lead'] as const
const secretariatOnly = ['secretariat'] as const

/** What the partnership knows of its world: everybody sees it, the secretariat keeps it. */
export const recordTypes = [
  'activity',
  'background-chapter',
  'competence-area',
  'evaluation',
  'facility',
  'funding-instrument',
  'mission',
  'moment',
  'outreach-figures',
  'prospect',
  'public-event',
]

const forRecords = (verbs: readonly string[], answer: ExpectedAnswer) =>
  Object.fromEntries(recordTypes.flatMap((type) => verbs.map((verb) => [`${type}.${verb}`, answer] as const)))

/** What belongs to a group is its lead's to change, and the secretariat's. */
const ofGroup: ExpectedAnswer = { mine: secretariatOnly, ours: leads, others: secretariatOnly }

/** How a milestone goes is told by who leads its group, and by the organisation that owns it. */
const ofMilestone: ExpectedAnswer = {
  mine: secretariatOnly,
  ours: [...ourRepresentatives, 'lead'],
  others: theirRepresentatives,
}

/** A meeting is changed by who called it, and by those who lead the group that keeps it. */
const ofMeeting: ExpectedAnswer = {
  mine: signedIn,
  ours: [...ourRepresentatives, 'lead'],
  others: theirRepresentatives,
}

/** A decision is its proposer's to change, and the secretariat's. */
const ofDraft: ExpectedAnswer = {
  mine: secretariat,
  ours: ourRepresentatives,
  others: theirRepresentatives,
}

export const expectedActs: Readonly<Record<string, ExpectedAnswer>> = {
  ...forRecords(['add', 'edit', 'remove'], { always: secretariatOnly }),
  'decision.draft': { always: [...representatives, 'secretariat'] },
  'decision.edit': ofDraft,
  'decision.discard': ofDraft,
  'decision.open': ofDraft,
  'decision.withdraw': ofDraft,
  'decision.amend': ofDraft,
  'decision.answer': { always: representatives },
  'decision.enter-on-paper': { always: secretariat },
  'decision.prove-notice': { always: secretariat },
  'decision.extend': { always: secretariat },
  'decision.casting-vote': { always: secretariat },
  'application.begin': { always: everyone },
  'application.submit': { always: everyone },
  'application.withdraw': { always: everyone },
  'application.sign': { always: everyone },
  'application.open-decision': { always: [...representatives, 'secretariat'], hidden: true },
  'application.refuse': { always: secretariat, hidden: true },
  'application.match': { always: secretariat, hidden: true },
  'application.sign-on-paper': { always: secretariat, hidden: true },
  'calendar.make-address': { always: signedIn },
  'calendar.revoke-address': { always: signedIn },
  'meeting.note-attendance': { always: signedIn },
  'minutes.write': ofMeeting,
  'minutes.send-round': ofMeeting,
  'minutes.approve': ofMeeting,
  'minutes.object': { mine: signedIn, ours: nobody, others: nobody },
  'meeting.plan': ofMilestone,
  'meeting.call': { always: secretariatOnly },
  'meeting.edit': ofMeeting,
  'meeting.cancel': ofMeeting,
  'meeting.invite': ofMeeting,
  'meeting.uninvite': ofMeeting,
  'meeting.answer': { mine: signedIn, ours: nobody, others: nobody },
  'agenda-item.add': ofMeeting,
  'agenda-item.edit': ofMeeting,
  'agenda-item.remove': ofMeeting,
  'partner.withdraw': { mine: secretariat, ours: ourRepresentatives, others: theirRepresentatives },
  'partner.stay': { mine: secretariat, ours: ourRepresentatives, others: theirRepresentatives },
  'group.edit': ofGroup,
  'group.tell': ofMilestone,
  'group.rest': ofMilestone,
  'group.resume': ofMilestone,
  'group.end': ofMilestone,
  'group.add-result': ofMilestone,
  'group.settle-conflict': ofMilestone,
  'group-result.remove': ofMilestone,
  'group.join': { always: signedIn },
  'group.leave': { always: signedIn },
  'group.take-lead': { mine: nobody, ours: ['representative', 'deputy'], others: ['other'] },
  'group.decline-lead': { mine: nobody, ours: ['representative', 'deputy'], others: ['other'] },
  'overlap.dismiss': { always: secretariat },
  'overlap.coordinate': { always: secretariat },
  'milestone.add': ofGroup,
  'milestone.edit': ofGroup,
  'milestone.move': ofMilestone,
  'milestone.report': ofMilestone,
  'seat.give': ofGroup,
  'seat.fill': ofGroup,
  'seat.end': ofGroup,
  'ask.answer': { mine: signedIn, ours: nobody, others: nobody, hidden: true },
  'demo.move-clock': { always: everyone },
  'demo.enter': { always: everyone },
  'mail.leave': { always: everyone },
  'mail.lift-stop': { always: secretariat },
  'sign-in.request': { always: everyone },
  'session.start': { always: everyone },
  'session.end': { mine: signedIn, ours: nobody, others: nobody, hidden: true },
  'organisation.edit': { mine: secretariat, ours: ourRepresentatives, others: theirRepresentatives },
  'organisation.set-logo': { mine: secretariat, ours: ourRepresentatives, others: theirRepresentatives },
  'organisation.remove-logo': { mine: secretariat, ours: ourRepresentatives, others: theirRepresentatives },
  'organisation.add': { always: secretariat },
  'mandate.give': { mine: secretariat, ours: ourRepresentatives, others: theirRepresentatives },
  'mandate.hand-over': { mine: secretariat, ours: ourRepresentatives, others: theirRepresentatives },
  // One's own mandate is anybody's to lay down.
  'mandate.end': { mine: signedIn, ours: ourRepresentatives, others: theirRepresentatives },
  'person.add': { always: secretariat },
  'person.edit': { always: secretariat, hidden: true },
  'affiliation.give': { always: secretariat, hidden: true },
  'affiliation.end': { always: secretariat, hidden: true },
  'profile.edit': { always: signedIn },
  'grant.give': { always: secretariat, hidden: true },
  'grant.end': { always: secretariat, hidden: true },
  'idea.submit': { always: signedIn },
  'idea.edit': { mine: signedIn, ours: ourRepresentatives, others: theirRepresentatives },
  'idea.comment': { always: signedIn },
  'idea.ask-support': { mine: signedIn, ours: ourRepresentatives, others: theirRepresentatives },
  'idea.answer': { always: secretariat },
  'idea.park': { always: secretariat },
  'idea.merge': { always: secretariat },
  'idea.take-up': {
    mine: signedIn,
    ours: [...representatives, 'secretariat'],
    others: [...representatives, 'secretariat'],
  },
  'idea.close': { mine: signedIn, ours: ourRepresentatives, others: theirRepresentatives },
  'idea.decline-support': { always: representatives },
  'idea.support': { always: representatives },
  'idea.end-support': { always: representatives },
}

export const expectedViews: Readonly<Record<string, ExpectedAnswer>> = {
  ...forRecords(['list', 'one'], { always: everyone }),
  'activity.overview': { always: everyone },
  'activity.page': { always: everyone },
  'background-chapter.overview': { always: everyone },
  'competence-area.overview': { always: everyone },
  'evaluation.overview': { always: everyone },
  'facility.overview': { always: everyone },
  'facility.page': { always: everyone },
  'funding-instrument.overview': { always: everyone },
  'mission.overview': { always: everyone },
  'mission.page': { always: everyone },
  'moment.history': { always: everyone },
  'outreach-figures.overview': { always: everyone },
  ...forRecords(['new', 'form'], { always: secretariatOnly }),
  'charter.one': { always: everyone },
  'charter.articles': { always: everyone },
  'charter.rules': { always: everyone },
  'charter.sign-up': { always: everyone },
  'charter.versions': { always: everyone },
  'charter.signatures': { always: everyone },
  'decision.list': { always: everyone },
  'decision.one': { always: everyone },
  'decision.protocol': { always: everyone },
  'decision.new': { always: [...representatives, 'secretariat'] },
  'decision.to-edit': { ...ofDraft, hidden: true },
  'decision.preview': { ...ofDraft, hidden: true },
  'application.join': { always: everyone },
  'application.form': { always: everyone },
  'application.by-link': { always: everyone },
  'application.list': { always: [...representatives, 'secretariat'] },
  'application.one': { always: [...representatives, 'secretariat'] },
  'calendar.list': { always: everyone },
  'meeting.list': { always: everyone },
  'meeting.one': { always: everyone },
  'meeting.new': { ...ofMilestone, hidden: true },
  'meeting.new-call': { always: secretariatOnly },
  'meeting.to-edit': { ...ofMeeting, hidden: true },
  'organisation.leaving': {
    mine: secretariat,
    ours: ourRepresentatives,
    others: theirRepresentatives,
    hidden: true,
  },
  'partner.figures': { always: everyone },
  'goal.list': { always: everyone },
  'goal.one': { always: everyone },
  'group.list': { always: everyone },
  'group.one': { always: everyone },
  'group.updates': { always: everyone },
  'group.timeline': { always: everyone },
  'group.portfolio': { always: everyone },
  'me.groups': { always: signedIn },
  'group.to-edit': { ...ofGroup, hidden: true },
  'group.to-end': { ...ofMilestone, hidden: true },
  'overlap.list': { always: secretariat },
  'milestone.list': { always: everyone },
  'milestone.one': { ...ofMilestone, hidden: true },
  'front.one': { always: everyone },
  'about.page': { always: everyone },
  'privacy.page': { always: everyone },
  'accessibility.page': { always: everyone },
  'policy.one': { always: everyone },
  'search.all': { always: everyone },
  'sign-in.form': { always: everyone },
  'sign-in.sent': { always: everyone },
  'sign-in.link': { always: everyone },
  'ask.list': { always: signedIn },
  'ask.by-link': { always: everyone },
  'demo.one': { always: everyone },
  'demo.outbox': { always: everyone },
  'demo.mail': { always: everyone },
  'mail.leaving': { always: everyone },
  'mail.stops': { always: secretariat },
  'notice.list': { always: secretariat },
  'notice.one': { always: secretariat },
  'me.one': { always: signedIn },
  'me.profile': { always: signedIn },
  'me.export': { always: signedIn },
  'person.one': { always: secretariat },
  'organisation.register': { always: secretariat },
  'attention.list': { always: secretariat },
  'journal.entries': { always: secretariat },
  'journal.public': { always: everyone },
  'people.list': { always: secretariat },
  'organisation.list': { always: everyone },
  'organisation.one': { always: everyone },
  'organisation.to-edit': {
    mine: secretariat,
    ours: ourRepresentatives,
    others: theirRepresentatives,
    hidden: true,
  },
  'organisation.mandates': {
    mine: secretariat,
    ours: ourRepresentatives,
    others: theirRepresentatives,
    hidden: true,
  },
  'idea.list': { always: everyone },
  'idea.one': { always: everyone },
  'idea.new': { always: signedIn },
  'idea.to-edit': { mine: signedIn, ours: ourRepresentatives, others: theirRepresentatives, hidden: true },
}

/** The answer for an act or view. @throws an instruction to whoever added one without an answer. */
export function expectedAnswer(
  kind: 'act' | 'view',
  name: string,
  belonging: Belonging,
): readonly RoleName[] {
  const answer = (kind === 'act' ? expectedActs : expectedViews)[name]
  const may = answer?.[belonging] ?? answer?.always
  if (may) return may
  throw new Error(
    `Nobody has said who may ${kind === 'act' ? 'do' : 'see'} ${name}. Add it to ${kind === 'act' ? 'expectedActs' : 'expectedViews'} in src/testing/policy.expected.ts: the roles that may with a thing of their own (mine), of their organisation or group (ours) and of others; or always, where that makes no difference.`,
  )
}
