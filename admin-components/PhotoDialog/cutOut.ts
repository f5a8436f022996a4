import type { Area } from 'react-easy-crop'

/** As large as a photo of a face has to be; what is sent stays small on a slow line. */
const SIDE = 640
const QUALITY = 0.9

const toJPEG = (canvas: HTMLCanvasElement): Promise<Blob | null> =>
  new Promise((resolve) => {
    canvas.toBlob(resolve, 'image/jpeg', QUALITY)
  })

/** A square of a picture, in its own pixels, as a file. */
export const cutOut = (
  image: HTMLImageElement,
  { height, width, x, y }: Area,
): Promise<Blob | null> => {
  const canvas = document.createElement('canvas')
  canvas.width = Math.min(SIDE, Math.round(width))
  canvas.height = Math.min(SIDE, Math.round(height))
  canvas.getContext('2d')?.drawImage(image, x, y, width, height, 0, 0, canvas.width, canvas.height)
  return toJPEG(canvas)
}

/** What a camera shows at this moment. */
export const snapshot = (video: HTMLVideoElement): Promise<Blob | null> => {
  const canvas = document.createElement('canvas')
  canvas.width = video.videoWidth
  canvas.height = video.videoHeight
  canvas.getContext('2d')?.drawImage(video, 0, 0)
  return toJPEG(canvas)
}
