import { z } from 'zod'

import { normalizeEmail } from '../core/email.js'

/** Ids come as text from paths and as text or number from bodies. */
export const id = z.union([z.string().min(1).max(64), z.number().int()]).meta({ graphql: 'ID' })

/** RFC 5321 length; one spelling for each address. */
// guard: addresses-are-addresses
export const email = z.string().trim().max(254).pipe(z.email()).transform(normalizeEmail)

/**
 * Any characters, no truncation (ASVS 5.0 6.2.8); the policy looks at it later. `parseInput`
 * refuses U+0000, which the hash drops at the end (HMAC fills a short key up with zeros), and half
 * surrogate pairs, all of which UTF-8 writes alike.
 */
export const password = z.string().min(1).max(4000)

// guard: tokens-are-short-text
export const token = z.string().min(1).max(200)

/** `true` as JSON says it, or as an HTML checkbox with value "true" does. */
export const checked = z
  .preprocess((value) => value === true || value === 'true' || value === 'on', z.boolean())
  .meta({ graphql: 'Boolean' })

export const optionalText = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .nullish()
    .transform((text) => (text ? text : undefined))
