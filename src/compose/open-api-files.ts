const problem = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }
const bytes = { '*/*': { schema: { type: 'string', format: 'binary' } } }

const sent = {
  type: 'object',
  required: ['id', 'name', 'size', 'mediaType'],
  properties: {
    id: { type: 'string', format: 'uuid' },
    name: { type: 'string' },
    size: { type: 'integer', description: 'Bytes.' },
    mediaType: { type: 'string' },
  },
}

/** Files travel as they are, and so beside the acts and views. */
export const filePaths = {
  '/files': {
    post: {
      operationId: 'file.send',
      summary:
        'Sends a file; an act then gives it to a thing by its id. One that nothing holds is forgotten after a day',
      parameters: [{ name: 'name', in: 'query', required: false, schema: { type: 'string' } }],
      requestBody: { required: true, content: bytes },
      responses: {
        '201': { description: 'Received', content: { 'application/json': { schema: sent } } },
        '401': { description: '`sign-in-needed`', content: problem },
        '413': { description: '`file-too-large`', content: problem },
        '422': { description: '`empty-file`', content: problem },
        '429': { description: '`too-many-files`', content: problem },
      },
    },
  },
  '/files/{id}': {
    get: {
      operationId: 'file.content',
      summary: 'What a file holds, for whoever may see the thing that holds it',
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
      responses: {
        '200': { description: 'The file', content: bytes },
        '404': { description: '`absent`' },
      },
    },
  },
}
