import type { VNode } from 'preact'
import { ButtonLink, Figures, Goals, Intro, ItemList, Rope, Section, Status, Tag } from '../index.ts'
import { day, Frame } from './frame.tsx'

const today = { today: day('2024-04-04'), todayWhen: '4. april 2024' }

export const front = (): VNode => (
  <Frame
    note={
      <>
        <p>
          Demonstration: i dag er det <b>4. april 2024</b>.
        </p>
        <a href="#1">En dag frem</a>
        <a href="#2">En uge frem</a>
        <a href="#3">Åbn udbakken (3)</a>
      </>
    }
    description="Kommuner, landbrug, forskere og foreninger arbejder efter én fælles aftale."
    jsonLd={[
      {
        '@context': 'https://schema.org',
        '@type': 'Organization',
        name: '</script><script>alert(1)</script>',
      },
    ]}
  >
    <Intro
      size="front"
      title="Sammen om en fjord, man kan bade og fiske i"
      lead="Kommuner, landbrug, forskere og foreninger arbejder efter én fælles aftale. Her foregår arbejdet, og alle kan følge med."
      actions={
        <>
          <ButtonLink href="#gruppe">Vær med i en gruppe</ButtonLink>
          <ButtonLink kind="plain" href="#medlem">
            Søg om medlemskab
          </ButtonLink>
        </>
      }
    >
      <Rope
        language="da"
        name="Aftaleperioden 2024–2026"
        start={day('2024-01-01')}
        end={day('2026-12-31')}
        {...today}
        knots={[
          { label: 'Aftalen begynder', when: '1. januar 2024', from: day('2024-01-01'), state: 'done' },
          {
            label: 'Stille procedure slutter',
            when: '26. april',
            from: day('2024-04-26'),
            state: 'ahead',
            href: '#s',
          },
          {
            label: 'Partnerskabsdag',
            when: 'oktober 2024',
            from: day('2024-10-01'),
            to: day('2024-10-31'),
            state: 'ahead',
            href: '#d',
          },
          {
            label: 'Midtvejsevaluering',
            when: 'sommeren 2025',
            from: day('2025-06-01'),
            to: day('2025-08-31'),
            state: 'ahead',
          },
          { label: 'Aftalen udløber', when: '31. december 2026', from: day('2026-12-31'), state: 'ahead' },
        ]}
      />
    </Intro>
    <Section id="nu" title="Det sker nu" more={<a href="#kalender">Hele kalenderen</a>}>
      <ItemList
        level={3}
        items={[
          {
            when: 'fre. 26. april',
            datetime: '2024-04-26',
            title: 'Skal Vadehavets Muslinger optages som partner?',
            href: 'decision.html',
            note: 'Stille procedure. 3 af 12 har svaret, ingen har gjort indsigelse.',
            status: <Tag>Beslutning</Tag>,
          },
          {
            when: 'april 2024',
            datetime: '2024-04',
            title: 'Første udkast til kortlægning af udledninger',
            href: 'group.html',
            note: 'Ålegræs og stenrev · Kystkontoret er tovholder',
            status: <Status kind="risk">Risiko for forsinkelse</Status>,
          },
          {
            when: 'maj 2024',
            datetime: '2024-05',
            title: 'Møde med fonde, medier og naturformidlere',
            href: '#m',
            note: 'Åbent for alle',
            status: <Status kind="kept">Følger planen</Status>,
          },
        ]}
      />
    </Section>
    <Section id="maal" title="Seks mål" more="Hvert mål viser, hvad der bidrager til det">
      <Goals
        goals={[
          'Rent badevand hele året',
          'Ålegræs på dobbelt så meget bund',
          'Viden, som alle kan bruge',
          'Fiskeri, der kan fortsætte',
          'Unge, der vælger havet',
          'Penge til konkrete projekter',
        ].map((title, i) => ({ number: i + 1, title, href: `#${i}` }))}
      />
    </Section>
    <Section id="tal" title="Partnerskabet i tal" more="Opgjort 1. april 2024">
      <Figures
        figures={[
          { value: '12', label: 'partnere' },
          { value: '8', label: 'arbejdsgrupper', href: '#g' },
          { value: '41', label: 'ideer i banken', href: '#i' },
          { value: '17,2', label: 'mio. kr. søgt til projekter' },
        ]}
      />
    </Section>
  </Frame>
)
