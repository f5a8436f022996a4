import type { PayloadRequest } from 'payload'

import { storedPhone } from '../../../contact/phone.js'
import { phoneCountryOf, readablePhone } from '../../../contact/typedPhone.js'
import { parseDay } from '../../../core/day.js'
import { normalizeEmail } from '../../../core/email.js'
import { createFormats } from '../../../core/format.js'
import { localized } from '../../../core/localized.js'
import { choicesOf } from '../../../core/questions/choices.js'
import { answersIn } from '../../../core/questions/conditions.js'
import {
  fitsClientField,
  isClientField,
  isPhoneField,
  type ClientField,
} from '../../../core/questions/clientFields.js'
import { keptQuestions, type Question } from '../../../core/questions/question.js'
import type { Row } from '../../../data/rows.js'

type Value = string | string[] | null

/** What an answer would write to one field of the record. */
export type OfferedAnswer = {
  answered: Value
  field: ClientField
  now: Value
  question: Question
}

/** An address that was asked in parts, as the record keeps it: in lines. */
const linesOf = (address: object): string => {
  const { city, postalCode, state, street, unit } = Object.fromEntries(
    [...answersIn(address)].map(([part, text]) => [
      part,
      typeof text === 'string' ? text.trim() : '',
    ]),
  ) as Record<string, string | undefined>
  const place = [city, [state, postalCode].filter(Boolean).join(' ')].filter(Boolean).join(', ')
  return [street, unit, place].filter(Boolean).join('\n')
}

/** Answer and record in one form, so that the same is the same however it was typed. */
const kept = (req: PayloadRequest, field: ClientField, value: unknown): Value => {
  if (Array.isArray(value)) {
    const codes = value.filter((code) => typeof code === 'string').toSorted()
    return codes.length > 0 ? codes : null
  }
  const text = typeof value === 'object' && value !== null ? linesOf(value) : value
  if (typeof text !== 'string' || text.trim() === '') return null
  if (field === 'dateOfBirth') return parseDay(text)
  if (field === 'email') return normalizeEmail(text)
  if (isPhoneField(field)) return storedPhone(text, phoneCountryOf(req)) ?? text.trim()
  return text.trim()
}

/** Answers with the questions as they were asked, whichever row keeps them. */
export type AnswersTaken = Partial<Pick<Row<'assessmentResponses'>, 'answers' | 'questions'>>

/**
 * Answers that may be written to the record, beside what it says now: those that were given, to
 * questions whose author named a field. Nothing that was left open takes anything away.
 */
export const takeOversOf = (
  req: PayloadRequest,
  { answers, questions }: AnswersTaken,
  client: Row<'clients'>,
): OfferedAnswer[] => {
  const given = answersIn(answers)
  const record = answersIn(client)
  return keptQuestions(questions).flatMap((question) => {
    const field = question.writesTo
    // guard: answers-to-named-fields-alone
    if (!isClientField(field) || !fitsClientField(field, question)) return []
    const answered = kept(req, field, given.get(question.name))
    return answered === null
      ? []
      : [{ answered, field, now: kept(req, field, record.get(field)), question }]
  })
}

/** One text of a value, by which it is told whether the record has changed since. */
export const asSeenText = (value: Value): string =>
  Array.isArray(value) ? value.join(',') : (value ?? '')

/** A value in words. */
export const valueWords = (
  req: PayloadRequest,
  { field, question }: Pick<OfferedAnswer, 'field' | 'question'>,
  value: Value,
): string => {
  const locale = req.i18n.language
  if (value === null) return ''
  if (Array.isArray(value)) {
    return value.map((one) => valueWords(req, { field, question }, one)).join(', ')
  }
  if (field === 'dateOfBirth') return createFormats({ locale, timeZone: 'UTC' }).day(value)
  if (isPhoneField(field)) return readablePhone(req, value) ?? value
  const choice = choicesOf(question).find((one) => one.value === value)
  return choice ? localized(choice.label, locale) || value : value
}
