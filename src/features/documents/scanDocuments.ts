import type { Where } from 'payload'

import { getContext } from '../../config/context.js'
import type { Effect } from '../../contract/effects.js'
import { toID, type ID } from '../../core/ids.js'
import type { Source } from '../../core/source.js'
import type { Row } from '../../data/rows.js'
import { changeRow, findRowByID, listRows } from '../../data/store.js'
import { transition } from '../../effects/transition.js'
import { openWhole } from '../../files/openWhole.js'
import { scanFile } from '../../files/scanFile.js'
import { quarantine } from '../../files/storage.js'
import { publish } from '../../realtime/bus.js'
import { defineSweepStep } from '../../sweep/defineSweepStep.js'
import { refusedNotice } from '../requests/index.js'

type Document = Row<'clientDocuments'>

/**
 * Files a round: a scanner takes about a second for each, and the mails of the next round should
 * not wait long.
 */
const BATCH = 20
/** As many without an answer, one after the other, and the scanner is down: next round. */
const GIVE_UP = 3

/** Who is told: who asked for the document, or else the care team. */
const toldStaff = async (source: Source, { client, request }: Document): Promise<(ID | null)[]> => {
  const [requestID, clientID] = [toID(request), toID(client)]
  const asked = requestID === null ? null : await findRowByID(source, 'portalRequests', requestID)
  const requester = toID(asked?.requestedBy)
  if (requester !== null) return [requester]
  const row = clientID === null ? null : await findRowByID(source, 'clients', clientID)
  const team = (row?.careTeam ?? []).map(toID).filter((id) => id !== null)
  return team.length > 0 ? team : [null]
}

const effectsOf = async (source: Source, document: Document): Promise<Effect[]> => {
  const [agency, client] = [toID(document.agency), toID(document.client)]
  const key = `document-infected:${document.id}:${document.sha256 ?? ''}`
  const staff = client === null ? [] : await toldStaff(source, document)
  return [
    {
      action: 'document.quarantined',
      actor: { id: null, kind: 'system' },
      agency,
      client,
      key,
      kind: 'audit',
      outcome: 'done',
      subject: document.id,
    },
    ...staff.map((id) =>
      refusedNotice({ agency, client: client ?? '', key, staff: id, subject: document.id }),
    ),
  ]
}

/** The row as it was looked at: one whose file was exchanged meanwhile is left alone. */
const same = ({ id, sha256 }: Document, where: Where): Where => ({
  and: [{ id: { equals: id } }, { sha256: { equals: sha256 ?? '' } }, where],
})
const WAITING: Where = { scanState: { in: ['pending', 'not-scanned'] } }

/**
 * Never served from the moment the row says so; then the file goes where nothing could serve it.
 */
const refuse = async (source: Source, document: Document): Promise<void> => {
  await transition(source, {
    data: { scanState: 'infected' },
    effects: await effectsOf(source, document),
    id: document.id,
    key: 'clientDocuments',
    where: { and: [{ sha256: { equals: document.sha256 ?? '' } }, WAITING] },
  })
  await moveAway(source, document)
}

const moveAway = async (source: Source, document: Document): Promise<void> => {
  await quarantine(source.payload, document.filename)
  const now = getContext(source.payload).options.clock().toISOString()
  await changeRow(
    source,
    'clientDocuments',
    same(document, { scanState: { equals: 'infected' } }),
    {
      quarantinedAt: now,
    },
  )
}

/** Who looks at the list sees what became of a file; of private ones only the owning agency hears. */
const tell = (source: Source, document: Document): void => {
  const [agency, client] = [toID(document.agency), toID(document.client)]
  if (agency === null || client === null) return
  publish(source, { agency, client, private: document.private, type: 'document' })
}

/** @returns whether the scanner answered. */
const scan = async (source: Source, document: Document): Promise<boolean> => {
  const now = getContext(source.payload).options.clock().toISOString()
  // Written first: a file that always fails moves to the end, and the others are not kept waiting.
  await changeRow(source, 'clientDocuments', same(document, WAITING), { scanTriedAt: now })
  const file = await openWhole(source.payload, document.filename, document.sha256)
  // Gone, or other bytes than came in: never served, nothing to say about them.
  if (!file) return true
  const state = await scanFile(source.payload, {
    mimeType: document.mimeType ?? 'application/octet-stream',
    open: () => file.stream(),
    sha256: document.sha256 ?? '',
    size: file.size,
  })
  await file.close()
  // guard: late-virus-quarantined
  if (state === 'infected') await refuse(source, document)
  if (state === 'clean') {
    await changeRow(source, 'clientDocuments', same(document, WAITING), { scanState: 'clean' })
  }
  if (state !== 'pending') tell(source, document)
  return state !== 'pending'
}

/**
 * Scans the documents that wait for it, those first that waited longest, and finishes moving away
 * what a crash left. Safe to repeat and to run on several servers. Without a scanner there is
 * nothing to do.
 */
export const scanDocuments = defineSweepStep({
  name: 'scan documents',
  run: async (source) => {
    if (!getContext(source.payload).options.upload.scan) return
    const left = await listRows(
      source,
      'clientDocuments',
      { and: [{ scanState: { equals: 'infected' } }, { quarantinedAt: { exists: false } }] },
      { limit: BATCH },
    )
    for (const document of left) await moveAway(source, document)
    const waiting = await listRows(source, 'clientDocuments', WAITING, {
      limit: BATCH,
      sort: 'scanTriedAt',
    })
    let silent = 0
    for (const document of waiting) {
      silent = (await scan(source, document)) ? 0 : silent + 1
      if (silent === GIVE_UP) return
    }
  },
})
