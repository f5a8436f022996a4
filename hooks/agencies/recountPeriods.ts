import type { CollectionBeforeChangeHook } from 'payload'

import { recountMark } from '../../src/features/releases/index.js'
import { rowBefore } from '../shared/rowBefore.js'

type Agency = { timeZone?: null | string }

/**
 * Elsewhere the days of releases begin and end at other moments: says so on the agency's row, in the
 * same statement, and the sweep counts anew.
 */
export const recountPeriodsElsewhere: CollectionBeforeChangeHook = (args) => {
  const { timeZone } = args.data as Agency
  const before = rowBefore(args) as Agency | undefined
  const moved = before !== undefined && timeZone !== undefined && timeZone !== before.timeZone
  return moved ? { ...args.data, recountFrom: recountMark(timeZone) } : args.data
}
