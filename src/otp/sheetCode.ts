import { timingSafeEqual } from 'node:crypto'

import type { Payload } from 'payload'

import { readCode } from '../core/readCode.js'
import { keyedHash } from '../crypto/keys.js'
import type { Row } from '../data/rows.js'
import { spell } from './spell.js'

const LENGTH = 10

/** What one printed sheet belongs to: an invitation as it was sent last, and which sheet of it. */
type Sheet = Pick<Row<'portalConnections'>, 'generation' | 'id' | 'sheet'>

/**
 * The code on a printed invitation, `K7PM3-QXW9H`: 48 bits (10 × log₂ 28), derived from invitation,
 * sheet and the installation's secret, so nothing stored leads to it. It opens nothing by itself:
 * with the address of the invitation it has the link mailed there once more.
 */
export const sheetCode = (payload: Payload, { generation, id, sheet }: Sheet): string => {
  const code = spell(keyedHash(payload, 'invitation-sheet', id, generation, sheet ?? 0), LENGTH)
  return [code.slice(0, LENGTH / 2), code.slice(LENGTH / 2)].join('-')
}

/** Whether a typed code is the one of this sheet; takes the same time for every wrong one. */
export const isSheetCode = (payload: Payload, sheet: Sheet, code: string): boolean => {
  const digest = (text: string): Buffer => keyedHash(payload, 'invitation-sheet', 'compare', text)
  return timingSafeEqual(digest(readCode(code)), digest(readCode(sheetCode(payload, sheet))))
}
