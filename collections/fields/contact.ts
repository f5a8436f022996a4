import type { EmailField, FieldHook, PayloadRequest, TextField, TextFieldValidation } from 'payload'

import { valueBefore } from '../../hooks/shared/rowBefore.js'
import { examplePhone, storedPhone } from '../../src/contact/phone.js'
import { shownContact } from '../../src/contact/shownContact.js'
import { phoneCountryOf, readablePhone } from '../../src/contact/typedPhone.js'
import { CONTACT_KINDS, type ContactKind } from '../../src/core/contactDoors.js'
import { isEmail, normalizeEmail } from '../../src/core/email.js'
import { keptAs } from '../../src/core/storedForm.js'
import { callerReader } from '../../src/language/callerReader.js'
import { AS_GIVEN } from './typedFields.js'
import type { TranslationValues } from '../../src/translations/translate.js'

type Options = Pick<
  Parameters<TextFieldValidation>[1],
  'operation' | 'previousValue' | 'req' | 'required'
>
type Refusal = {
  key: 'errors.field_NOT_A_PHONE' | 'errors.field_NOT_AN_EMAIL'
  values?: TranslationValues
}

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === ''

/**
 * Refuses what `isRight` does not take. What was stored before there was such a rule may stay until
 * somebody changes it, so that the rest of its row can be worked on.
 */
const checked =
  (
    isRight: (value: string, req: PayloadRequest) => boolean,
    refusal: (req: PayloadRequest) => Refusal,
  ) =>
  (value: unknown, options: Options): string | true => {
    const { req, required } = options
    const { t } = callerReader(req)
    if (isEmpty(value)) return required ? t('errors.field_REQUIRED') : true
    if (typeof value === 'string' && (isRight(value, req) || value === valueBefore(options)))
      return true
    const { key, values } = refusal(req)
    return t(key, values)
  }

const spelled: FieldHook = ({ value }) =>
  typeof value === 'string' ? normalizeEmail(value) || null : (value as unknown)

/** A mail address: the one rule and the one spelling of `src/core/email.ts`, at every door. */
export const emailField = (extra: Partial<EmailField> = {}): EmailField => ({
  name: 'email',
  type: 'email',
  ...extra,
  custom: { ...keptAs('email'), ...extra.custom },
  hooks: { beforeValidate: [spelled] },
  validate: checked(isEmail, () => ({ key: 'errors.field_NOT_AN_EMAIL' })),
})

const inOneForm: FieldHook = ({ req, value }) => {
  if (typeof value !== 'string') return value as unknown
  return storedPhone(value, phoneCountryOf(req)) ?? value.trim()
}

type Shown = (value: null | string, args: { req: PayloadRequest; row: unknown }) => null | string

/** Under `<name>Shown`, read alone: the value as people here write it; else as a number is. */
const shownField = (
  name: string,
  shown: Shown = (value, { req }) => readablePhone(req, value),
): TextField => ({
  name: `${name}Shown`,
  type: 'text',
  access: { create: () => false, update: () => false },
  admin: { hidden: true },
  hooks: {
    afterRead: [
      ({ req, siblingData }) => {
        const stored: unknown = siblingData[name]
        return shown(typeof stored === 'string' ? stored : null, { req, row: siblingData })
      },
    ],
  },
  virtual: true,
})

const asPeopleWriteIt = {
  Cell: 'payload-client-portal/client#PhoneCell',
  Field: 'payload-client-portal/client#PhoneField',
}

const kindOf = (row: unknown): ContactKind | undefined => {
  const kind = typeof row === 'object' && row !== null && 'kind' in row ? row.kind : undefined
  return CONTACT_KINDS.find((known) => known === kind)
}

/**
 * What stood in a profile, of the kind that the row says: stored as it was, shown as people write
 * it.
 */
export const keptContactFields = (name: string): [TextField, TextField] => [
  { name, type: 'text', admin: { components: asPeopleWriteIt }, custom: AS_GIVEN },
  shownField(name, (value, { req, row }) => {
    const kind = kindOf(row)
    return kind ? shownContact(req, { kind, t: callerReader(req).t, value }) : value
  }),
]

/**
 * A telephone number in its stored form, whatever way it was written, and beside it how it is shown.
 */
export const phoneFields = (name = 'phone'): [TextField, TextField] => [
  {
    name,
    type: 'text',
    admin: { components: asPeopleWriteIt },
    custom: keptAs('phone'),
    hooks: { beforeValidate: [inOneForm] },
    maxLength: 60,
    validate: checked(
      (phone, req) => storedPhone(phone, phoneCountryOf(req)) === phone,
      (req) => ({
        key: 'errors.field_NOT_A_PHONE',
        values: { example: examplePhone(phoneCountryOf(req)) },
      }),
    ),
  },
  shownField(name),
]
