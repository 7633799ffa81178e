import { peopleById } from '../access/index.ts'
import { organisationNames } from '../partners/index.ts'
import type { ReadTransaction } from '../platform/db/index.ts'
import { answersTo } from './answer.store.ts'
import { answerAbout } from './coming.rules.ts'
import { invitedTo } from './invited.store.ts'
import type { SeenTime } from './meeting.access.ts'
import { attendanceOf } from './minutes.store.ts'
import { maybe, type ShownInvited } from './shapes.ts'

/** Who is invited and what they said, by their names; addresses to those who keep the meeting. */
export async function shownInvited(
  tx: ReadTransaction,
  { meeting, time }: Pick<SeenTime, 'meeting' | 'time'>,
  withAddresses: boolean,
): Promise<ShownInvited[]> {
  const invited = await invitedTo(tx, meeting.id)
  const ids = invited.map(({ person }) => person)
  const people = new Map((await peopleById(tx, ids)).map((person) => [person.id, person]))
  const organisations = invited.flatMap(({ organisation }) => organisation ?? [])
  const names = await organisationNames(tx, organisations)
  const all = (await answersTo(tx, [meeting.id])).get(meeting.id) ?? []
  const answers = Map.groupBy(all, ({ person }) => person)
  const came = await attendanceOf(tx, time.id)
  const shown = invited.flatMap(({ person, organisation }): ShownInvited[] => {
    const known = people.get(person)
    const said = answerAbout(answers.get(person) ?? [], meeting, time)
    if (!known) return []
    return [
      {
        id: person as string,
        name: known.name,
        ...maybe('organisation', organisation && names.get(organisation)),
        ...maybe('answer', said?.answer),
        ...maybe('note', said?.note),
        ...maybe('attended', came.get(person)),
        ...maybe('email', withAddresses ? known.email : undefined),
      },
    ]
  })
  return shown.toSorted((a, b) => a.name.localeCompare(b.name, 'da'))
}
