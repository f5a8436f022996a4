/**
 * The longer side of a photo of a paper: 2400 pixels on a letter sheet are 218 dots an inch, more than
 * reading takes. Own choice.
 */
const MOST_SIDE = 2400
/** Smaller files go as they are: making them anew would cost more than it saves. */
const SMALL = 700_000
const QUALITY = 0.82
/** What is so much longer than wide is a screenshot of a conversation: the server knows how to keep it legible. */
const LONG = 2.2

/** Quarter turns clockwise. */
export type Turns = 0 | 1 | 2 | 3

const drawnOn = (picture: ImageBitmap, scale: number, turns: Turns): HTMLCanvasElement => {
  const [width, height] = [picture.width * scale, picture.height * scale]
  const canvas = document.createElement('canvas')
  const upright = turns % 2 === 0
  canvas.width = Math.round(upright ? width : height)
  canvas.height = Math.round(upright ? height : width)
  const context = canvas.getContext('2d')
  if (context) {
    // A JPEG has no see-through parts: they are paper, not black
    context.fillStyle = '#fff'
    context.fillRect(0, 0, canvas.width, canvas.height)
    context.translate(canvas.width / 2, canvas.height / 2)
    context.rotate((turns * Math.PI) / 2)
    context.drawImage(picture, -width / 2, -height / 2, width, height)
  }
  return canvas
}

/**
 * A photo as it is sent: turned as wanted, and no larger than it has to be to be read. What is drawn
 * anew holds the picture alone, so that where it was taken stays on the phone. Anything that the browser
 * cannot draw, and whatever would not become smaller, goes as it is.
 */
export const fittedPhoto = async (file: File, turns: Turns): Promise<File> => {
  if (!file.type.startsWith('image/') || (turns === 0 && file.size <= SMALL)) return file
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(
    () => null,
  )
  if (!picture) return file
  const [long, short] = [
    Math.max(picture.width, picture.height),
    Math.min(picture.width, picture.height),
  ]
  const scale = long / short > LONG ? 1 : Math.min(1, MOST_SIDE / long)
  const canvas = drawnOn(picture, scale, turns)
  picture.close()
  const blob = await new Promise<Blob | null>((done) => {
    canvas.toBlob(done, 'image/jpeg', QUALITY)
  })
  if (!blob || (turns === 0 && blob.size >= file.size)) return file
  return new File([blob], `${file.name.replace(/\.\w+$/, '')}.jpg`, { type: 'image/jpeg' })
}
