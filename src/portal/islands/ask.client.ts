type Asked = {
  body?: Blob | FormData
  headers?: Readonly<Record<string, string>>
  method: 'HEAD' | 'PATCH' | 'POST'
  /** Called with the bytes that have gone out. */
  onProgress?: ((bytes: number) => void) | undefined
  url: string
}

/** A line that says nothing for so long is dead: what has arrived by then stays on the server. */
const SILENT = 90_000

/**
 * One request to the server. XMLHttpRequest, because `fetch` does not say how much of a request has
 * gone out. Null where the line broke.
 */
export const ask = ({
  body,
  headers = {},
  method,
  onProgress,
  url,
}: Asked): Promise<null | XMLHttpRequest> =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open(method, url)
    request.setRequestHeader('Accept', 'application/json')
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    // A form may be worked on for long; a part may not
    if (method !== 'POST') request.timeout = SILENT
    request.upload.addEventListener('progress', ({ loaded }) => onProgress?.(loaded))
    request.addEventListener('load', () => resolve(request))
    for (const name of ['abort', 'error', 'timeout'])
      request.addEventListener(name, () => resolve(null))
    request.send(body ?? null)
  })

type Said = { code: string; message: string }

/** What the server said of a request that it refused: its own sentence, and its code. */
export const saidIn = ({ responseText }: XMLHttpRequest): Said => {
  try {
    const { errors } = JSON.parse(responseText) as {
      errors?: { data?: { code?: unknown }; message?: unknown }[]
    }
    const [error] = errors ?? []
    const text = (value: unknown): string => (typeof value === 'string' ? value : '')
    return { code: text(error?.data?.code), message: text(error?.message) }
  } catch {
    return { code: '', message: '' }
  }
}

/** No answer of ours: the line is down, or a server starts anew and something before it answers. */
export const isPassing = (request: null | XMLHttpRequest): boolean =>
  request === null || (request.status >= 502 && saidIn(request).code === '')
