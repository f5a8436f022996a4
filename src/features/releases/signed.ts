import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { requireClient } from '../../actions/caller.js'
import { parseInput } from '../../actions/input.js'
import * as field from '../../actions/schemas.js'
import { addDays, dayIn } from '../../core/day.js'
import type { ID } from '../../core/ids.js'
import { TEXT_LIMITS } from '../../core/textLimits.js'
import { agencyOf } from '../../data/agencyOf.js'
import { everyProblem } from '../../errors/everyProblem.js'
import { PortalError } from '../../errors/PortalError.js'
import { proveSigner } from '../../identity/proveOwner.js'
import { releaseText } from './releaseText.js'

const MAX_SIGNATURE = 150_000

/** What a client says when they sign a release, asked for or not. */
export const signatureInput = z.object({
  /** Once more, where it was given too long ago: `proveSigner` looks at it. */
  password: z.string().max(4000).nullish(),
  permission: z.enum(['yes', 'no']),
  /** Drawn signature as data URL; typing the name is enough. */
  signature: z
    .union([
      z.literal(''),
      z
        .string()
        .max(MAX_SIGNATURE)
        .regex(/^data:image\/png;base64,[A-Za-z0-9+/=]+$/),
    ])
    .nullish(),
  signedName: field.typedText(TEXT_LIMITS.name),
  /**
   * SHA-256 (hexadecimal) of the text that was shown; the portal's own form always says it. A program
   * may leave it out and answers itself for what it shows.
   */
  textHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullish(),
})

type Fields = Readonly<Record<string, unknown>>

/** All that is wrong with what was typed, and who is at the keyboard, told together. */
export const confirmSigner = (req: PayloadRequest, fields: Fields): Promise<void> =>
  everyProblem(
    () => void parseInput(signatureInput, fields),
    () => proveSigner(req, requireClient(req), fields),
  )

type Signing = { agency: ID; locale: string; now: string; req: PayloadRequest }

/**
 * A release as it is signed now. What is signed is the text that was shown: where it has changed
 * meanwhile nothing is signed, and the form shows the new one. The exact text is kept with its
 * language and SHA-256, so that later edits change nothing that was signed.
 * @throws PortalError ROI_TEXT_CHANGED (409)
 */
export const signedRelease = async (
  fields: Fields,
  { agency, locale, now, req }: Signing,
): Promise<Record<string, unknown>> => {
  const { permission, signature, signedName, textHash } = parseInput(signatureInput, fields)
  const { hash, termDays, text } = await releaseText(req, { agency, locale })
  // guard: signed-as-shown
  if ((textHash ?? hash) !== hash) throw new PortalError('ROI_TEXT_CHANGED')
  const startDate = dayIn((await agencyOf(req, agency))?.timeZone, new Date(now))
  return {
    documentationType: 'electronic-signature',
    endDate: permission === 'yes' ? addDays(startDate, termDays) : null,
    permission,
    signature: signature || null,
    signedAt: now,
    signedLanguage: locale,
    signedName,
    signedText: text,
    signedTextHash: hash,
    startDate,
  }
}
