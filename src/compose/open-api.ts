import { z } from 'zod'
import {
  type Act,
  apiRoot,
  commonRefusals,
  formats,
  mostRows,
  type RefusalDeclaration,
  rowShape,
  type View,
} from '../acts/index.ts'

import { filePaths } from './open-api-files.ts'

type AnyAct = Act<never, never, never, string>
type JsonSchema = Record<string, unknown>

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): JsonSchema => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io,
    unrepresentable: 'any',
  })
  return rest
}

const json = (schema: JsonSchema) => ({ content: { 'application/json': { schema } } })

const problem = (words: string) => ({
  description: words,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
})

const pathParameters = (path: string) => [...path.matchAll(/\{([a-zA-Z]+)\}/g)].map(([, name = '']) => name)

const inPath = (name: string) => ({ name, in: 'path', required: true, schema: { type: 'string' } })

const header = (name: string, description: string) => ({
  name,
  in: 'header',
  required: false,
  description,
  schema: { type: 'string' },
})

/** Refusals that share a status share a response: OpenAPI has one description for each. */
function refusalsOf(refusals: Readonly<Record<string, RefusalDeclaration>>) {
  const byStatus = new Map<number, string[]>()
  for (const [name, { status, words }] of Object.entries(refusals)) {
    byStatus.set(status, [...(byStatus.get(status) ?? []), `\`${name}\`: ${words.en}`])
  }
  return Object.fromEntries([...byStatus].map(([status, lines]) => [`${status}`, problem(lines.join('\n'))]))
}

function operationOfAct(act: AnyAct) {
  const ifMatch = act.subject?.version
    ? [header('If-Match', 'The entity tag of the version that the edit was made from.')]
    : []
  const onBehalf = act.onBehalf ? [header('Acting-For', 'The id of the organisation acted for.')] : []
  return {
    operationId: act.name,
    summary: act.summary.en,
    'x-summary-da': act.summary.da,
    'x-who-may': act.who,
    parameters: [
      ...pathParameters(act.api.path).map(inPath),
      header('Idempotency-Key', 'Sent again with the same key, the act is done once and answered alike.'),
      ...ifMatch,
      ...onBehalf,
    ],
    requestBody: { required: true, ...json(schemaOf(act.input, 'input')) },
    responses: {
      [act.api.method === 'POST' ? '201' : '200']: {
        description: 'Done',
        ...json(schemaOf(act.result, 'output')),
      },
      ...refusalsOf({ ...commonRefusals, ...act.refusals }),
    },
  }
}

const formatParameter = {
  name: 'format',
  in: 'query',
  required: false,
  description: 'Before the Accept header. `csv-semicolon` is for spreadsheets on Danish machines.',
  schema: { enum: formats },
}

/** A list can be had as CSV as well, all its pages in one file. */
const seenAsList = (schema: JsonSchema) => ({
  description: 'Seen',
  headers: {
    Link: {
      description: `\`rel="next"\` where a CSV file ends before the list does, which is after ${mostRows} rows or a little more.`,
      schema: { type: 'string' },
    },
  },
  content: {
    ...json(schema).content,
    'text/csv': {
      schema: {
        type: 'string',
        description:
          'RFC 4180, UTF-8 with byte order mark. Texts have a column for each language: `title.da`. What a spreadsheet would run as a formula has an apostrophe before it.',
      },
    },
  },
})

function operationOfView(view: View) {
  const shown = schemaOf(view.data, 'output')
  const isList = rowShape(view) !== undefined
  const schema = schemaOf(view.parameters, 'input') as {
    properties?: Record<string, JsonSchema>
    required?: string[]
  }
  const inThePath = pathParameters(view.api)
  const query = Object.entries(schema.properties ?? {})
    .filter(([name]) => !inThePath.includes(name))
    .map(([name, property]) => ({
      name,
      in: 'query',
      required: schema.required?.includes(name) ?? false,
      schema: property,
    }))
  const { absent, invalid } = commonRefusals
  return {
    operationId: view.name,
    summary: view.summary.en,
    'x-summary-da': view.summary.da,
    'x-who-may': view.who,
    parameters: [
      ...inThePath.map(inPath),
      ...query,
      ...(isList ? [formatParameter] : []),
      header('If-None-Match', 'The entity tag of what one has.'),
    ],
    responses: {
      '200': isList ? seenAsList(shown) : { description: 'Seen', ...json(shown) },
      '304': { description: 'Not changed' },
      ...refusalsOf({ absent, invalid }),
    },
  }
}

const problemSchema = {
  type: 'object',
  description: 'Problem details, RFC 9457.',
  required: ['type', 'title', 'status'],
  properties: {
    type: { type: 'string', description: 'urn:tovholder:refusal:<name>' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    issues: {
      type: 'array',
      items: { type: 'object', properties: { field: { type: 'string' }, text: { type: 'string' } } },
    },
  },
}

/** The documentation of the API, from the same declarations that it is served from. OpenAPI 3.1. */
export function openApiDocument(acts: readonly AnyAct[], views: readonly View[]) {
  const paths: Record<string, Record<string, unknown>> = {}
  const put = (path: string, method: string, operation: unknown) => {
    paths[path] = { ...paths[path], [method]: operation }
  }
  for (const view of views) put(view.api, 'get', operationOfView(view))
  for (const act of acts) put(act.api.path, act.api.method.toLowerCase(), operationOfAct(act))
  return {
    openapi: '3.1.0',
    info: {
      title: 'Tovholder',
      version: '1',
      description: 'What a page can do, the API can do: both are the same acts.',
    },
    servers: [{ url: apiRoot }],
    security: [{}, { session: [] }, { bearer: [] }],
    paths: { ...paths, ...filePaths },
    components: {
      schemas: { Problem: problemSchema },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'tovholder_session' },
        bearer: { type: 'http', scheme: 'bearer' },
      },
    },
  }
}
