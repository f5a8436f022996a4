import { ask, isPassing, saidIn } from './ask.client.js'
import { forgetUploads } from './keptUploads.client.js'
import { uploadFile } from './uploadFile.client.js'

/** Between two tries of a line that is down; a browser that notices its return is faster. */
const TRY_AGAIN = 5000

type Args = {
  files: readonly File[]
  form: HTMLFormElement
  /** The request they are for; empty for what nobody asked for. */
  of: string
  onProgress: (percent: number) => void
  /** The line is down, or back. */
  onWaiting: (waiting: boolean) => void
  /** Where files are begun. */
  to: string
}

/** Waits for a while, or until the browser says that it is online again. */
const pauseOf =
  ({ onWaiting }: Args) =>
  (): Promise<void> =>
    new Promise((resolve) => {
      onWaiting(true)
      const goOn = (): void => {
        window.clearTimeout(timer)
        window.removeEventListener('online', goOn)
        resolve()
      }
      const timer = window.setTimeout(goOn, TRY_AGAIN)
      window.addEventListener('online', goOn)
    })

/**
 * Sends the files ahead, one after the other: a phone has little memory, and a slow line. Null where an
 * answer has taken them already.
 */
const uploadAll = async (args: Args, pause: () => Promise<void>): Promise<null | string[]> => {
  const { files, of, onProgress, onWaiting, to } = args
  const total = files.reduce((sum, { size }) => sum + size, 0)
  const ids: string[] = []
  let before = 0
  for (const file of files) {
    const onSent = (bytes: number): void => {
      onWaiting(false)
      onProgress(Math.floor(((before + Math.min(bytes, file.size)) / total) * 100))
    }
    const id = await uploadFile({ file, of, onSent, pause, to })
    if (id === null) return null
    ids.push(id)
    before += file.size
  }
  return ids
}

const formWith = (form: HTMLFormElement, ids: readonly string[]): FormData => {
  const data = new FormData(form)
  data.delete('file')
  for (const id of ids) data.append('uploads', id)
  return data
}

/**
 * Sends a form with the chosen files instead of those in its inputs: the files first, in parts, then
 * the form that names them. Goes on by itself whenever the line is back. Resolves with the page to go to
 * where the server named one by a redirect. Rejects with the server's own sentence.
 */
export const sendPages = async (args: Args): Promise<null | string> => {
  const { form } = args
  const pause = pauseOf(args)
  for (;;) {
    const ids = await uploadAll(args, pause)
    const answer =
      ids && (await ask({ body: formWith(form, ids), method: 'POST', url: form.action }))
    // The answer was lost on its way, and what was sent is in
    const isIn = ids === null || (answer !== null && answer.status >= 200 && answer.status < 300)
    if (isIn) {
      forgetUploads()
      const isPage = answer?.getResponseHeader('content-type')?.startsWith('text/html') === true
      return answer && isPage ? answer.responseURL : null
    }
    const { code, message } = answer ? saidIn(answer) : { code: '', message: '' }
    // The same answer is being taken in still
    if (!isPassing(answer) && code !== 'UPLOAD_NOT_READY') throw new Error(message)
    await pause()
  }
}
