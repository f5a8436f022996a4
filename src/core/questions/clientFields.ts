import type { Question, QuestionType } from './question.js'

/** What a field of the record takes: kinds of questions, and of choices only those of its HUD list. */
type ClientFieldRow = { list?: string; types: readonly QuestionType[] }

/**
 * Fields of a client's record that a question may begin with (`prefill`) or that its answer may be
 * written to (`writesTo`), once staff approve. No Social Security number, and nothing that the
 * server writes.
 */
export const CLIENT_FIELDS = {
  address: { types: ['address', 'textarea'] },
  bestTimes: { types: ['text', 'textarea'] },
  dateOfBirth: { types: ['date'] },
  email: { types: ['text'] },
  emergencyName: { types: ['text'] },
  emergencyPhone: { types: ['text'] },
  emergencyRelationship: { types: ['text'] },
  firstName: { types: ['text'] },
  lastName: { types: ['text'] },
  mailingAddress: { types: ['address', 'textarea'] },
  mailingCareOf: { types: ['text'] },
  middleName: { types: ['text'] },
  phone: { types: ['text'] },
  preferredLanguageCode: { list: 'preferredLanguage', types: ['select'] },
  preferredName: { types: ['text'] },
  raceEthnicity: { list: 'raceEthnicity', types: ['multiselect'] },
  suffix: { types: ['text'] },
  translationAssistance: { list: 'translationAssistance', types: ['select'] },
} as const satisfies Record<string, ClientFieldRow>
export type ClientField = keyof typeof CLIENT_FIELDS

export const CLIENT_FIELD_NAMES = Object.keys(CLIENT_FIELDS) as ClientField[]

export const isClientField = (name: null | string | undefined): name is ClientField =>
  typeof name === 'string' && Object.hasOwn(CLIENT_FIELDS, name)

/** Those that hold a telephone number. */
export const isPhoneField = (field: ClientField): boolean =>
  field === 'phone' || field === 'emergencyPhone'

/** Whether a field of the record goes with a question: of such a kind, with such choices. */
export const fitsClientField = (
  name: string,
  { list, type }: Pick<Question, 'list' | 'type'>,
): boolean => {
  if (!isClientField(name)) return false
  const row: ClientFieldRow = CLIENT_FIELDS[name]
  return row.types.includes(type) && (row.list ?? null) === (list || null)
}
