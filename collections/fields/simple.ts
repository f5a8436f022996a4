import type {
  DateField,
  JSONField,
  JSONFieldValidation,
  NumberField,
  PayloadRequest,
  RelationshipField,
  SelectField,
  TextField,
} from 'payload'

import { fillToday, todayOfActor } from '../../hooks/shared/fillToday.js'
import { keepDay } from '../../hooks/shared/keepDay.js'
import { keepVisibleTexts } from '../../hooks/shared/keepVisible.js'
import type { PluginContext } from '../../src/config/context.js'
import type { AskedForm } from '../../src/core/askedForm.js'
import { countCharacters } from '../../src/core/countCharacters.js'
import { holdsLink } from '../../src/core/holdsLink.js'
import { keptAs } from '../../src/core/storedForm.js'
import type { TextShape } from '../../src/core/visibleText.js'
import { hudSelectOptions, normalizeHudCode } from '../../src/core/hud/helpers.js'
import type { HudList } from '../../src/core/hud/types.js'
import { availableLocales } from '../../src/translations/translate.js'
import { refusal } from './fieldRule.js'

/** A moment, shown with its time. */
export const momentField = (name: string, extra: Partial<DateField> = {}): DateField => ({
  name,
  type: 'date',
  ...extra,
  admin: { date: { pickerAppearance: 'dayAndTime' }, ...extra.admin },
})

/**
 * A calendar day, shown with its year: the same day for whoever looks, wherever they are. Taken as
 * `YYYY-MM-DD` or as any ISO text that begins with the day (`parseDay`), kept in one form
 * (`storedDay`), found by either, shown by components that count it into no time zone. Which days
 * make no sense stands in `src/contract/dayRules.ts`.
 */
export const dayField = (name: string, extra: Partial<DateField> = {}): DateField => ({
  name,
  type: 'date',
  ...extra,
  admin: {
    date: { displayFormat: 'MMM d, yyyy', pickerAppearance: 'dayOnly' },
    ...extra.admin,
    components: {
      Cell: 'payload-client-portal/client#DayCell',
      Field: 'payload-client-portal/client#DayField',
      ...extra.admin?.components,
    },
  },
  custom: { askedForm: 'day' satisfies AskedForm, ...keptAs('day'), ...extra.custom },
  hooks: {
    ...extra.hooks,
    beforeValidate: [...(extra.hooks?.beforeValidate ?? []), keepDay],
  },
})

/** A day that is today, where the agency is, unless somebody says otherwise. */
export const todayField = (name: string, extra: Partial<DateField> = {}): DateField =>
  dayField(name, {
    ...extra,
    defaultValue: todayOfActor,
    hooks: { ...extra.hooks, beforeValidate: [fillToday, ...(extra.hooks?.beforeValidate ?? [])] },
  })

/** A whole number between bounds. */
export const wholeField = (
  name: string,
  { admin, max, min }: { admin?: NumberField['admin']; max: number; min: number },
): NumberField => ({
  name,
  type: 'number',
  ...(admin ? { admin } : {}),
  max,
  min,
  validate: (value: unknown, { req }: { req: PayloadRequest }) =>
    value === null || value === undefined || Number.isInteger(value) || refusal(req, 'NOT_WHOLE'),
})

/** Text that only the server writes and nobody reads: keys and hashes. */
// guard: secret-fields-closed
export const secretField = (name: string, extra: Partial<TextField> = {}): TextField =>
  ({
    name,
    type: 'text',
    access: { create: () => false, read: () => false, update: () => false },
    hidden: true,
    ...extra,
  }) as TextField

/** A staff user of the host's own collection. Clients get the bare id at most. */
export const staffField = (
  { staffSlug }: PluginContext,
  name: string,
  extra: { index?: boolean; required?: boolean } = {},
): RelationshipField => ({
  name,
  type: 'relationship',
  admin: { allowCreate: false },
  maxDepth: 1,
  relationTo: staffSlug,
  ...extra,
})

/** Payload checks nothing but text against the options, so whatever else comes is made text. */
const asText = (code: unknown): unknown =>
  code === null || code === undefined || typeof code === 'string' ? code : JSON.stringify(code)

/** A HUD list: codes stored as strings, numbers taken as well. */
export const hudField = (
  name: string,
  list: HudList,
  extra: Partial<SelectField> = {},
): SelectField =>
  ({
    name,
    type: 'select',
    options: hudSelectOptions(list),
    ...extra,
    hooks: {
      beforeValidate: [
        ({ value }) => {
          const wanted: unknown = value
          const asCode = (code: unknown): unknown => normalizeHudCode(list, code) ?? asText(code)
          return Array.isArray(wanted) ? wanted.map(asCode) : asCode(wanted)
        },
      ],
    },
  }) as SelectField

/** @returns what is wrong with a text in several languages, or true */
const checkTexts =
  (max: number, links: boolean): JSONFieldValidation =>
  (value, { req }) => {
    if (value === null || value === undefined) return true
    const texts: unknown[] = typeof value === 'object' ? Object.values(value) : [value]
    if (Array.isArray(value) || !texts.every((text) => typeof text === 'string'))
      return refusal(req, 'NOT_A_TEXT')
    // guard: no-links-in-invitations
    if (!links && texts.some(holdsLink)) return refusal(req, 'HOLDS_LINK')
    const count = Math.max(...texts.map(countCharacters)) - max
    return count > 0 ? refusal(req, 'TOO_LONG', { count, max }) : true
  }

/**
 * A text by language, `{ en: …, es: … }`, with one input for each language of the portal. A plain
 * text is taken for all of them.
 * @param max most characters in one language
 * @param shape each on one line, or on several
 * @param links whether links and mail addresses may stand in it
 */
export const textsField = (
  name: string,
  max: number,
  {
    links = true,
    required = true,
    shape = 'line',
  }: { links?: boolean; required?: boolean; shape?: TextShape } = {},
): JSONField => ({
  name,
  type: 'json',
  validate: checkTexts(max, links),
  admin: {
    components: { Field: 'payload-client-portal/client#TextsByLanguageField' },
    custom: { lines: shape === 'lines', locales: availableLocales() },
  },
  custom: keptAs(shape === 'line' ? 'texts' : 'texts-on-lines'),
  hooks: {
    beforeValidate: [
      ({ value }) =>
        typeof value === 'string' && value.trim() ? { en: value } : (value as unknown),
      keepVisibleTexts(shape),
    ],
  },
  required,
})

/**
 * Values for people to read; Payload's own JSON editor would load a script from elsewhere beside
 * clients' answers.
 */
export const valuesField = (name: string, extra: Partial<JSONField> = {}): JSONField => ({
  name,
  type: 'json',
  ...extra,
  admin: { components: { Field: 'payload-client-portal/client#ReadOnlyValuesField' } },
})
