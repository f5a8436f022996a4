import { getContext } from '../../../config/context.js'
import { fileStateOf } from '../../../core/status/document.js'
import type { Row } from '../../../data/rows.js'
import { listRows } from '../../../data/store.js'
import { lastStreamOf, openWhole } from '../../../files/openWhole.js'
import { archivePath } from './fileNames.js'
import { assertStillOpen, ownPages } from './ownPages.js'
import type { Entry, LeftOut, MyDataWork } from './types.js'

type Stored = Row<'clientDocuments'>

/**
 * What the client's own read leaves out and serving a file needs: its digest. Only of rows that
 * were read by the rules.
 */
const storedRows = async ({ req }: MyDataWork, ids: string[]): Promise<Map<string, Stored>> => {
  const rows = await listRows(
    req,
    'clientDocuments',
    { id: { in: ids } },
    { limit: ids.length, select: { filename: true, scanState: true, sha256: true } },
  )
  return new Map(rows.map((row) => [row.id, row]))
}

const streamOf = async (
  { req }: MyDataWork,
  stored: Stored | undefined,
): Promise<Entry['stream'] | LeftOut> => {
  const { upload } = getContext(req.payload).options
  const state = fileStateOf(stored?.scanState, upload.scan !== undefined)
  // guard: archive-serves-ready-files
  if (stored && state !== 'ready') return state
  const file = await openWhole(req.payload, stored?.filename, stored?.sha256)
  return file ? lastStreamOf(file) : 'missing'
}

/**
 * The client's documents, one file after the other, under the same conditions as each on its own:
 * seen by the rules, passed by the scan, and the bytes that came in. Others are remembered as left
 * out.
 */
export const documentFiles = async function* (work: MyDataWork): AsyncGenerator<Entry> {
  for await (const rows of ownPages(work, 'clientDocuments')) {
    work.newestFile ??= rows[0]?.createdAt
    const stored = await storedRows(
      work,
      rows.map(({ id }) => String(id)),
    )
    for (const row of rows) {
      await assertStillOpen(work)
      const stream = await streamOf(work, stored.get(String(row.id)))
      if (typeof stream === 'string') work.leftOut.set(String(row.id), stream)
      else yield { mtime: new Date(row.createdAt), name: archivePath(row), stream }
    }
  }
}
