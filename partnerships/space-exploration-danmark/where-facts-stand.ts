/** How a value reads in the partnership's files, where they say it in other words than the fact sheet. */
type InOurWords = (value: unknown) => unknown

/** A path of the fact sheet, the path of the partnership that holds the same, and how its value reads there. */
export type Row = readonly [fact: string, partnership: string, inOurWords?: InOurWords]

const words =
  (table: Record<string, unknown>): InOurWords =>
  (value) =>
    table[String(value)] ?? value

const hyphens: InOurWords = (value) => String(value).replaceAll(/[ _]/g, '-')

const kind = words({ 'GTS institute': 'gts-institute' })

const basis = words({
  'principle 1': ['inform'],
  'principle 2': ['start-groups'],
  membership: ['membership'],
  obligations: ['obligations'],
  secretariat: ['secretariat'],
  term: ['term'],
  architecture: ['architecture'],
  'architecture and obligations': ['architecture', 'obligations'],
})

const openBasis = words({
  'principle 2': { source: 'agreement', basis: ['start-groups'] },
  'group text': { source: 'agreement', basis: ['groups'] },
  default: { rule: 'coordination-open' },
})

const either = () => 'either'

const agreement: readonly Row[] = [
  ['partnership.long_name.*', 'charter.longName.$1'],
  ['partnership.agreements.*.report_isbn', 'charter.agreements.$1.isbn'],
  ['partnership.foreword.{lang}', 'charter.foreword.text.$1'],
  ['partnership.**', 'charter.$1'],
  ['goals.*.{lang}', 'charter.goals.$1.text.$2'],
  ['goals.**', 'charter.goals.$1'],
  ['methods.**', 'charter.methods.$1'],
  ['principles.*.rule.*', 'charter.principles.$1.text.$2'],
  ['principles.start-groups.min_supporters', 'charter.groupStart.supporters.count'],
  ['principles.start-groups.open_to_all', 'charter.groupKinds.project.openToAll.is'],
  ['principles.**', 'charter.principles.$1'],
  ['obligations.*.{lang}', 'charter.obligations.$1.text.$2'],
  ['obligations.*.wordings.*.{lang}', 'charter.obligations.$1.wordings.$2.text.$3'],
  ['obligations.**', 'charter.obligations.$1'],
  ['membership.open_to.*', 'charter.membership.openTo.$1', kind],
  ['membership.kinds.*.key', 'charter.membership.kinds.$1.key', kind],
  ['membership.kinds.*.{lang}', 'charter.membership.kinds.$1.title.$2'],
  ['membership.entered_by.*', 'charter.membership.entry.text.$1'],
  ['membership.approval.*', 'charter.membership.approval.methods.$1', hyphens],
  ['membership.approval_text.*', 'charter.membership.approval.text.$1'],
  ['membership.working_group_participants.*', 'charter.membership.inGroups.text.$1'],
  ['membership.leaving.*', 'charter.membership.leaving.text.$1'],
  ['membership.term.*', 'charter.term.text.$1'],
  ['financing.**', 'charter.financing.facts.$1'],
  ['secretariat', 'charter.secretariat.organisation'],
  ['secretariat_text.*', 'charter.secretariat.text.$1'],
  ['lead_seat.held_by', 'charter.leadSeat.heldBy.is'],
  ['lead_seat.held_by_source', 'charter.leadSeat.heldBy.source'],
  ['lead_seat.filled_by', 'charter.leadSeat.filledBy.is'],
  ['lead_seat.filled_by_source', 'charter.leadSeat.filledBy.source'],
  ['lead_seat.{lang}', 'charter.leadSeat.text.$1'],
  ['lead_seat.**', 'charter.leadSeat.$1'],
  ['bodies.*.kind', 'charter.bodies.$1.groupKind'],
  ['bodies.*.{lang}', 'charter.bodies.$1.title.$2'],
  ['bodies.**', 'charter.bodies.$1'],
  ['intentions.use.{lang}', 'charter.intentions.use.text.$1'],
  ['intentions.items.*.{lang}', 'charter.intentions.items.$1.text.$2'],
  ['intentions.**', 'charter.intentions.$1'],
]

const rules: readonly Row[] = [
  ['rules.*.{lang}', 'charter.rules.$1.text.$2'],
  ['rules.*.basis', 'charter.rules.$1.basis', basis],
  ['rules.*.matter', 'charter.rules.$1.matter', words({ 'partnership day': 'gatherings' })],
  ['rules.start-group.min_supporters', 'charter.groupStart.supporters.count'],
  ['rules.groups-open.open_to_all', 'charter.groupKinds.project.openToAll.is'],
  ['rules.coordination-open.open_to_all', 'charter.groupKinds.coordination.openToAll.is'],
  ['rules.admission-method.methods.*', 'charter.decisions.admission.method.is', either],
  ['rules.day-yearly.count', 'charter.gatherings.partnership-day.often.count'],
  ['rules.day-yearly.per', 'charter.gatherings.partnership-day.often.per'],
  ['rules.secretariat.organisation', 'charter.secretariat.organisation'],
  ['rules.term.until', 'charter.agreements.1.until'],
  ['rules.window.working_days', 'charter.decisions.other.window.workingDays'],
  ['rules.window.calendar', 'charter.calendar'],
  ['rules.window.zone', 'charter.zone'],
  ['rules.electorate.votes_per_organisation', 'charter.decisions.other.votes.each'],
  ['rules.majority-base.base', 'charter.decisions.other.majority.conditions.0.of', hyphens],
  ['rules.quorum.quorum', 'charter.decisions.other.quorum.is'],
  ['rules.tie.outcome', 'charter.decisions.other.tie.is'],
  ['rules.objection.outcome', 'charter.decisions.other.objection.leadsTo'],
  ['rules.method-choice.chosen_by', 'charter.decisions.other.choice.by'],
  ['rules.day-excuse.excuse', 'charter.gatherings.partnership-day.excuse.is', hyphens],
  ['rules.supporters-counted.counted_by', 'charter.groupStart.countedBy.is'],
  ['rules.**', 'charter.rules.$1'],
  ['gaps.*.{lang}', 'charter.gaps.$1.text.$2'],
  ['gaps.**', 'charter.gaps.$1'],
]

const groups: readonly Row[] = [
  ['ideas.**', 'records.ideas.$1'],
  ['groups.*.themes.*.{lang}', 'records.groups.$1.themes.$2.text.$3'],
  ['groups.*.success.*.count', 'records.groups.$1.success.$2.measure.atLeast'],
  ['groups.*.success.*.count.0', 'records.groups.$1.success.$2.measure.atLeast'],
  ['groups.*.success.*.count.1', 'records.groups.$1.success.$2.measure.atMost'],
  ['groups.*.success.*.per', 'records.groups.$1.success.$2.measure.per'],
  ['groups.*.success.*.measure', 'records.groups.$1.success.$2.measure.of', hyphens],
  ['groups.*.*.*.conflict.with', 'records.groups.$1.$2.$3.conflict.with', hyphens],
  ['groups.*.*.*.conflict.{lang}', 'records.groups.$1.$2.$3.conflict.text.$4'],
  ['groups.*.cadence.partnership_day', 'records.groups.$1.cadence.gathering', () => 'partnership-day'],
  ['groups.*.open', 'records.groups.$1.open.is'],
  ['groups.*.open_basis', 'records.groups.$1.open', openBasis],
  ['groups.*.open_note.*', 'records.groups.$1.open.note.$2'],
  ['groups.**', 'records.groups.$1'],
]

const known: readonly Row[] = [
  ['competences.*.area.key', 'records.competences.$1.key'],
  ['competences.*.area.{lang}', 'records.competences.$1.title.$2'],
  ['competences.*.items.*.*', 'records.competences.$1.items.$2.text.$3'],
  ['organisations.*.kind', 'records.organisations.$1.kind', kind],
  ['organisations.*.{lang}', 'records.organisations.$1.called.$2'],
  ['organisations.**', 'records.organisations.$1'],
  ['facilities.*.{lang}', 'records.facilities.$1.called.$2'],
  ['facilities.**', 'records.facilities.$1'],
  ['missions.*.{lang}', 'records.missions.$1.called.$2'],
  ['missions.*.astronaut', 'records.missions.$1.crew.0'],
  ['missions.**', 'records.missions.$1'],
  ['activities.*.{lang}', 'records.activities.$1.title.$2'],
  ['activities.*.astronaut', 'records.activities.$1.crew.0'],
  ['activities.*.leader_note.*', 'records.activities.$1.leader.$2'],
  ['activities.**', 'records.activities.$1'],
  ['funding_instruments.*.{lang}', 'records.fundingInstruments.$1.called.$2'],
  ['funding_instruments.**', 'records.fundingInstruments.$1'],
  ['history.*.what.*', 'records.history.$1.text.$2'],
  ['history.**', 'records.history.$1'],
  ['outlook.*.what.*', 'records.outlook.$1.text.$2'],
  ['outlook.**', 'records.outlook.$1'],
]

const background: readonly Row[] = [
  ['outreach_figures.talks_by_mogensen_more_than', 'records.outreachFigures.figures.talks.moreThan'],
  [
    'outreach_figures.educational_institutions_visited_more_than',
    'records.outreachFigures.figures.places-of-education.moreThan',
  ],
  ['outreach_figures.{lang}', 'records.outreachFigures.text.$1'],
  ['outreach_figures.**', 'records.outreachFigures.$1'],
  ['space_conference_2022.{lang}', 'records.events.space-conference-2022.called.$1'],
  ['space_conference_2022.**', 'records.events.space-conference-2022.$1'],
  ['europe_invests.*.*', 'records.background.europe-invests.sections.$1.text.$2'],
  ['commercialisation.*.{lang}', 'records.background.commercialisation.sections.$1.text.$2'],
  ['commercialisation.**', 'records.background.commercialisation.sections.$1'],
  ['gains.*.facts.*.*', 'records.background.gains.sections.$1.points.$2.$3'],
  ['gains.**', 'records.background.gains.sections.$1'],
  ['danish_context.*.*', 'records.background.danish-context.sections.$1.text.$2'],
  ['challenges_found_in_2020.*.{lang}', 'records.background.challenges.sections.$1.text.$2'],
  ['challenges_found_in_2020.**', 'records.background.challenges.sections.$1'],
  ['evaluation_2022.when', 'records.evaluations.0.when'],
  ['evaluation_2022.*.*.{lang}', 'records.evaluations.0.$1.$2.text.$3'],
  ['evaluation_2022.**', 'records.evaluations.0.$1'],
]

/** Where each fact of `facts.yaml` stands in the partnership. The first row that fits a path applies. */
export const whereFactsStand: readonly Row[] = [...agreement, ...rules, ...groups, ...known, ...background]
