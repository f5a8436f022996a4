import { ReadableStream } from 'node:stream/web'

import { exportAudit, type AuditExport } from '../features/audit/actions/exportAudit.js'
import { sameOrigin } from '../identity/origin.js'
import { ANSWER_HEADERS } from '../core/securityHeaders.js'
import { PortalError } from '../errors/PortalError.js'
import type { Door } from '../http/createEndpoint.js'

const TYPES = { csv: 'text/csv; charset=utf-8', jsonl: 'application/jsonl; charset=utf-8' }

/** Sends page after page as they are taken; whoever stops listening stops the reading. */
const stream = ({ filename, format, text }: AuditExport): Response => {
  const encoder = new TextEncoder()
  const pages = text[Symbol.asyncIterator]()
  const body = new ReadableStream<Uint8Array>(
    {
      cancel: async () => {
        await pages.return?.()
      },
      pull: async (controller) => {
        const { done, value } = await pages.next()
        if (done) controller.close()
        else controller.enqueue(encoder.encode(value))
      },
    },
    { highWaterMark: 0 },
  )
  return new Response(body as unknown as BodyInit, {
    headers: {
      ...ANSWER_HEADERS,
      'Content-Disposition': `attachment; filename="${filename}"`,
      'Content-Type': TYPES[format],
    },
  })
}

/** The only GET that leaves a trace of its own, so a link on somebody else's page does not start it. */
export const exportAuditDoor: Door = {
  respond: (answer) => stream(answer as AuditExport),
  run: ({ req }) => {
    if (sameOrigin(req) === false) throw new PortalError('ORIGIN_NOT_ALLOWED')
    return exportAudit(req, Object.fromEntries(req.searchParams))
  },
}
