import type { VNode } from 'preact'
import {
  ButtonLink,
  Columns,
  DataTable,
  Facts,
  Intro,
  ItemList,
  Person,
  Rope,
  Section,
  Status,
} from '../index.ts'
import { day, Frame } from './frame.tsx'

const today = { today: day('2024-04-04'), todayWhen: '4. april 2024' }

const milestones = [
  { label: 'Opstartsmøde', when: '17. januar', from: day('2024-01-17'), state: 'done' as const },
  {
    label: 'Godkendt af kredsens ledelser',
    when: '28. marts',
    from: day('2024-03-28'),
    state: 'done' as const,
  },
  {
    label: 'Forretningsplan, udkast',
    when: 'august → medio september',
    from: day('2024-08-01'),
    to: day('2024-09-15'),
    state: 'risk' as const,
    status: 'Udskudt én gang',
  },
  {
    label: 'Aftale om organisering',
    when: 'oktober',
    from: day('2024-10-01'),
    to: day('2024-10-31'),
    state: 'ahead' as const,
  },
  {
    label: 'Beslutningsgrundlag',
    when: '31. december',
    from: day('2024-12-31'),
    state: 'ahead' as const,
    href: '#b',
  },
]

export const group = (): VNode => (
  <Frame
    here="group.html"
    title="Ålegræs og stenrev"
    breadcrumb={[
      { label: 'Forside', href: 'front.html' },
      { label: 'Arbejdsgrupper', href: '#g' },
    ]}
  >
    <Intro
      kicker={
        <>
          <span>Projektgruppe</span>
          <Status kind="kept">Følger planen</Status>
        </>
      }
      title="Undersøgelse af mulighederne for et fælles stenrevs- og ålegræscenter"
      lead="Kan havnens gamle værft og universitetets feltstation tilsammen blive et center, der er kommercielt bæredygtigt?"
    />
    <Columns
      side={
        <>
          <Facts
            side
            facts={[
              {
                term: 'Tovholder',
                content: (
                  <Person
                    name="Maja Holm"
                    href="#p"
                    organisation="Kystkontoret"
                    mail="maja.holm@kystkontoret.example"
                  />
                ),
              },
              {
                term: 'Partnere',
                content: (
                  <>
                    <a href="#1">Fjordkommunerne</a>, <a href="#2">Havuniversitetet</a>
                  </>
                ),
              },
              {
                term: 'Bidrager til målene',
                content: (
                  <>
                    <a href="#m2">2. Ålegræs</a>, <a href="#m3">3. Viden</a>
                  </>
                ),
              },
              {
                term: 'Kommer af',
                content: (
                  <>
                    <a href="idea.html">Ideen om et fælles revværft</a>, november 2023
                  </>
                ),
              },
              {
                term: 'Overlapper med',
                content: (
                  <>
                    <a href="#o">Muslinger som rensere</a>: begge arbejder i Inderbredningen.
                  </>
                ),
              },
            ]}
          />
          <ButtonLink kind="plain" href="#f">
            Følg gruppen
          </ButtonLink>
        </>
      }
    >
      <Section id="milepaele" title="Milepæle" more={<a href="#alle">Alle gruppers tidslinje</a>}>
        <Rope
          language="da"
          name="Milepæle"
          knots={milestones}
          start={day('2024-01-01')}
          end={day('2024-12-31')}
          {...today}
        />
        <DataTable
          caption="Milepæle med aftalt og nuværende frist"
          quietCaption
          columns={[{ label: 'Milepæl' }, { label: 'Aftalt' }, { label: 'Nu' }, { label: 'Status' }]}
          rows={[
            ['Opstartsmøde', 'januar 2024', '17. januar', <Status kind="kept">Nået</Status>],
            [
              'Godkendelse fra ledelserne i Fjordkommunerne og på Havuniversitetet',
              'marts 2024',
              '28. marts',
              <Status kind="kept">Nået</Status>,
            ],
            [
              'Foreløbigt udkast til forretningsplan; go / no-go',
              'august 2024',
              'medio september',
              <Status kind="risk">Udskudt én gang</Status>,
            ],
            [
              'Aftale om organisering',
              'oktober 2024',
              'oktober 2024',
              <Status kind="planned">Planlagt</Status>,
            ],
            [
              'Beslutningsgrundlag',
              'december 2024',
              '31. december',
              <Status kind="planned">Planlagt</Status>,
            ],
          ]}
        />
      </Section>
      <Section id="nyt" title="Nyt fra gruppen">
        <ItemList
          items={[
            {
              when: '28. marts',
              datetime: '2024-03-28',
              title: 'Ledelserne siger ja til at gå videre',
              href: '#n1',
            },
            {
              when: '2. februar',
              datetime: '2024-02-02',
              title: 'Referat: Hvem ejer værftets kajplads?',
              href: '#n2',
              note: '3 beslutninger, 5 opgaver',
            },
          ]}
        />
      </Section>
    </Columns>
  </Frame>
)
