import type { Field } from 'payload'

import { label, type AdminKey } from '../../src/translations/label.js'
import { described } from '../fields/described.js'

/** What staff say of themselves, in the order of the account page, and what each means. */
const MY_INFO = {
  allowClientInitiatedContact: 'myInfoContact',
  displayInCustomerPortal: 'myInfoDisplay',
  allowAppointmentSlots: 'myInfoSlots',
  portalMail: 'myInfoMail',
  portalLanguage: null,
  portalShortcuts: 'myInfoShortcuts',
  absentFrom: 'myInfoAbsence',
  absentUntil: null,
  absenceNote: null,
  standIn: null,
} as const satisfies Readonly<Record<string, AdminKey | null>>

/**
 * The fields that the plugin adds to staff, with what staff say of themselves together under MY INFO.
 * It holds nothing itself: each field stays where it is stored and asked for.
 */
export const withMyInfo = (fields: readonly Field[]): Field[] => {
  const named = new Map(fields.map((field) => ['name' in field ? field.name : '', field]))
  const own = Object.entries(MY_INFO).flatMap(([name, text]) => {
    const field = named.get(name)
    return field ? [described(field, text)] : []
  })
  const others = fields.filter((field) => !('name' in field && Object.hasOwn(MY_INFO, field.name)))
  return [...others, { type: 'collapsible', fields: own, label: label('myInfo') }]
}
