import { readFile } from 'node:fs/promises'

import type { SanitizedConfig } from 'payload'

import { isHEIC, type AcceptedType, type StoredType } from '../core/fileTypes.js'
import { PortalError } from '../errors/PortalError.js'
import { decodeHEIC } from './heic/decodeHEIC.js'

type Sharp = NonNullable<SanitizedConfig['sharp']>
export type Picture = ReturnType<Sharp>
type ImageType = Exclude<AcceptedType, 'application/pdf'>
type StoredImageType = Exclude<StoredType, 'application/pdf'>
type Size = { height: number; width: number }
type Opened = { picture: Picture; size: Size }
type Job = {
  limits: { maxImageSide: number; maxMegapixels: number }
  path: string
  target: string
  type: ImageType
}

/** The host's own sharp; its type says that it is always there. */
export const sharpOf = ({ sharp }: Partial<Pick<SanitizedConfig, 'sharp'>>): Sharp | undefined =>
  sharp

const MEGAPIXEL = 1_000_000
/** One picture takes a few seconds; one that takes longer is made to. */
const SECONDS = 30
const unreadable = (): PortalError => new PortalError('FILE_UNREADABLE', { field: 'file' })
const tooManyPixels = ({ maxMegapixels }: Job['limits']): PortalError =>
  new PortalError('IMAGE_TOO_LARGE', { field: 'file', values: { megapixels: maxMegapixels } })

/**
 * A phone's screenshot is read at the width of its screen, at most 1440 pixels. What is longer than
 * it is wide by far (a whole conversation, a receipt) keeps this part of the longest side as its
 * width, 1474 of 4096, as far as it has no more pixels than the largest other picture.
 */
const LEGIBLE = 0.36

/** To how many pixels the longer side is shrunk: none of the two sides is enlarged. */
export const longerSide = (
  { height, width }: { height: number; width: number },
  side: number,
): number => {
  const [long, short] = [Math.max(height, width), Math.min(height, width)]
  const legible = Math.min((LEGIBLE * side) / short, side / Math.sqrt(long * short))
  return Math.max(1, Math.round(long * Math.min(1, Math.max(side / long, legible))))
}

/** Reads the header alone: a picture of a few kilobytes can unpack to gigabytes ("pixel flood"). */
const checkHeader = async (
  sharp: Sharp,
  { limits, path, type }: Pick<Job, 'limits' | 'path' | 'type'>,
): Promise<Size> => {
  const { format, height, width } = await sharp(path, { limitInputPixels: false })
    .metadata()
    .catch(() => {
      throw unreadable()
    })
  if (`image/${format}` !== type) throw unreadable()
  // guard: pixels-within-maximum
  if (width * height > limits.maxMegapixels * MEGAPIXEL) throw tooManyPixels(limits)
  return { height, width }
}

const openHEIC = async (sharp: Sharp, { limits, path }: Job): Promise<Opened> => {
  const maxPixels = limits.maxMegapixels * MEGAPIXEL
  const pixels = await decodeHEIC(await readFile(path), { maxPixels, seconds: SECONDS })
  // guard: heic-decoded-whole
  if (!pixels) throw unreadable()
  const { data, height, width } = pixels
  return { picture: sharp(data, { raw: { channels: 4, height, width } }), size: { height, width } }
}

const openImage = async (sharp: Sharp, job: Job): Promise<Opened> => {
  const size = await checkHeader(sharp, job)
  // A truncated picture is refused, not filled up with grey.
  // guard: broken-picture-fails
  return { picture: sharp(job.path, { failOn: 'error' }), size }
}

/**
 * Draws a picture anew: upright, no larger than needed to read it, without location or any other metadata
 * (sharp keeps none unless asked to), and without whatever else its file held. PNG stays PNG,
 * everything else becomes JPEG.
 * @returns the type of what stands at `target`.
 * @throws PortalError FILE_UNREADABLE (400), IMAGE_TOO_LARGE (413) or IMAGES_NOT_READY (503)
 */
export const cleanImage = async (sharp: Sharp | undefined, job: Job): Promise<StoredImageType> => {
  // Without it nothing could be taken out of a photo: none is stored.
  if (!sharp) throw new PortalError('IMAGES_NOT_READY', { field: 'file' })
  // guard: heic-drawn-anew
  const { picture, size } = await (isHEIC(job.type) ? openHEIC(sharp, job) : openImage(sharp, job))
  const side = longerSide(size, job.limits.maxImageSide)
  // guard: metadata-dropped
  const drawn = picture
    .rotate()
    .resize({ fit: 'inside', height: side, width: side, withoutEnlargement: true })
    .timeout({ seconds: SECONDS })
  const isPNG = job.type === 'image/png'
  await (isPNG ? drawn.png() : drawn.flatten({ background: '#ffffff' }).jpeg({ quality: 85 }))
    .toFile(job.target)
    .catch(() => {
      throw unreadable()
    })
  return isPNG ? 'image/png' : 'image/jpeg'
}
