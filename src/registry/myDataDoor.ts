import { Readable } from 'node:stream'

import { downloadMyData, type MyDataDownload } from '../features/my-data/actions/downloadMyData.js'
import { ANSWER_HEADERS } from '../core/securityHeaders.js'
import { attachmentHeader } from '../files/safeFileName.js'
import type { Door } from '../http/createEndpoint.js'

/** A stream to forms and programs alike: a form's browser saves it and stays where it is. */
export const myDataDoor: Door = {
  run: ({ body, req }) => downloadMyData(req, body.fields),
  respond: (answer) => {
    const { fileName, stream } = answer as MyDataDownload
    return new Response(Readable.toWeb(stream) as ReadableStream, {
      headers: {
        ...ANSWER_HEADERS,
        'Content-Disposition': attachmentHeader(fileName, 'zip'),
        'Content-Type': 'application/zip',
      },
    })
  },
}
