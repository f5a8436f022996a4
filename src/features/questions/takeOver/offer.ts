import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { localized } from '../../../core/localized.js'
import type { Row } from '../../../data/rows.js'
import { asSeenText, takeOversOf, valueWords, type AnswersTaken } from './compare.js'

/** What an answer could write to one field of the record, as actions tell it. */
export const offeredField = z
  .object({
    /** What was answered, in words. */
    answered: z.string(),
    differs: z.boolean(),
    /** Field of the record. */
    field: z.string(),
    /** What the record says now, in words. */
    now: z.string(),
    question: z.string(),
    /** What the record says now, to send back with what is chosen. */
    seen: z.string(),
  })
  .meta({ title: 'PortalAnswerToTakeOver' })

/** What answers could write to the client's record, beside what stands there now, for the reader. */
export const offeredFields = (
  req: PayloadRequest,
  answers: AnswersTaken,
  record: Row<'clients'>,
): z.output<typeof offeredField>[] =>
  takeOversOf(req, answers, record).map((one) => ({
    answered: valueWords(req, one, one.answered),
    differs: asSeenText(one.answered) !== asSeenText(one.now),
    field: one.field,
    now: valueWords(req, one, one.now),
    question: localized(one.question.label, req.i18n.language) || one.question.name,
    seen: asSeenText(one.now),
  }))
