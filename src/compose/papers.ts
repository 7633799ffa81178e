import type { FastifyInstance } from 'fastify'
import { answer, arrive, type Ground, runView } from '../acts/index.ts'
import { decisionProtocol, paperPath, protocolPaper } from '../decisions/index.ts'
import { renderPdf } from '../platform/pdf/index.ts'
import { languages } from '../platform/words/index.ts'

/** What can be taken along as a paper. Each is made when it is asked for, and is the same each time. */
export function servePapers(server: FastifyInstance, ground: Ground): void {
  for (const language of languages) {
    server.get(paperPath(language, ':id'), async (request, reply) => {
      const arrived = await arrive(ground, request)
      if (!arrived) return reply.callNotFound()
      const parameters = request.params as Record<string, string>
      const sight = await runView(ground.pool, decisionProtocol, { ...arrived, language, parameters })
      if (!sight.ok) return reply.callNotFound()
      const { record } = sight.seen.data
      const pdf = Buffer.from(await renderPdf(protocolPaper(sight.seen.data)))
      answer(
        reply,
        200,
        {
          ...ground.security,
          'content-type': 'application/pdf',
          'content-length': `${pdf.length}`,
          'content-disposition': `attachment; filename="protocol-${record.decision.id}-${language}.pdf"`,
          'cache-control': 'private, no-cache',
        },
        pdf,
      )
    })
  }
}
