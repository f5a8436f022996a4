import type { Uploads } from './uploads.js'
import type { Answer, Visitor } from './visitor.js'

const TUS = { 'sec-fetch-site': 'same-origin', 'tus-resumable': '1.0.0' }

/** What the protocol asks, as a browser would; every call by the client unless somebody else is named. */
export const partsOf = ({ client }: Uploads) => {
  const begin = (
    { of, size }: { of?: string | undefined; size: number },
    by: Visitor = client.visitor,
  ): Promise<Answer> =>
    by.call('/portal/uploads', {
      headers: {
        ...TUS,
        'upload-length': String(size),
        ...(of ? { 'upload-metadata': `for ${btoa(of)},filename Li4vLi4vZXRjL3Bhc3N3ZA==` } : {}),
      },
      method: 'POST',
    })
  const idOf = ({ headers }: Answer): string => headers.get('location')?.split('/').pop() ?? ''
  const send = (
    id: string,
    { at, bytes, type }: { at: number; bytes: BodyInit; type?: string },
    by: Visitor = client.visitor,
  ): Promise<Answer> =>
    by.call(`/portal/uploads/${id}`, {
      body: bytes,
      headers: {
        ...TUS,
        'content-type': type ?? 'application/offset+octet-stream',
        'upload-offset': String(at),
      },
      method: 'PATCH',
    })
  const state = (id: string, by: Visitor = client.visitor): Promise<Answer> =>
    by.call(`/portal/uploads/${id}`, { headers: TUS, method: 'HEAD' })
  /** Sends a whole file in two parts. */
  const sendAll = async (bytes: Buffer, of?: string): Promise<string> => {
    const id = idOf(await begin({ of, size: bytes.length }))
    const half = Math.floor(bytes.length / 2)
    await send(id, { at: 0, bytes: new Uint8Array(bytes.subarray(0, half)) })
    await send(id, { at: half, bytes: new Uint8Array(bytes.subarray(half)) })
    return id
  }
  const answer = (
    path: string,
    fields: Record<string, readonly string[] | string>,
    files: readonly Buffer[] = [],
  ) => {
    const body = new FormData()
    for (const [name, values] of Object.entries(fields))
      for (const value of [values].flat()) body.append(name, value)
    for (const file of files)
      body.append(
        'file',
        new File([new Uint8Array(file)], 'paper.pdf', { type: 'application/pdf' }),
      )
    return client.visitor.call(path, {
      body,
      headers: { accept: 'application/json', 'sec-fetch-site': 'same-origin' },
      method: 'POST',
    })
  }
  return { answer, begin, idOf, send, sendAll, state }
}
