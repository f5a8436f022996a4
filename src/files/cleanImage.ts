import { readFile } from 'node:fs/promises'

import type { SanitizedConfig } from 'payload'

import { isHEIC, type AcceptedType, type StoredType } from '../core/fileTypes.js'
import { PortalError } from '../errors/PortalError.js'
import { decodeHEIC } from './heic/decodeHEIC.js'

type Sharp = NonNullable<SanitizedConfig['sharp']>
type Picture = ReturnType<Sharp>
type ImageType = Exclude<AcceptedType, 'application/pdf'>
type StoredImageType = Exclude<StoredType, 'application/pdf'>
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

/** Reads the header alone: a picture of a few kilobytes can unpack to gigabytes ("pixel flood"). */
const checkHeader = async (
  sharp: Sharp,
  { limits, path, type }: Pick<Job, 'limits' | 'path' | 'type'>,
): Promise<void> => {
  const { format, height, width } = await sharp(path, { limitInputPixels: false })
    .metadata()
    .catch(() => {
      throw unreadable()
    })
  if (`image/${format}` !== type) throw unreadable()
  // guard: pixels-within-maximum
  if (width * height > limits.maxMegapixels * MEGAPIXEL) throw tooManyPixels(limits)
}

const openHEIC = async (sharp: Sharp, { limits, path }: Job): Promise<Picture> => {
  const maxPixels = limits.maxMegapixels * MEGAPIXEL
  const pixels = await decodeHEIC(await readFile(path), { maxPixels, seconds: SECONDS })
  // guard: heic-decoded-whole
  if (!pixels) throw unreadable()
  const { data, height, width } = pixels
  return sharp(data, { raw: { channels: 4, height, width } })
}

const openImage = async (sharp: Sharp, job: Job): Promise<Picture> => {
  await checkHeader(sharp, job)
  // A truncated picture is refused, not filled up with grey.
  // guard: broken-picture-fails
  return sharp(job.path, { failOn: 'error' })
}

/**
 * Draws a picture anew: upright, no larger than needed, without location or any other metadata
 * (sharp keeps none unless asked to), and without whatever else its file held. PNG stays PNG,
 * everything else becomes JPEG.
 * @returns the type of what stands at `target`.
 * @throws PortalError FILE_UNREADABLE (400), IMAGE_TOO_LARGE (413) or IMAGES_NOT_READY (503)
 */
export const cleanImage = async (sharp: Sharp | undefined, job: Job): Promise<StoredImageType> => {
  // Without it nothing could be taken out of a photo: none is stored.
  if (!sharp) throw new PortalError('IMAGES_NOT_READY', { field: 'file' })
  const side = job.limits.maxImageSide
  // guard: heic-drawn-anew
  const picture = await (isHEIC(job.type) ? openHEIC(sharp, job) : openImage(sharp, job))
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
