import { createHash } from 'node:crypto'

import { z } from 'zod'

import { requireClient } from '../../../actions/caller.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { getContext } from '../../../config/context.js'
import { getSettings } from '../../../config/settings.js'
import { addDays, dayIn } from '../../../core/day.js'
import { TEXT_LIMITS } from '../../../core/textLimits.js'
import { agencyOf } from '../../../data/agencyOf.js'
import { everyProblem } from '../../../errors/everyProblem.js'
import { proveSigner } from '../../../identity/proveOwner.js'
import type { Fulfiller } from './types.js'
import { translatorFor } from '../../../language/translatorFor.js'

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
})

/**
 * The exact text that is signed is kept with its language and SHA-256, so that later edits change
 * nothing that was signed.
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
    const { permission, signature, signedName } = parseInput(roiInput, fields)
    const row = await agencyOf(req, agency)
    const termDays = row?.roiTermDays ?? (await getSettings(req)).roi.termDays
    const startDate = dayIn(row?.timeZone, new Date(now))
    const { productName } = getContext(req.payload).options
    const signedText = translatorFor(req, locale)('legal.roiText', {
      agency: row?.name ?? '',
      productName,
      termDays,
    })
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
          signedText,
          signedTextHash: createHash('sha256').update(signedText).digest('hex'),
          startDate,
        },
      },
    ]
  },
}
