import type { CollectionBeforeValidateHook } from 'payload'

import { parseDay } from '../../src/core/day.js'
import { destination } from '../../src/core/hud/destination.js'
import { isHudCode } from '../../src/core/hud/helpers.js'
import { EXIT_FIELDS, exitProblems, leftOver } from '../../src/core/status/enrollment.js'
import { refuseProblems } from '../../src/errors/everyProblem.js'
import { rowBefore } from '../shared/rowBefore.js'

const isNothing = (value: unknown): boolean => value === null || value === undefined || value === ''

/** Whether day and destination are such at all. */
const isReadable = (row: Readonly<Record<string, unknown>>): boolean =>
  (isNothing(row.destination) || isHudCode(destination, row.destination)) &&
  (isNothing(row.exitDate) || parseDay(row.exitDate) !== null)

/**
 * An exit is whole or not there, whoever writes it: see `exitProblems`. What went with a destination
 * that is changed goes with it. An exit that was not whole before stands in nobody's way.
 * @throws PortalError INVALID_INPUT (400), naming what is missing or does not belong there
 */
export const keepExitWhole: CollectionBeforeValidateHook = (args) => {
  const { data } = args
  const before = rowBefore(args) ?? {}
  const after: Record<string, unknown> = { ...before, ...data }
  const isChanged = EXIT_FIELDS.some((field) => (after[field] ?? null) !== (before[field] ?? null))
  if (!isChanged) return data
  // Told by their own fields, together with whatever else is wrong.
  if (!isReadable(after)) return data
  const gone = Object.fromEntries(leftOver(before, after).map((field) => [field, null]))
  // What was wrong with a row of before is mended by and by.
  const known = exitProblems(before).map(({ code, field }) => `${code} ${field}`)
  const problems = exitProblems({ ...after, ...gone })
  refuseProblems(problems.filter(({ code, field }) => !known.includes(`${code} ${field}`)))
  return { ...data, ...gone }
}
