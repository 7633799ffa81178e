import {
  type Activity,
  type CompetenceArea,
  type Facility,
  type Mission,
  recordShapes,
} from '../charter/index.ts'
import { nameOf, type RecordType, recordType } from '../records/index.ts'

const inBoth = (words: string) => ({ da: words, en: words })

export const areas: RecordType<CompetenceArea> = recordType<CompetenceArea>({
  type: 'competence-area',
  path: 'competence-areas',
  name: { da: 'Kompetenceområde', en: 'Competence area' },
  plural: { da: 'Kompetencer efter område', en: 'Competences by area' },
  content: recordShapes.competenceArea,
  titleOf: ({ title }) => title,
  example: { key: 'boats', title: { da: 'Både', en: 'Boats' }, items: [] },
})

export const facilities: RecordType<Facility> = recordType<Facility>({
  type: 'facility',
  path: 'facilities',
  name: { da: 'Facilitet', en: 'Facility' },
  plural: { da: 'Faciliteter', en: 'Facilities' },
  content: recordShapes.facility,
  titleOf: nameOf,
  usedBy: () => [missions, activities],
  example: { key: 'tank', name: 'Tank', where: inBoth('Esbjerg') },
})

export const missions: RecordType<Mission> = recordType<Mission>({
  type: 'mission',
  path: 'missions',
  name: { da: 'Mission', en: 'Mission' },
  plural: { da: 'Missioner', en: 'Missions' },
  content: recordShapes.mission,
  titleOf: nameOf,
  usedBy: () => [activities],
  example: { key: 'cruise', name: 'Cruise' },
})

export const activities: RecordType<Activity> = recordType<Activity>({
  type: 'activity',
  path: 'activities',
  name: { da: 'Aktivitet', en: 'Activity' },
  plural: { da: 'Aktiviteter', en: 'Activities' },
  content: recordShapes.activity,
  titleOf: ({ title }) => title,
  example: { key: 'trial', title: { da: 'Prøve', en: 'Trial' }, missions: [], organisations: [] },
})
