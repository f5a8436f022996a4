/**
 * What can be wrong with one field of an input. Each has its sentence in the translations under
 * `errors.field_<code>`, which names the field and says what would be right.
 */
export const FIELD_PROBLEM_CODES = [
  'DAY_AFTER',
  'DAY_AHEAD',
  'DAY_BEFORE',
  'DAY_OVER',
  'DAY_PAST',
  'DAY_TOO_EARLY',
  'DAY_UNDER',
  'HOLDS_LINK',
  'NOT_A_CHOICE',
  'NOT_A_CLOCK',
  'NOT_A_COLOR',
  'NOT_A_DATE',
  'NOT_A_NUMBER',
  'NOT_A_PHONE',
  'NOT_A_PICTURE',
  'NOT_A_PLACEHOLDER',
  'NOT_A_TEXT',
  'NOT_A_TIME',
  'NOT_AN_EMAIL',
  'NOT_IN_LIST',
  'NOT_TOGETHER',
  'NOT_VALID',
  'NOT_WHOLE',
  'NOT_YES_OR_NO',
  'REQUIRED',
  'TIME_PAST',
  'TIME_TOO_FAR',
  'TOO_BIG',
  'TOO_FAINT',
  'TOO_FEW',
  'TOO_LONG',
  'TOO_MANY',
  'TOO_SHORT',
  'TOO_SMALL',
  'TWICE',
] as const

export type FieldProblemCode = (typeof FIELD_PROBLEM_CODES)[number]
