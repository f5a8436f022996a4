import type { PayloadRequest } from 'payload'

import { destination } from '../../src/core/hud/destination.js'
import { hudLabel } from '../../src/core/hud/helpers.js'
import { relationshipToHeadOfHousehold } from '../../src/core/hud/relationshipToHeadOfHousehold.js'
import type { HudLocale } from '../../src/core/hud/types.js'
import { rentalSubsidyType } from '../../src/core/hud/rentalSubsidyType.js'
import { toID, type ID } from '../../src/core/ids.js'
import type { SlugMap } from '../../src/contract/collectionLists.js'
import type { ProgramEnrollment, ProgramMember } from './programProps.js'

/** More than a household has. */
const MOST = 50

type Row = Readonly<Record<string, unknown>>
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
const nameIn = (row: unknown, field: string): string =>
  typeof row === 'object' && row !== null ? textOf((row as Row)[field]) : ''

const localeOf = ({ i18n }: PayloadRequest): HudLocale =>
  i18n.language.startsWith('es') ? 'es' : 'en'

/** Where somebody went, with what goes along with it. */
const destinationIn = (row: Row, locale: HudLocale): null | string => {
  const place = hudLabel(destination, row.destination, locale)
  if (place === undefined) return null
  const more =
    hudLabel(rentalSubsidyType, row.rentalSubsidyType, locale) ?? textOf(row.destinationOther)
  return more ? `${place}: ${more}` : place
}

type Asked = { client: ID; enrollment: ID; req: PayloadRequest; slugs: SlugMap }

const relationIn = (row: Row, locale: HudLocale): string =>
  hudLabel(relationshipToHeadOfHousehold, row.relationshipToHeadOfHousehold, locale) ?? ''

const membersOf = async ({ req, slugs }: Asked, own: Row): Promise<ProgramMember[]> => {
  const household = toID(own.household)
  if (household === null) return []
  const { docs } = await req.payload.find({
    collection: slugs.enrollments,
    depth: 1,
    limit: MOST,
    overrideAccess: false,
    pagination: false,
    req,
    sort: '-startDate',
    where: {
      and: [{ household: { equals: household } }, { program: { equals: toID(own.program) } }],
    },
  })
  const locale = localeOf(req)
  return docs.map((doc) => {
    const row = doc as unknown as Row
    const exitDate = textOf(row.exitDate) || null
    return {
      exitDate,
      id: String(row.id),
      isHere: exitDate === null,
      name: nameIn(row.client, 'fullName'),
      relation: relationIn(row, locale),
      relationship: textOf(row.relationshipToHeadOfHousehold) || '99',
    }
  })
}

/**
 * An enrollment of a client with the members of the household, in two reads under the reader's own
 * rules; null where there is none that they see.
 */
export const readProgram = async (
  asked: Asked,
): Promise<{ enrollment: ProgramEnrollment; members: ProgramMember[] } | null> => {
  const { client, enrollment: id, req, slugs } = asked
  const { docs } = await req.payload.find({
    collection: slugs.enrollments,
    depth: 1,
    limit: 1,
    overrideAccess: false,
    pagination: false,
    req,
    where: { and: [{ id: { equals: id } }, { client: { equals: client } }] },
  })
  const row = docs[0] as unknown as Row | undefined
  if (!row) return null
  const locale = localeOf(req)
  return {
    enrollment: {
      agency: toID(row.agency),
      agencyName: nameIn(row.agency, 'name'),
      destination: destinationIn(row, locale),
      exitDate: textOf(row.exitDate) || null,
      household: toID(row.household) === null ? null : nameIn(row.household, 'name'),
      id: String(row.id),
      program: nameIn(row.program, 'name'),
      relation: relationIn(row, locale),
      startDate: textOf(row.startDate),
      type: row.type === 'household' ? 'household' : 'individual',
    },
    members: await membersOf(asked, row),
  }
}
