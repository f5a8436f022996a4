import { buffer } from 'node:stream/consumers'

import type { Payload } from 'payload'

import { getContext } from '../config/context.js'
import type { OpenFile } from '../contract/ports.js'
import { sharpOf, type Picture } from './cleanImage.js'
import { fewAtATime } from './fewAtATime.js'

const MEGAPIXEL = 1_000_000
const SECONDS = 10
/** Own choice: what a page with one of them may cost somebody on prepaid data. */
const MOST_BYTES = 25_000
/**
 * Longer side and quality, the first that is small enough: a photo of a letter fits with the first
 * or second, a page full of fine print takes the later ones.
 */
const STEPS = [
  [560, 60],
  [480, 50],
  [400, 40],
  [320, 30],
  [240, 20],
] as const
const [[LARGEST]] = STEPS

const within = (picture: Picture, side: number): Picture =>
  picture.resize({ fit: 'inside', height: side, width: side, withoutEnlargement: true })

/** A whole picture stands in memory while it is drawn: two at a time, however many people look. */
const inTurn = fewAtATime(2)

/**
 * A stored picture drawn small, as JPEG, to be seen beside its document: at most 25 kB, without
 * anything its file holds but pixels.
 * @param file read to its end; who calls closes it
 * @param mimeType what the file is stored as
 * @returns null for what is no picture, not of its type, broken or larger than pictures may be
 */
export const smallPicture = (
  { config }: Payload,
  { file, mimeType }: { file: OpenFile; mimeType: string },
): Promise<Buffer | null> =>
  inTurn(async () => {
    const sharp = sharpOf(config)
    if (!sharp || !mimeType.startsWith('image/')) return null
    const { maxMegapixels } = getContext(config).options.upload
    const whole = await buffer(file.stream())
    try {
      // guard: small-picture-pixels
      const opened = sharp(whole, { failOn: 'error', limitInputPixels: maxMegapixels * MEGAPIXEL })
      const { format } = await opened.metadata()
      // guard: small-picture-of-its-type
      if (`image/${format}` !== mimeType) return null
      // Once: a file of many pixels takes a second, and a step of its drawing a hundredth of it
      const { data, info } = await within(opened, LARGEST)
        .flatten({ background: '#ffffff' })
        .timeout({ seconds: SECONDS })
        .raw()
        .toBuffer({ resolveWithObject: true })
      const { channels, height, width } = info
      for (const [side, quality] of STEPS) {
        const drawn = await within(sharp(data, { raw: { channels, height, width } }), side)
          .timeout({ seconds: SECONDS })
          .jpeg({ quality })
          .toBuffer()
        if (drawn.byteLength <= MOST_BYTES) return drawn
      }
      return null
    } catch {
      return null
    }
  })
