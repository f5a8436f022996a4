import type { Where } from 'payload'
import { z } from 'zod'

import type { Row } from '../../data/rows.js'
import { PortalError } from '../../errors/PortalError.js'

/**
 * The moment of the answers that staff have seen: of newer ones nothing is decided unseen. Left out,
 * whatever was sent last is meant.
 */
export const seenSending = z.iso.datetime().optional()

/**
 * A task whose answers wait for a look by staff, those that were seen if that is said.
 * @returns the same as a condition, for the one statement that decides
 * @throws PortalError TASK_CHANGED (409)
 */
export const requireSent = (
  { status, submittedAt }: Pick<Row<'caseTasks'>, 'status' | 'submittedAt'>,
  seen: string | undefined,
): Where => {
  const isSent = status === 'submitted' && (seen === undefined || seen === submittedAt)
  // guard: only-what-was-sent
  if (!isSent) throw new PortalError('TASK_CHANGED')
  return { submittedAt: { equals: submittedAt } }
}
