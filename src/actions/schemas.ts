import { z } from 'zod'

import { FIRST_DAY } from '../contract/dayRules.js'
import { countCharacters } from '../core/countCharacters.js'
import { parseDay, type Day } from '../core/day.js'
import { EMAIL_MAX_LENGTH, EMAIL_PATTERN, normalizeEmail } from '../core/email.js'
import { normalizeHudCode } from '../core/hud/helpers.js'
import type { HudList } from '../core/hud/types.js'
import { typedFlag, typedNumber } from '../core/typedNumber.js'
import { visibleText, type TextShape } from '../core/visibleText.js'

/** Ids come as text from paths and as text or number from bodies. */
export const id = z.union([z.string().min(1).max(64), z.number().int()]).meta({ graphql: 'ID' })

const address = z.email({ pattern: EMAIL_PATTERN })

/** The one rule for addresses (`src/core/email.ts`), in the one spelling. */
// guard: addresses-are-addresses
export const email = z.string().overwrite(normalizeEmail).max(EMAIL_MAX_LENGTH).pipe(address)

/**
 * Any characters, no truncation (ASVS 5.0 6.2.8); the policy looks at it later. `parseInput`
 * refuses U+0000, which the hash drops at the end (HMAC fills a short key up with zeros), and half
 * surrogate pairs, all of which UTF-8 writes alike.
 */
export const password = z.string().min(1).max(4000)

// guard: tokens-are-short-text
export const token = z.string().min(1).max(200)

/**
 * Yes or no as JSON says it, as the text of it, or as an HTML checkbox does: `on`, and nothing
 * where it is not checked.
 */
export const checked = z
  .preprocess((value) => {
    if (value === undefined || value === null) return false
    return value === 'on' ? true : (typedFlag(value) ?? value)
  }, z.boolean())
  .meta({ graphql: 'Boolean' })

/** The same where it has to be said: nothing is decided by leaving it out. */
export const decided = z
  .preprocess((value) => (value === 'on' ? true : (typedFlag(value) ?? value)), z.boolean())
  .meta({ graphql: 'Boolean' })

/** What staff confirm before something weighty is done: whatever is no yes is none. */
export const attested = z
  .preprocess((value) => value === 'on' || typedFlag(value) === true, z.boolean())
  .refine((confirmed) => confirmed, { params: { problem: 'ATTESTATION_REQUIRED' } })
  .meta({ graphql: 'Boolean' })

/**
 * A calendar day, `2026-11-03` or any ISO text that begins with it: the day written there is meant
 * (`parseDay`), wherever caller and server are.
 */
export const day = z
  .string()
  .refine((text) => parseDay(text) !== null, { params: { problem: 'NOT_A_DATE' } })
  .transform((text): Day => parseDay(text) ?? '')
  .refine((text) => text >= FIRST_DAY, { params: { problem: 'DAY_TOO_EARLY' } })

/** A day that may be left out; an empty field of a form is none. */
export const optionalDay = z
  .union([day, z.literal('')])
  .nullish()
  .transform((text) => (text ? text : undefined))

/** A text of people as it is kept; empty where nothing of it can be seen. */
const kept = (shape: TextShape, max: number) =>
  z
    .string()
    .transform((typed, { issues }) => {
      const text = visibleText(typed, shape)
      const count = countCharacters(text) - max
      if (count > 0) {
        const params = { problem: 'TOO_LONG', values: { count, max } }
        issues.push({ code: 'custom', input: typed, params })
      }
      return text
    })
    .meta({ most: max, typed: shape })

/** A text that has to be there. @param shape on one line, or on several */
export const typedText = (max: number, shape: TextShape = 'line') =>
  kept(shape, max).refine((typed) => typed !== '', { params: { problem: 'REQUIRED' } })

/** A text that may be left out; undefined where nothing of it can be seen. */
export const optionalText = (max: number, shape: TextShape = 'line') =>
  kept(shape, max)
    .nullish()
    .transform((typed) => typed || undefined)

/** A code of a HUD list, as text or number (`normalizeHudCode`). */
export const hudCode = (list: HudList) =>
  z
    .preprocess(
      (value) => (typeof value === 'number' ? String(value) : value),
      z
        .string()
        .transform((value) => normalizeHudCode(list, value) ?? '')
        .refine((code) => code !== '', { params: { problem: 'NOT_A_CHOICE' } }),
    )
    .meta({ graphql: 'ID' })

/** The same where it may be left out; an empty field of a form is none. */
export const optionalHudCode = (list: HudList) =>
  z
    .preprocess((value) => (value === '' ? undefined : value), hudCode(list).nullish())
    .transform((code) => code ?? undefined)
    .meta({ graphql: 'ID' })

/** A number as JSON has it, or its digits as text; nothing else is made one. */
const number = (schema: z.ZodNumber) => z.preprocess((value) => typedNumber(value) ?? value, schema)

/** A whole number from 0 on, or between bounds. */
export const wholeNumber = (min = 0, max = Number.MAX_SAFE_INTEGER) =>
  number(z.number().int().min(min).max(max)).meta({ graphql: 'Int' })

/** Degrees of a position; an empty field of a form is none. */
export const degrees = (limit: number) =>
  z.preprocess(
    (value) => (value === '' || value === null ? undefined : value),
    number(z.number().min(-limit).max(limit)).optional(),
  )

/**
 * A file of a mutation, as base64. Its type is told by its content, as for uploads; what the sender
 * says is not looked at.
 */
export const file = z
  .object({ data: z.string(), mimeType: z.string().nullish(), name: z.string() })
  .meta({ title: 'PortalFile' })

/** Ids of files that were sent ahead in parts (`beginUpload`). */
export const uploads = z.array(id).optional()
