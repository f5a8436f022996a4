import { photo } from './files.js'
import type { Answer, Visitor } from './visitor.js'

/** As the head of a record sends it. */
export const sendPhoto = async (by: Visitor, path: string): Promise<Answer> => {
  const body = new FormData()
  body.append('file', new File([new Uint8Array(await photo())], 'photo.jpg'))
  const headers = { accept: 'application/json', 'sec-fetch-site': 'same-origin' }
  return by.call(path, { body, headers, method: 'POST' })
}
