import { randomUUID } from 'node:crypto'

import { toID } from '../../core/ids.js'
import type { Source } from '../../core/source.js'
import type { Row } from '../../data/rows.js'
import { insertOnce } from '../../data/insertOnce.js'
import { countRows, listRows } from '../../data/store.js'

const CHUNK = 250

/**
 * Writes a row for each client of a send, once: what an earlier worker has written is left as it is,
 * and whoever was erased meanwhile is nobody any more.
 * @returns how many there are.
 */
export const prepare = async (source: Source, send: Row<'massSends'>): Promise<number> => {
  const { id } = send
  const agency = toID(send.agency)
  const awaited = agency === null ? [] : (send.awaited ?? [])
  for (let from = 0; from < awaited.length; from += CHUNK) {
    const chunk = awaited.slice(from, from + CHUNK)
    const [there, written] = await Promise.all([
      listRows(
        source,
        'clients',
        { id: { in: chunk } },
        { limit: CHUNK, select: { agency: true } },
      ),
      listRows(
        source,
        'massSendRecipients',
        { dedupeKey: { in: chunk.map((client) => `${id}:${client}`) } },
        { limit: CHUNK, select: { client: true } },
      ),
    ])
    const done = new Set(written.map(({ client }) => String(toID(client))))
    for (const client of there) {
      if (done.has(client.id)) continue
      await insertOnce(source, 'massSendRecipients', {
        agency: agency ?? '',
        client: client.id,
        dedupeKey: `${id}:${client.id}`,
        id: randomUUID(),
        massSend: id,
        state: 'waiting',
      })
    }
  }
  return countRows(source, 'massSendRecipients', { massSend: { equals: id } })
}
