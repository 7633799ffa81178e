import { z } from 'zod'
import { page, view } from '../acts/index.ts'
import { Document, Intro, Wrap } from '../platform/html/index.ts'
import { type Noun, patternOf } from '../platform/words/index.ts'
import { texts } from './about-messages.ts'

type Topic = 'about' | 'privacy' | 'accessibility'

const summaries: Readonly<Record<Topic, { da: string; en: string }>> = {
  about: { da: 'Om platformen', en: 'About the platform' },
  privacy: { da: 'Behandling af personoplysninger', en: 'The privacy notice' },
  accessibility: { da: 'Tilgængelighedserklæringen', en: 'The accessibility statement' },
}

/** A page of standing text. It knows nothing of the partnership but its frame. */
const standingPage = (topic: Topic, noun: Noun) =>
  page({
    view: view({
      name: `${topic}.page`,
      summary: summaries[topic],
      parameters: z.object({}),
      data: z.object({}),
      who: ['anyone'],
      freshness: 'journal',
      api: `/${topic}`,
      example: {},
      load: async () => ({ data: {} }),
    }),
    at: patternOf(noun),
    render: (_, { language, frame }) => {
      const t = texts(language)
      const title = t[`${topic}Title`]
      const lead = t[`${topic}Lead`]
      return frame({
        title,
        description: lead,
        body: (
          <>
            <Intro title={title} lead={lead} />
            <Wrap narrow>
              <Document text={{ [language]: t[`${topic}Body`] }} language={language} under={1} />
            </Wrap>
          </>
        ),
      })
    },
  })

export const aboutPages = [
  standingPage('about', 'about'),
  standingPage('privacy', 'privacy'),
  standingPage('accessibility', 'accessibility'),
]
