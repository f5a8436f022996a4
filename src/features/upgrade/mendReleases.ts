import type { Payload } from 'payload'

import { getContext } from '../../config/context.js'
import { toID } from '../../core/ids.js'
import { showsAnything } from '../../core/visibleText.js'
import { eachRow } from '../../data/eachRow.js'
import type { Row } from '../../data/rows.js'
import { changeRow } from '../../data/store.js'
import { endOlder, missingEnd, noteActivePeriod } from '../releases/index.js'
import type { Tally } from './tally.js'

type Release = Row<'releasesOfInformation'>

/** Signed with nothing that can be seen: nobody signed it. */
const isUnsigned = ({ permission, revokedAt, signedAt, signedName }: Release): boolean =>
  permission === 'yes' && !revokedAt && Boolean(signedAt) && !showsAnything(signedName ?? '')

const mended = async (payload: Payload, release: Release): Promise<Partial<Release>> => {
  const endDate = await missingEnd({ payload }, release)
  return {
    ...(endDate === undefined ? {} : { endDate }),
    ...(isUnsigned(release)
      ? { revokedAt: getContext(payload).options.clock().toISOString() }
      : {}),
  }
}

/**
 * Releases of 0.1.0: a "Yes" without an end gets it, one that was signed with an invisible name is
 * revoked, and a newer "No" ends the "Yes" before it. What counts is then noted on each client.
 */
export const mendReleases = async (payload: Payload, tally: Tally): Promise<void> => {
  const slug = getContext(payload).slugs.releasesOfInformation
  const clients = new Set<number | string>()
  for await (const row of eachRow(payload, slug)) {
    const release = row as unknown as Release
    const change = await mended(payload, release)
    if (Object.keys(change).length > 0 && tally.writes)
      await changeRow({ payload }, 'releasesOfInformation', { id: { equals: release.id } }, change)
    for (const field of Object.keys(change)) tally.changed(slug, field)
    const client = toID(release.client)
    if (client !== null) clients.add(client)
  }
  if (!tally.writes) return
  for await (const row of eachRow(payload, slug)) {
    const ended = await endOlder({ payload }, row as unknown as Release)
    for (let count = 0; count < ended; count += 1) tally.changed(slug, 'revokedAt')
  }
  for (const client of clients) await noteActivePeriod({ payload }, client)
}
