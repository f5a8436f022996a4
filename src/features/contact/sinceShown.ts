import { z } from 'zod'

import { CONTACT_KINDS, type ContactKind } from '../../core/contactDoors.js'
import type { OwnContact } from './loaders/contact.js'

/** Fields of the form, in the order of the page; the mail address is proved on a page of its own. */
export const CONTACT_FIELDS = CONTACT_KINDS.filter(
  (kind): kind is Exclude<ContactKind, 'email'> => kind !== 'email',
)

/** As a form sends it: line breaks of one kind, what is checked in one order. */
const said = (value: unknown): string =>
  [value]
    .flat()
    .map((one) => (typeof one === 'string' ? one.replaceAll('\r\n', '\n') : ''))
    .filter((one) => one !== '')
    .toSorted()
    .join(',')

/** What a form shows, to ride along in it. */
export const shownIn = (known: OwnContact): string =>
  JSON.stringify(Object.fromEntries(CONTACT_FIELDS.map((name) => [name, said(known[name])])))

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** What a form says that it showed; twice what all fields together may hold. */
export const shown = z
  .string()
  .max(20_000)
  .transform(parsed)
  .pipe(z.partialRecord(z.enum(CONTACT_FIELDS), z.string()))
  .optional()

/** Of what a form says that which is not as it was shown: the rest may have been changed elsewhere meanwhile. */
export const sinceShown = (
  input: Readonly<Record<string, unknown>>,
  before: z.output<typeof shown> = {},
): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(input).filter(
      ([name, value]) => !CONTACT_FIELDS.some((one) => one === name && before[one] === said(value)),
    ),
  )
