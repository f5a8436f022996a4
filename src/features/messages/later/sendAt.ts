import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { getContext } from '../../../config/context.js'
import { DAY } from '../../../core/clock.js'
import type { FieldProblemCode } from '../../../core/fieldProblems.js'
import { MOST_DAYS_AHEAD } from '../../../core/status/scheduled.js'
import { momentIn } from '../../../core/wallClock.js'
import type { Agency } from '../../../data/agencyOf.js'
import { PortalError } from '../../../errors/PortalError.js'
import type { TranslationValues } from '../../../translations/translate.js'

/** A time where the agency is, `2026-12-05T09:00`, or a moment that says where it is counted. */
export const sendAtField = z
  .string()
  .max(40)
  .refine((text) => momentIn('UTC', text) !== null, { params: { problem: 'NOT_A_TIME' } })

/** The moment that is meant. @throws 400 for one that is over, or too far ahead */
export const sendAtOf = (req: PayloadRequest, { timeZone }: Agency, text: string): string => {
  const refuse = (code: FieldProblemCode, values: TranslationValues = {}): never => {
    throw new PortalError('INVALID_INPUT', { problems: [{ code, field: 'sendAt', values }] })
  }
  const now = getContext(req.payload).options.clock().getTime()
  const moment = momentIn(timeZone, text) ?? refuse('NOT_A_TIME')
  if (moment.getTime() <= now) refuse('TIME_PAST')
  if (moment.getTime() > now + MOST_DAYS_AHEAD * DAY)
    refuse('TIME_TOO_FAR', { max: MOST_DAYS_AHEAD })
  return moment.toISOString()
}
