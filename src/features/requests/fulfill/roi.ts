import { z } from 'zod'

import { requireClient } from '../../../actions/caller.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { addDays, dayIn } from '../../../core/day.js'
import { TEXT_LIMITS } from '../../../core/textLimits.js'
import { agencyOf } from '../../../data/agencyOf.js'
import { PortalError } from '../../../errors/PortalError.js'
import { everyProblem } from '../../../errors/everyProblem.js'
import { proveSigner } from '../../../identity/proveOwner.js'
import { releaseText } from '../../releases/index.js'
import type { Fulfiller } from './types.js'

const MAX_SIGNATURE = 150_000

export const roiInput = z.object({
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

/**
 * What is signed is the text that was shown: where it has changed meanwhile nothing is signed, and
 * the form shows the new one. The exact text is kept with its language and SHA-256, so that later
 * edits change nothing that was signed.
 * @throws PortalError ROI_TEXT_CHANGED (409)
 */
export const roi: Fulfiller = {
  collection: 'releasesOfInformation',
  input: roiInput,
  confirm: ({ fields }, { req }) =>
    everyProblem(
      () => void parseInput(roiInput, fields),
      () => proveSigner(req, requireClient(req), fields),
    ),
  records: async ({ fields }, { agency, locale, now, req }) => {
    const { permission, signature, signedName, textHash } = parseInput(roiInput, fields)
    const { hash, termDays, text } = await releaseText(req, { agency, locale })
    // guard: signed-as-shown
    if ((textHash ?? hash) !== hash) throw new PortalError('ROI_TEXT_CHANGED')
    const startDate = dayIn((await agencyOf(req, agency))?.timeZone, new Date(now))
    return [
      {
        data: {
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
        },
      },
    ]
  },
}
