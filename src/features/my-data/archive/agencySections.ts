import type { Where } from 'payload'

import type { CollectionKey } from '../../../contract/collections.js'
import { sameID, toID, type ID } from '../../../core/ids.js'
import type { Row } from '../../../data/rows.js'
import { listRows } from '../../../data/store.js'
import { translate } from '../../../translations/translate.js'
import { OPENED_BY_STAFF, openedText } from '../openings.js'
import { agenciesNamed, documentsNamed } from './names.js'
import { assertStillOpen, NEWEST_FIRST, olderThan, PAGE } from './ownPages.js'
import type { ArchiveFact, ArchiveItem, MyDataWork, ArchiveSection } from './types.js'

type Named = { id: ID; name: string }

/**
 * Rows about the client that clients have no read right on, newest first. What of them is told is
 * said field by field below.
 */
const pagesAbout = async function* <K extends CollectionKey>(
  work: MyDataWork,
  key: K,
  about: Where[],
): AsyncGenerator<Row<K>[]> {
  const { clientID } = work.session
  if (clientID === null) return
  const own: Where[] = [{ client: { equals: clientID } }, ...about]
  let last: Row<K> | undefined
  do {
    await assertStillOpen(work)
    const and: Where[] = last ? [...own, olderThan(last)] : own
    const rows = await listRows(work.req, key, { and }, { limit: PAGE, sort: NEWEST_FIRST })
    if (rows.length > 0) yield rows
    last = rows.length === PAGE ? rows.at(-1) : undefined
  } while (last)
}

const find = (named: readonly Named[], id: unknown): Named | null => {
  const found = named.find((one) => sameID(one.id, id))
  return found ? { id: found.id, name: found.name } : null
}

const moment = ({ format }: MyDataWork, value: string): string =>
  `${format.on(value)}, ${format.time(value)}`

const DATES = ['invitedAt', 'connectedAt', 'endedAt'] as const

const connections = async function* (work: MyDataWork): AsyncGenerator<ArchiveItem[]> {
  const { locale, req, session } = work
  for await (const rows of pagesAbout(work, 'portalConnections', [])) {
    const agencies = await agenciesNamed(
      req,
      rows.map(({ agency }) => agency),
    )
    yield rows.map((row) => {
      const agency = find(agencies, row.agency)
      const dates = DATES.map((name) => [name, row[name] ?? null] as const)
      const facts = dates.flatMap(([name, at]): ArchiveFact[] =>
        at ? [{ label: translate(locale, `fields.field_${name}`), text: moment(work, at) }] : [],
      )
      const status = {
        label: translate(locale, 'fields.field_status'),
        text: translate(locale, `fields.choice_${row.status}`),
      }
      // An earlier invitation may have gone to an address that is somebody else's.
      const email = sameID(row.account, session.account.id) ? row.email : null
      return {
        // guard: agency-data-names-its-fields
        data: { agency, email, status: row.status, ...Object.fromEntries(dates) },
        facts: [status, ...facts],
        title: agency?.name ?? moment(work, row.invitedAt),
      }
    })
  }
}

/**
 * Which agency opened what about the client, and when (45 CFR 164.528(b)(2): date, the entity,
 * what). The entity, not the employee: what the persons behind it are called, people have a right
 * to only where it is essential (CJEU C-579/21 on GDPR Art. 15), so staff ask for it.
 */
const disclosures = async function* (work: MyDataWork): AsyncGenerator<ArchiveItem[]> {
  const { req, t } = work
  for await (const rows of pagesAbout(work, 'portalAuditEvents', OPENED_BY_STAFF)) {
    const [agencies, documents] = await Promise.all([
      agenciesNamed(
        req,
        rows.map(({ agency }) => agency),
      ),
      documentsNamed(
        work,
        rows
          .filter(({ action }) => action === 'document.downloaded')
          .map(({ subject }) => toID(subject))
          .filter((id) => id !== null),
      ),
    ])
    yield rows.map((row) => {
      const agency = find(agencies, row.agency)
      const document = find(documents, row.subject)
      const what = openedText(t, row.action)
      return {
        data: { action: row.action, agency, at: row.at, document },
        facts: [
          { label: t('client.myDataWhat'), text: document ? `${what}: ${document.name}` : what },
          { label: t('client.myDataWho'), text: agency?.name ?? t('client.myDataAdministrator') },
        ],
        title: moment(work, row.at),
      }
    })
  }
}

/** Agencies that the client is or was connected with, and what was opened. */
export const agencySections = (work: MyDataWork): ArchiveSection[] => [
  {
    items: () => connections(work),
    name: 'connections',
    title: work.t('client.myDataConnections'),
  },
  {
    items: () => disclosures(work),
    name: 'disclosures',
    note: work.t('client.myDataDisclosuresNote'),
    title: work.t('client.myDataDisclosures'),
  },
]
