import { ReadableStream } from 'node:stream/web'

import type { ExportFormat } from '../../audit/writeEvents.js'
import { ANSWER_HEADERS } from '../../core/securityHeaders.js'

/** An export on its way. */
export type ExportStream = {
  filename: string
  format: ExportFormat
  /** The events as text, read page by page while it is taken. */
  text: AsyncIterable<string>
}

const TYPES = { csv: 'text/csv; charset=utf-8', jsonl: 'application/jsonl; charset=utf-8' }

/** Sends page after page as they are taken; whoever stops listening stops the reading. */
export const streamExport = ({ filename, format, text }: ExportStream): Response => {
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
