import { toID } from '../../../core/ids.js'
import { listRows } from '../../../data/store.js'
import { agencyNames } from '../../../portal/kit/agency.js'
import type { ClientVisit } from '../../../portal/kit/clientVisit.js'
import { ownRows } from '../../../portal/kit/ownRows.js'
import { OPENED_BY_STAFF, openedText } from '../openings.js'

export type Opening = { agency: string; at: string; id: string; what: string }

/**
 * Which agency opened what of the client's, newest first, as the download has it too (45 CFR 164.528:
 * date, who, what). The trail itself is nobody's to read: of its events on this client alone, day,
 * agency and kind are told.
 */
export const loadOpenings = async (
  visit: ClientVisit,
  shown: number,
): Promise<{ more: boolean; openings: Opening[] }> => {
  const { req, session, t } = visit
  // guard: openings-of-own-record
  const own = { client: { equals: session.clientID } }
  const rows = await listRows(
    req,
    'portalAuditEvents',
    { and: [own, ...OPENED_BY_STAFF] },
    { limit: shown + 1, sort: '-at' },
  )
  const events = rows.slice(0, shown)
  const files = events
    .filter(({ action }) => action === 'document.downloaded')
    .map(({ subject }) => String(subject ?? ''))
  const [agencies, documents] = await Promise.all([
    agencyNames(
      visit,
      events.map(({ agency }) => agency),
    ),
    files.length === 0
      ? []
      : ownRows(visit, 'clientDocuments', {
          limit: files.length,
          select: ['name'],
          where: { id: { in: [...new Set(files)] } },
        }),
  ])
  const names = new Map(documents.map(({ id, name }) => [id, name]))
  return {
    more: rows.length > shown,
    openings: events.map(({ action, agency, at, id, subject }) => {
      const name = names.get(String(subject ?? ''))
      return {
        agency: agencies.get(String(toID(agency))) ?? t('client.myDataAdministrator'),
        at,
        id,
        what: name ? `${openedText(t, action)}: ${name}` : openedText(t, action),
      }
    }),
  }
}
