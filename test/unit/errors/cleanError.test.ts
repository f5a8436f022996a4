import { describe, expect, test } from 'vitest'

import { cleanError } from '../../../src/errors/cleanError.js'
import { PortalError } from '../../../src/errors/PortalError.js'

describe('an error for the log', () => {
  test('stays as it is when its message is one plain line', () => {
    const error = new PortalError('FORBIDDEN')
    expect(cleanError(error)).toBe(error)
  })

  test('keeps its status when control characters are taken out of its message', () => {
    const error = Object.assign(new Error('not allowed here: a\nb'), { status: 403 })
    const cleaned = cleanError(error) as { message: string; status: number }
    expect(cleaned.message).not.toContain('\n')
    expect(cleaned.status).toBe(403)
  })
})
