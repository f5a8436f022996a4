import type { Source } from '../../core/source.js'
import type { Row } from '../../data/rows.js'
import { findRow } from '../../data/store.js'

/** Under which key a version of a plan is kept, once. */
export const versionKey = (plan: string, version: number): string => `${plan}:${version}`

/** What stood in a version of a plan; null where there is none of that number. */
export const versionOf = (
  source: Source,
  plan: string,
  version: number,
): Promise<null | Row<'housingPlanVersions'>> =>
  findRow(source, 'housingPlanVersions', { dedupeKey: { equals: versionKey(plan, version) } })
