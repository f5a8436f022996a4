import { readablePhone } from '../../contact/typedPhone.js'
import { parseDay } from '../../core/day.js'
import { answersIn } from '../../core/questions/conditions.js'
import { answerField } from '../../core/questions/formFields.js'
import {
  fitsClientField,
  isClientField,
  isPhoneField,
  type ClientField,
} from '../../core/questions/clientFields.js'
import type { Question, QuestionSet } from '../../core/questions/question.js'
import type { ClientVisit } from '../../portal/kit/clientVisit.js'
import { ownRows } from '../../portal/kit/ownRows.js'

/** The field that a question begins with, where it goes with the question. */
const fieldOf = (question: Question): ClientField | null => {
  const { prefill } = question
  // guard: prefilled-from-named-fields-alone
  return isClientField(prefill) && fitsClientField(prefill, question) ? prefill : null
}

const typedOf = (visit: ClientVisit, field: ClientField, value: unknown): string => {
  if (Array.isArray(value)) return value.filter((one) => typeof one === 'string').join('\n')
  if (typeof value !== 'string') return ''
  if (field === 'dateOfBirth') return parseDay(value) ?? ''
  return isPhoneField(field) ? (readablePhone(visit.req, value) ?? '') : value
}

/**
 * What the form of a set begins with: by the name of each form field what the client's own record
 * says, as they may read it themselves. They change it like anything else they type; nothing is
 * written anywhere before they send it.
 */
export const prefilledFields = async (
  visit: ClientVisit,
  { questions }: QuestionSet,
): Promise<Record<string, string>> => {
  const wanted = (questions ?? []).flatMap((question) => {
    const field = fieldOf(question)
    return field === null ? [] : [{ field, question }]
  })
  if (wanted.length === 0) return {}
  const [record] = await ownRows(visit, 'clients', {
    limit: 1,
    select: [...new Set(wanted.map(({ field }) => field))],
    where: { id: { equals: visit.session.clientID } },
  })
  const values = answersIn(record)
  const typed = wanted.map(({ field, question }) => {
    const name = answerField(question)
    // The record keeps an address in one text: whoever reads it on puts it into its parts
    const at = question.type === 'address' ? `${name}.street` : name
    return [at, typedOf(visit, field, values.get(field)).trim()] as const
  })
  return Object.fromEntries(typed.filter(([, text]) => text !== ''))
}
