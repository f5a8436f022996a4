import { ask, isPassing, saidIn } from './ask.client.js'
import { forgetUpload, keptUpload, keepUpload, uploadKey } from './keptUploads.client.js'

/**
 * Of one request: about ten seconds on a slow line. What a proxy holds back until it has all of it is
 * lost with the line; this much can be.
 */
const PART = 512 * 1024
const TUS = { 'Tus-Resumable': '1.0.0' }

type Sending = {
  file: File
  /** The request it is for; empty for what nobody asked for. */
  of: string
  /** Called with the bytes that the server has. */
  onSent: (bytes: number) => void
  /** Waits until the line may be back. */
  pause: () => Promise<void>
  /** Where files are begun. */
  to: string
}

/** Asks until there is an answer that is no passing one. */
const askOn = async (
  pause: Sending['pause'],
  send: () => Promise<null | XMLHttpRequest>,
): Promise<XMLHttpRequest> => {
  for (;;) {
    const answer = await send()
    if (answer && !isPassing(answer)) return answer
    await pause()
  }
}

const offsetIn = (answer: XMLHttpRequest): number =>
  Number(answer.getResponseHeader('Upload-Offset') ?? 0)

/** Where a file that was begun before stands; gone, or taken by an answer that was lost on its way. */
const standing = async (url: string, { pause }: Sending): Promise<'gone' | 'taken' | number> => {
  const answer = await askOn(pause, () => ask({ headers: TUS, method: 'HEAD', url }))
  if (answer.status === 410) return 'taken'
  return answer.status === 200 ? offsetIn(answer) : 'gone'
}

const begin = async ({ file, of, pause, to }: Sending): Promise<string> => {
  const headers = {
    ...TUS,
    'Upload-Length': String(file.size),
    ...(of ? { 'Upload-Metadata': `for ${btoa(of)}` } : {}),
  }
  const answer = await askOn(pause, () => ask({ headers, method: 'POST', url: to }))
  if (answer.status !== 201) throw new Error(saidIn(answer).message)
  return answer.getResponseHeader('Location') ?? ''
}

/**
 * Sends one file in parts (tus 1.0), and goes on from where the server stands after a broken line, a
 * server that started anew or a page that was loaded again. @returns the id under which the form
 * names it; null where an answer has taken it already
 */
export const uploadFile = async (sending: Sending): Promise<null | string> => {
  const { file, of, onSent, pause } = sending
  const key = await uploadKey(file, of)
  let url = keptUpload(key)
  let at = url ? await standing(url, sending) : 'gone'
  while (at !== file.size) {
    if (at === 'taken') return null
    if (at === 'gone') {
      url = await begin(sending)
      keepUpload(key, url)
      at = 0
    }
    const from: number = at
    onSent(from)
    const answer = await ask({
      body: file.slice(from, from + PART),
      headers: {
        ...TUS,
        'Content-Type': 'application/offset+octet-stream',
        'Upload-Offset': String(from),
      },
      method: 'PATCH',
      onProgress: (bytes) => onSent(from + bytes),
      url,
    })
    if (answer?.status === 204) {
      at = offsetIn(answer)
      continue
    }
    if (isPassing(answer)) await pause()
    // Another place, or gone: the server says where it stands
    else if (answer && ![404, 409, 410].includes(answer.status)) {
      forgetUpload(key)
      throw new Error(saidIn(answer).message)
    }
    at = await standing(url, sending)
  }
  onSent(file.size)
  return url.slice(url.lastIndexOf('/') + 1)
}
