import type { Field, Validate } from 'payload'
import { validations } from 'payload/shared'

import { labelIn } from '../../src/errors/labelIn.js'
import { fieldSentence, withLabel } from '../../src/errors/fieldProblem.js'
import { isTooLong, valueProblem } from '../../src/errors/valueProblem.js'
import { callerReader } from '../../src/language/callerReader.js'

type Check = Validate<unknown, unknown, unknown>
type Kind = keyof typeof validations

const isKind = (type: string): type is Extract<Field['type'], Kind> =>
  Object.hasOwn(validations, type)

/** Payload's own check of a kind of field. */
const checkOf = (type: string): Check | undefined =>
  isKind(type) ? (validations[type] as Check) : undefined

/** What the field itself asks for; where it has none, its kind alone. */
const ownCheck = (field: Field): Check | undefined =>
  'validate' in field && typeof field.validate === 'function'
    ? (field.validate as Check)
    : undefined

/**
 * Payload's check of the field's kind, then the field's own, each refusal said in the reader's
 * language: it names the field and says what would be right. A check of a field answers with a text
 * in which `{{label}}` stands for what the field is called.
 */
const explained = (field: Field, name: string): Check => {
  const [ofKind, own] = [checkOf(field.type), ownCheck(field)]
  const label = 'label' in field ? field.label : undefined
  return async (value, options) => {
    const reader = callerReader(options.req)
    const called = (): string => labelIn({ label, name }, options.req, reader)
    const { defaultMaxTextLength: maxLength } = options.req.payload.config
    const rules = { maxLength, ...options }
    // Payload counts the units of UTF-16, people what they see.
    const uncounted = { ...options, maxLength: Infinity }
    const fits = !isTooLong(field.type, value, rules)
    if (!fits || (ofKind && (await ofKind(value, uncounted)) !== true)) {
      const problem = valueProblem(field.type, value, rules)
      return fieldSentence({ ...problem, label: called(), type: field.type }, reader)
    }
    const answer = own ? await own(value, options) : true
    return answer === true ? true : withLabel(answer, called())
  }
}

const explain = (field: Field): Field => {
  const nested = 'fields' in field ? { fields: explainRefusals(field.fields) } : {}
  if (!('name' in field) || field.type === 'ui' || field.type === 'join')
    return { ...field, ...nested }
  if (!checkOf(field.type) && !ownCheck(field)) return { ...field, ...nested }
  return { ...field, ...nested, validate: explained(field, field.name) }
}

/** Fields, at any depth, whose refusals help. Last, once they have their labels. */
export const explainRefusals = (fields: Field[]): Field[] => fields.map(explain)
