import type { VNode } from 'preact'
import { Ask, Button, ButtonLink, Document, ErrorBody, Intro, Rope, Wrap } from '../index.ts'
import { day, Frame } from './frame.tsx'

export const decision = (): VNode => (
  <Frame
    here="decision.html"
    title="Skal Vadehavets Muslinger optages?"
    account={{ label: 'Min side', href: '#', count: 2 }}
  >
    <Intro
      kicker={
        <span>
          Du svarer for <b>Havuniversitetet</b> via det link, vi har sendt dig
        </span>
      }
      title="Skal Vadehavets Muslinger optages som partner?"
    />
    <Wrap narrow>
      <Rope
        language="da"
        name="Svarfristen"
        start={day('2024-04-04')}
        end={day('2024-04-26')}
        today={day('2024-04-11')}
        todayWhen="11. april"
        knots={[
          { label: 'Sendt til 12 partnere', when: '4. april', from: day('2024-04-04'), state: 'done' },
          { label: 'Svarfrist', when: 'fre. 26. april kl. 23.59', from: day('2024-04-26'), state: 'ahead' },
        ]}
      />
      <Ask
        language="da"
        title="Er I enige?"
        until="fredag den 26. april kl. 23.59. Der er 11 arbejdsdage tilbage."
        silence="regner vi det som et ja."
        answered="3 af 12 har svaret, ingen har gjort indsigelse. Alle 12 har fået besked."
        article={{ label: 'punkt 4.2 i aftalen', href: '#42' }}
        actions={
          <>
            <Button>Vi er enige</Button>
            <Button kind="plain">Kommentér</Button>
            <Button kind="grave">Gør indsigelse …</Button>
          </>
        }
      >
        <p>
          Det er en <b>stille procedure</b>. En indsigelse skal begrundes. Kommer der en, går sagen til
          afstemning.
        </p>
      </Ask>
      <Document
        language="da"
        text={{
          da: 'Vadehavets Muslinger ApS, Ribe, søger om optagelse som virksomhed. Firmaet dyrker muslinger på liner og vil bidrage til gruppen om rensende havbrug.',
        }}
      />
      <p class="small">
        <a href="#a">Ansøgningen</a> · <a href="#b">Hvem er spurgt</a> ·{' '}
        <a href="#c">Regler for denne beslutning</a>
      </p>
    </Wrap>
  </Frame>
)

export const failure = (kind: 'not-found' | 'refused' | 'fault' | 'too-many'): VNode => (
  <Frame here={`${kind}.html`} unlisted>
    <ErrorBody
      language="da"
      kind={kind}
      retryAfter={kind === 'too-many' ? 40 : undefined}
      reference={kind === 'fault' ? '0193-8f2c' : undefined}
    >
      <ButtonLink kind="plain" href="front.html">
        Til forsiden
      </ButtonLink>
    </ErrorBody>
  </Frame>
)
