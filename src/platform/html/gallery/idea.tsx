import type { VNode } from 'preact'
import {
  Ask,
  Button,
  ButtonLink,
  Columns,
  Comment,
  Document,
  Facts,
  Intro,
  Section,
  Tag,
  Thread,
} from '../index.ts'
import { Frame } from './frame.tsx'

const ideaText = {
  da: `Værftet i Nordhavnen står tomt. Vi foreslår, at **partnerskabet** lejer hallen i tre år og støber revsten af det beton, som kommunerne alligevel skal af med.

### Hvad det kan give

- Revsten til en tredjedel af prisen
- Et sted, hvor skoler kan se, hvordan et rev bliver til
- Praktikpladser til *erhvervsuddannelserne*

> Vi har prøvet i det små. Det holder.

Læs [forsøgets rapport](https://eksempel.example/rapport).`,
}

export const idea = (): VNode => (
  <Frame
    here="idea.html"
    title="Et fælles revværft"
    breadcrumb={[
      { label: 'Forside', href: 'front.html' },
      { label: 'Idébank', href: '#i' },
    ]}
  >
    <Intro
      kicker={
        <>
          <Tag>Åben idé</Tag>
          <span>Indsendt af Havuniversitetet 12. marts 2024</span>
        </>
      }
      title="Et fælles revværft i Nordhavnen"
    />
    <Columns
      side={
        <Facts
          side
          facts={[
            { term: 'Sekretariatet svarer senest', content: '12. maj 2024' },
            { term: 'Bidrager til målene', content: <a href="#m2">2. Ålegræs på dobbelt så meget bund</a> },
            { term: 'Mulige partnere', content: 'Fjordkommunerne, Erhvervsskolen ved Bredningen' },
            { term: 'Mulig finansiering', content: 'Kystpuljen 2024' },
          ]}
        />
      }
    >
      <Ask
        language="da"
        title="Vil jeres organisation støtte ideen?"
        until="12. juni 2024"
        answered="1 støtter: Havuniversitetet. Der mangler 1."
        article={{ label: 'punkt 5.2', href: '#52' }}
        actions={
          <>
            <Button>Ja, vi støtter</Button>
            <ButtonLink kind="plain" href="#kommentarer">
              Kommentér
            </ButtonLink>
          </>
        }
      >
        <p>Støtter to organisationer ideen, bliver der en gruppe ud af den.</p>
      </Ask>
      <Section id="ideen" title="Ideen">
        <Document text={ideaText} language="da" />
      </Section>
      <Section id="kommentarer" title="Kommentarer" more="3 kommentarer">
        <Thread label="Kommentarer">
          <Comment
            id="k1"
            author="Ida Brandt"
            organisation="Fjordkommunerne"
            when="14. marts 2024"
            datetime="2024-03-14T10:20:00+01:00"
            actions={<a href="#svar">Svar</a>}
            replies={
              <Comment
                id="k2"
                author="Per Lind"
                organisation="Havuniversitetet"
                when="15. marts 2024"
                datetime="2024-03-15T08:00:00+01:00"
              >
                <Document text={{ en: 'We have asked. The yard is free from August.' }} language="da" />
              </Comment>
            }
          >
            <Document
              text={{ da: 'Er hallen godkendt til støbning? Det tog os **et år** sidst.' }}
              language="da"
            />
          </Comment>
          <Comment id="k3" author="Gæst" when="2. april 2024" datetime="2024-04-02T12:00:00+02:00">
            <Document text={{ da: 'Vores bådelaug vil gerne sejle stenene ud.' }} language="da" />
          </Comment>
        </Thread>
      </Section>
    </Columns>
  </Frame>
)
