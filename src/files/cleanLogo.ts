import { createHash } from 'node:crypto'

import type { SanitizedConfig } from 'payload'
import { fileTypeFromBuffer } from 'file-type'

import { LOGO_SIDES, logoBytes, writeLogoFacts } from '../core/agencyLogo.js'

/** Twice as many as are shown, for screens with small ones. */
const DENSITY = 2
const MOST_PIXELS = 16_000_000
const SECONDS = 10
const HASH_LENGTH = 16
const TYPES = new Set(['image/jpeg', 'image/png', 'image/webp'])

type Logo = { facts: string; picture: string }

/**
 * Draws a logo anew, as every picture that is stored: from its pixels, without metadata or whatever else
 * its file held, no larger than it is shown on a fine screen. The result is PNG of 256 colours at most,
 * so that no row or page grows with what was handed in.
 * @param given a `data:` address; what is in it is told by its content, not by its name
 * @returns null for what is no PNG, JPEG or WebP that can be read
 */
export const cleanLogo = async (
  sharp: SanitizedConfig['sharp'],
  given: unknown,
): Promise<Logo | null> => {
  const bytes = logoBytes(given)
  const type = bytes && (await fileTypeFromBuffer(bytes))?.mime
  // guard: logos-are-pictures
  if (!bytes || !type || !TYPES.has(type)) return null
  const drawn = await sharp(bytes, { failOn: 'error', limitInputPixels: MOST_PIXELS })
    .rotate()
    .resize({
      fit: 'inside',
      height: DENSITY * LOGO_SIDES.height,
      width: DENSITY * LOGO_SIDES.width,
      withoutEnlargement: true,
    })
    .timeout({ seconds: SECONDS })
    .png({ palette: true })
    .toBuffer({ resolveWithObject: true })
    .catch(() => null)
  if (!drawn) return null
  const { data, info } = drawn
  const share = Math.min(1, LOGO_SIDES.height / info.height, LOGO_SIDES.width / info.width)
  return {
    facts: writeLogoFacts({
      hash: createHash('sha256').update(data).digest('base64url').slice(0, HASH_LENGTH),
      height: Math.max(1, Math.round(info.height * share)),
      width: Math.max(1, Math.round(info.width * share)),
    }),
    picture: `data:image/png;base64,${data.toString('base64')}`,
  }
}
