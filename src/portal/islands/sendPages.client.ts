type Args = {
  files: readonly File[]
  form: HTMLFormElement
  onProgress: (percent: number) => void
}

const messageIn = (text: string): string => {
  try {
    const answer = JSON.parse(text) as { errors?: { message?: unknown }[] }
    const message = answer.errors?.[0]?.message
    return typeof message === 'string' ? message : ''
  } catch {
    return ''
  }
}

/**
 * Sends a form with the chosen files instead of those in its inputs. XMLHttpRequest, because
 * `fetch` does not say how much of a request has gone out. Resolves with the page to go to where
 * the server named one by a redirect. Rejects with the server's own sentence, or with an empty
 * message when the line broke.
 */
export const sendPages = ({ files, form, onProgress }: Args): Promise<null | string> =>
  new Promise((resolve, reject) => {
    const data = new FormData(form)
    data.delete('file')
    for (const file of files) data.append('file', file)
    const request = new XMLHttpRequest()
    request.open('POST', form.action)
    request.setRequestHeader('Accept', 'application/json')
    request.upload.addEventListener('progress', ({ lengthComputable, loaded, total }) => {
      if (lengthComputable) onProgress(Math.round((loaded / total) * 100))
    })
    request.addEventListener('load', () => {
      const isPage = request.getResponseHeader('content-type')?.startsWith('text/html') === true
      if (request.status < 200 || request.status >= 300) {
        reject(new Error(messageIn(request.responseText)))
      } else resolve(isPage ? request.responseURL : null)
    })
    request.addEventListener('error', () => {
      reject(new Error(''))
    })
    request.send(data)
  })
