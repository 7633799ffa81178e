import type { VNode } from 'preact'
import {
  Actions,
  Button,
  Checkbox,
  CheckboxField,
  DateField,
  Empty,
  FileField,
  Form,
  Intro,
  type Knot,
  LongTextField,
  Notice,
  Pager,
  RadioField,
  Rope,
  SafeLink,
  Said,
  SearchForm,
  Section,
  SelectField,
  Status,
  TextField,
  Wrap,
} from '../index.ts'
import { day, Frame } from './frame.tsx'

const seasons = [
  'Opstartsmøde',
  'Kortlægning af udledninger i oplandet',
  'Godkendelse fra institutledelse',
  'Første målinger',
  'Prøvestensrev ved Nordmolen',
  'Rapport',
  'Partnerskabsdag',
  'Evaluering',
  'Afslutning',
]
const crowded: Knot[] = seasons.map((label, i) => ({
  label,
  when: `uge ${10 + i * 2}, 2024`,
  from: day('2024-03-04') + i * 14,
  state: i < 2 ? 'done' : i === 3 ? 'broken' : i === 4 ? 'risk' : 'ahead',
}))
const many: Knot[] = Array.from({ length: 21 }, (_, i) => ({
  label: `${seasons[i % seasons.length]} ${i + 1}`,
  when: `uge ${5 + i * 2}`,
  from: day('2024-02-01') + i * i * 0.75,
  state: i < 7 ? 'done' : 'ahead',
  href: `#k${i}`,
}))

export const parts = (): VNode => (
  <Frame here="parts.html" title="Dele">
    <Intro
      title="Tilgængelighedserklæring"
      lead="En lang titel på et enkelt ord, og alle delene hver for sig."
    />
    <Section id="rope" title="Reb med mange knuder">
      <Rope
        language="da"
        name="Ni milepæle"
        knots={crowded}
        start={day('2024-03-01')}
        end={day('2024-07-01')}
        today={day('2024-04-20')}
        todayWhen="20. april"
      />
      <Rope
        language="da"
        name="Enogtyve milepæle"
        knots={many}
        start={day('2024-01-15')}
        end={day('2024-12-31')}
        today={day('2024-04-20')}
        todayWhen="20. april"
      />
      <Rope
        language="da"
        name="Fra idé til resultat"
        start={0}
        end={4}
        knots={[
          { label: 'Idé', when: '2021', from: 0, state: 'done', href: '#1' },
          { label: 'Arbejdsgruppe', when: '2022', from: 1, state: 'done', href: '#2' },
          { label: 'Ansøgning', when: 'marts 2023', from: 2, state: 'done', href: '#3' },
          { label: 'Bevilling', when: 'juni 2023', from: 3, state: 'done', href: '#4' },
          { label: 'Første rev i vandet', when: 'april 2024', from: 4, state: 'now', href: '#5' },
        ]}
      />
    </Section>
    <Section id="status" title="Status og beskeder">
      <p>
        <Status kind="kept">Følger planen</Status> <Status kind="risk">Risiko for forsinkelse</Status>{' '}
        <Status kind="broken">Afventer melding</Status> <Status kind="planned">Planlagt</Status>{' '}
        <Status kind="idle">Hviler</Status>
      </p>
      <Notice kind="ok" title="Jeres svar er modtaget">
        <p>Havuniversitetet er enig. I kan ændre svaret indtil 26. april kl. 23.59.</p>
      </Notice>
      <Notice kind="refused" title="Fristen er udløbet">
        <p>Svaret kom 26. april kl. 23.59.58 for sent og tæller ikke med.</p>
      </Notice>
      <Notice kind="note">
        <p>Det, der sendes til en myndighed, kan der søges aktindsigt i.</p>
      </Notice>
      <Empty title="Ingen ideer passer på søgningen">
        <p>
          Prøv med færre ord, eller <a href="#ny">send selv en idé ind</a>.
        </p>
      </Empty>
      <Pager language="da" previous="#f" next="#n" shown="21–40 af 57" />
      <p>
        <SafeLink href="https://eksempel.example">Et sikkert link</SafeLink>,{' '}
        <SafeLink href="javascript:alert(1)">et usikkert</SafeLink>,{' '}
        <Said text={{ en: 'and English words' }} language="da" />
      </p>
    </Section>
  </Frame>
)

export const form = (failed: boolean): VNode => (
  <Frame here="form.html" title="Send en idé" failed={failed}>
    <Intro
      title="Send en idé til idébanken"
      lead="Alle kan foreslå noget. Sekretariatet svarer inden to måneder."
    />
    <Wrap narrow>
      <SearchForm language="da" action="#s" label="Søg først blandt ideerne" value="ålegræs" />
      <Form
        language="da"
        action="#send"
        files
        hidden={{ version: '3' }}
        values={
          failed ? { title: 'Revværft', mail: 'ida@', about: 'En\nto', goals: ['2'], kind: 'project' } : {}
        }
        errors={
          failed
            ? {
                mail: 'Skriv en hel mailadresse, for eksempel navn@firma.dk',
                area: 'Vælg det område, ideen hører til',
                audience: 'Vælg, hvem der må se ideen',
                sketch: 'Filen er 14 MB. Den må højst være 10 MB',
                consent: 'Sæt kryds, hvis vi må gemme din adresse',
              }
            : {}
        }
      >
        <TextField name="title" label="Ideens navn" hint="Kort, så andre kan huske det" size={40} />
        <TextField name="mail" type="email" label="Din mailadresse" autocomplete="email" />
        <LongTextField
          name="about"
          label="Hvad går ideen ud på?"
          hint="Du kan skrive lister og overskrifter."
        />
        <SelectField
          name="area"
          label="Område"
          options={[
            { value: 'a', label: 'Bund og planter' },
            { value: 'b', label: 'Fiskeri' },
          ]}
        />
        <RadioField
          name="audience"
          label="Hvem må se ideen?"
          options={[
            { value: 'all', label: 'Alle' },
            {
              value: 'partners',
              label: 'Kun partnerne',
              hint: 'Sekretariatet er en myndighed, så der kan søges aktindsigt.',
            },
          ]}
        />
        <CheckboxField
          name="goals"
          label="Hvilke mål bidrager den til?"
          optional
          options={[
            { value: '1', label: 'Rent badevand hele året' },
            { value: '2', label: 'Ålegræs på dobbelt så meget bund' },
          ]}
        />
        <DateField name="start" label="Hvornår kan det begynde?" optional />
        <FileField name="sketch" label="Skitse" optional hint="PDF eller billede, højst 10 MB." />
        <Checkbox name="consent" label="I må gemme min adresse, til ideen er besvaret" />
        <Actions>
          <Button>Send ideen ind</Button>
          <Button kind="plain" name="draft" value="yes">
            Gem kladde
          </Button>
        </Actions>
      </Form>
    </Wrap>
  </Frame>
)
