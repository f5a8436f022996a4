import { expect, test } from 'vitest'

import { packedResponse } from '../../../src/portal/packing/packedResponse.js'

/** As Next's own `sendResponse` does it: these three are taken off, by their names in small letters. */
const copiedByNext = (response: Response): Record<string, string> => {
  const sent: Record<string, string> = {}
  response.headers.forEach((value, name) => {
    if (!['content-length', 'content-encoding', 'transfer-encoding'].includes(name)) {
      sent[name.toLowerCase()] = value
    }
  })
  return sent
}

test('a packed answer says how it is packed, through Next as well', () => {
  const response = packedResponse('bytes', {
    headers: { 'Content-Encoding': 'br', 'Content-Type': 'text/html' },
  })
  expect(response).toBeInstanceOf(Response)
  expect(response.headers.get('content-encoding')).toBe('br')
  expect(copiedByNext(response)).toEqual({ 'content-encoding': 'br', 'content-type': 'text/html' })
})
