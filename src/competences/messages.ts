import { defineWords } from '../platform/words/index.ts'

const many = (n: number, one: string, more: string) => `${n} ${n === 1 ? one : more}`

export const words = defineWords({
  competences: { da: 'Kompetencer', en: 'Competences' },
  competencesLead: {
    da: 'Det kan partnerskabet. Kompetencerne er samlet efter område, og hvor det er sagt, hvem der har dem, står navnet ved siden af.',
    en: 'This is what the partnership can do. Its competences are gathered by area, and where it is said who has them, the name stands beside.',
  },
  competencesNone: { da: 'Der er ingen kompetencer endnu.', en: 'There are no competences yet.' },
  competenceCount: {
    da: (p: { n: number }) => many(p.n, 'kompetence', 'kompetencer'),
    en: (p) => many(p.n, 'competence', 'competences'),
  },
  codes: { da: 'Teknologikoder', en: 'Technology codes' },
  has: { da: 'Hvem', en: 'Who' },
  alsoSee: { da: 'Se også', en: 'See also' },

  facilities: { da: 'Faciliteter', en: 'Facilities' },
  facilitiesLead: {
    da: 'Steder og anlæg, som partnerne har, bruger eller kan få adgang til, her og langt borte.',
    en: 'Places and installations that the partners have, use or can gain access to, here and far away.',
  },
  facilitiesNone: { da: 'Der er ingen faciliteter endnu.', en: 'There are no facilities yet.' },
  facility: { da: 'Facilitet', en: 'Facility' },
  where: { da: 'Hvor', en: 'Where' },
  owner: { da: 'Ejer', en: 'Owner' },
  consortium: { da: 'Konsortium', en: 'Consortium' },
  since: { da: 'I brug siden', en: 'In use since' },
  from: { da: 'Fra', en: 'From' },
  until: { da: 'Til', en: 'Until' },
  sinceDate: { da: (p: { date: string }) => `siden ${p.date}`, en: (p) => `since ${p.date}` },
  fromDate: { da: (p: { date: string }) => `fra ${p.date}`, en: (p) => `from ${p.date}` },
  untilDate: { da: (p: { date: string }) => `til ${p.date}`, en: (p) => `until ${p.date}` },
  stableName: { da: 'Navn i registret', en: 'Name in the register' },
  wording: { da: 'Som det står skrevet', en: 'As it was written' },
  missionsThere: { da: 'Missioner', en: 'Missions' },
  activitiesThere: { da: 'Aktiviteter', en: 'Activities' },
  noActivities: {
    da: 'Der er ingen aktiviteter i registret endnu.',
    en: 'There are no activities in the register yet.',
  },

  activities: { da: 'Aktiviteter', en: 'Activities' },
  activitiesLead: {
    da: 'Hvem der har været med til hvad, hvornår og på hvilken mission. Overblikket rækker fra de første forsøg til det, der er på vej.',
    en: 'Who has taken part in what, when and on which mission. The overview reaches from the first experiments to what is to come.',
  },
  activity: { da: 'Aktivitet', en: 'Activity' },
  byMission: { da: 'Efter mission', en: 'By mission' },
  byPeriod: { da: 'Efter periode', en: 'By period' },
  grouping: { da: 'Ordn aktiviteterne', en: 'Order the activities' },
  withoutMission: { da: 'Uden en bestemt mission', en: 'Without a particular mission' },
  withoutDate: { da: 'Uden årstal', en: 'Without a year' },
  decade: { da: (p: { year: number }) => `${p.year}'erne`, en: (p) => `The ${p.year}s` },
  activityCount: {
    da: (p: { n: number }) => many(p.n, 'aktivitet', 'aktiviteter'),
    en: (p) => many(p.n, 'activity', 'activities'),
  },
  aboutMission: { da: 'Om missionen', en: 'About the mission' },
  legend: {
    da: 'Hver streng er en aktivitet langs de samme år. Er tiden kun kendt som et årti, er strengen så lang. Det, der stadig er i gang, når frem til i dag og går prikket videre.',
    en: 'Each strand is an activity along the same years. Where the time is known only as a decade, the strand is that long. What is still going on reaches today and goes on dotted.',
  },
  who: { da: 'Hvem', en: 'Who' },
  organisations: { da: 'Organisationer', en: 'Organisations' },
  when: { da: 'Hvornår', en: 'When' },
  missionsOf: { da: 'Missioner', en: 'Missions' },
  mission: { da: 'Mission', en: 'Mission' },
  crew: { da: 'Besætning', en: 'Crew' },
  leader: { da: 'Leder', en: 'Leader' },
  count: { da: 'Antal', en: 'Number' },
  others: { da: 'Flere', en: 'Others' },
  othersUnnamed: {
    da: 'Flere er med, uden at de er nævnt ved navn.',
    en: 'Others take part without being named.',
  },
  overTime: { da: 'Over tid', en: 'Over time' },
  today: { da: 'i dag', en: 'today' },

  missions: { da: 'Missioner', en: 'Missions' },
  missionsLead: {
    da: 'De missioner og programmer, som aktiviteterne hører til. Nogle er forbi, nogle er i gang, og nogle er kun planlagt.',
    en: 'The missions and programmes that the activities belong to. Some are over, some are under way, and some are only planned.',
  },
  missionsNone: { da: 'Der er ingen missioner endnu.', en: 'There are no missions yet.' },
  by: { da: 'Hvem står bag', en: 'Who is behind it' },
  atFacility: { da: 'Facilitet', en: 'Facility' },
  onMission: { da: 'Aktiviteter på missionen', en: 'Activities on the mission' },

  hasCompetence: { da: 'Kompetencer', en: 'Competences' },
  ownsFacility: { da: 'Ejer faciliteten', en: 'Owns the facility' },
  inConsortium: { da: 'I konsortiet bag', en: 'In the consortium behind' },
  takesPart: { da: 'Med i aktiviteten', en: 'Takes part in the activity' },
  behindMission: { da: 'Står bag missionen', en: 'Is behind the mission' },
})
