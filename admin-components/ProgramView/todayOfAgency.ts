import type { PayloadRequest } from 'payload'

import { dayIn } from '../../src/core/day.js'
import type { ID } from '../../src/core/ids.js'

type Asked = { agency: ID | null; now: Date; req: PayloadRequest; slug: string }

/** `2026-11-03`: today where an agency is, as far as the reader sees it. */
export const todayOfAgency = async ({ agency, now, req, slug }: Asked): Promise<string> => {
  if (agency === null) return dayIn(null, now)
  const { docs } = await req.payload.find({
    collection: slug,
    depth: 0,
    limit: 1,
    overrideAccess: false,
    pagination: false,
    req,
    select: { timeZone: true },
    where: { id: { equals: agency } },
  })
  const row = docs[0] as Readonly<Record<string, unknown>> | undefined
  return dayIn(typeof row?.timeZone === 'string' ? row.timeZone : null, now)
}
