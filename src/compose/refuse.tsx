import type { FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { visitor } from '../access/index.ts'
import {
  answer,
  apiRoot,
  arrive,
  commonRefusals,
  type PageGround,
  preferredLanguage,
  problemOf,
  type Refusal,
  type RefusalDeclaration,
} from '../acts/index.ts'
import { type Assets, ErrorBody, errorTitle, Page } from '../platform/html/index.ts'
import { hostOf } from '../platform/http/index.ts'
import { type Language, pathTo } from '../platform/words/index.ts'

type Arrived = NonNullable<Awaited<ReturnType<typeof arrive>>>

const faults: Readonly<Record<string, RefusalDeclaration>> = {
  ...commonRefusals,
  failed: {
    status: 500,
    words: {
      da: 'Det gik galt hos os. Prøv igen om lidt.',
      en: 'Something went wrong on our side. Try again shortly.',
    },
  },
  away: {
    status: 503 as 500,
    words: {
      da: 'Vi kan ikke nå vores data lige nu. Prøv igen om lidt. Har du lige sendt noget, så send det igen; det bliver kun gjort én gang.',
      en: 'We cannot reach our data just now. Try again shortly. If you just sent something, send it again; it will be done only once.',
    },
  },
  'too-large': {
    status: 413,
    words: { da: 'Det, du sendte, er for stort.', en: 'What you sent is too large.' },
  },
  'not-from-here': {
    status: 403,
    words: {
      da: 'Forespørgslen kom fra et andet sted end siden selv, og er ikke udført.',
      en: 'The request came from somewhere else than the page itself, and was not carried out.',
    },
  },
}

/** Says no to what found no route or failed on its way: as a page to people, as problem details to programs. */
export async function refuse(
  ground: PageGround,
  assets: Assets,
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  reason: string,
): Promise<void> {
  const declaration = { ...(faults[reason] ?? commonRefusals.absent), status: status as 400 }
  const refusal: Refusal = { ok: false, refusal: reason, declaration, issues: [] }
  const arrived = await arrive(ground, request).catch(() => undefined)
  const fromPath = /^\/(da|en)(?:\/|$)/.exec(request.url)?.[1] as Language | undefined
  const language = fromPath ?? preferredLanguage(request.headers['accept-language'], arrived?.site)
  if (reply.sent || reply.raw.headersSent) return
  const common = { ...ground.security, 'cache-control': 'no-store', ...retryAfter(status) }
  if (request.url.startsWith(apiRoot)) {
    const headers = { ...common, 'content-type': 'application/problem+json; charset=utf-8' }
    return answer(reply, status, headers, JSON.stringify(problemOf(refusal, language)))
  }
  const page = arrived
    ? pageHere(ground, arrived, refusal, language, request)
    : pageNowhere(assets, hostOf(request.headers) ?? '', refusal, language)
  const headers = { ...common, 'content-type': 'text/html; charset=utf-8', 'content-language': language }
  answer(reply, status, headers, ground.document(page))
}

function pageHere(
  ground: PageGround,
  { times, site, host }: Arrived,
  refusal: Refusal,
  language: Language,
  request: FastifyRequest,
): VNode {
  const context = {
    ...times,
    site,
    viewer: visitor,
    language,
    url: request.url,
    alternates: { da: '/da', en: '/en' },
    host,
    formKey: '',
    form: undefined,
    justDone: undefined,
  }
  return ground.frame(ground.refused(refusal, context), context)
}

/** Where no partnership is at the host, or the database that knows it is away: a page that names nobody. */
function pageNowhere(assets: Assets, host: string, refusal: Refusal, language: Language): VNode {
  const { status, words } = refusal.declaration
  const kind = status === 404 ? 'not-found' : status === (503 as 500) ? 'too-many' : 'refused'
  return (
    <Page
      language={language}
      siteName={host}
      title={errorTitle(language, kind)}
      assets={assets}
      unlisted
      home={pathTo(language)}
      nav={[]}
      footLinks={[]}
    >
      <ErrorBody language={language} kind={kind} reason={words[language]} />
    </Page>
  )
}

/** Seconds. */
const waits: Readonly<Record<number, string>> = { 429: '60', 503: '5' }

const retryAfter = (status: number): Record<string, string> => {
  const wait = waits[status]
  return wait === undefined ? {} : { 'retry-after': wait }
}
