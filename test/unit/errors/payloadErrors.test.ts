import { APIError, Forbidden, ValidationError } from 'payload'
import { expect, test, vi } from 'vitest'

import { errorName, isAPIFault, isValidationFault } from '../../../src/errors/payloadErrors.js'
import { PortalError } from '../../../src/errors/PortalError.js'
import { toPortalError } from '../../../src/errors/toPortalError.js'
import { readSources } from '../../support/sources.js'
import { SHIPPED } from '../../../scripts/borders.js'

/** As a second copy of Payload in a production build throws it: another class, its name one letter. */
class r extends Error {
  isOperational = true
  isPublic = true
  constructor(
    message: string,
    readonly status: number,
    readonly data: unknown = null,
  ) {
    super(message)
    this.name = 'r'
  }
}
const wrongFields = { collection: 'clients', errors: [{ message: 'wrong', path: 'ssn' }] }

test('errors of Payload’s are known by what they carry, whichever copy threw them', () => {
  const here = new ValidationError({ errors: [{ message: 'wrong', path: 'ssn' }] })
  for (const error of [here, new r('wrong', 400, wrongFields)]) {
    expect(isValidationFault(error)).toBe(true)
    expect(isAPIFault(error) && errorName(error)).toBe('ValidationError')
  }
  for (const error of [new Forbidden(), new r('no', 403)]) {
    expect(isValidationFault(error)).toBe(false)
    expect(isAPIFault(error) && errorName(error)).toBe('Forbidden')
  }
  expect(isAPIFault(new APIError('no', 409))).toBe(true)
  for (const fault of [new Error('no'), { data: {}, isOperational: true, status: 400 }, null])
    expect(isAPIFault(fault)).toBe(false)
})

test('an error of another copy of the plugin is one of ours', async () => {
  vi.resetModules()
  const copy = await import('../../../src/errors/PortalError.js')
  const error = new copy.PortalError('RECORD_SEALED')
  expect(copy.PortalError).not.toBe(PortalError)
  expect(error).toBeInstanceOf(PortalError)
  expect(new Error('no')).not.toBeInstanceOf(PortalError)
  expect(new APIError('no')).not.toBeInstanceOf(PortalError)
})

test('a refusal of a field by another copy stays one', () => {
  const logger = { error: () => expect.fail('It is no fault.') }
  const req = { payload: { logger } } as unknown as Parameters<typeof toPortalError>[0]
  expect(toPortalError(req, new r('wrong', 400, wrongFields))).toMatchObject({
    code: 'INVALID_INPUT',
    problems: [{ field: 'ssn' }],
  })
  expect(toPortalError(req, new r('no', 403)).code).toBe('FORBIDDEN')
})

test('no code asks for a class of Payload’s, or for its name', () => {
  const asks =
    /instanceof (?!PortalError\b|URIError\b|SyntaxError\b)\w+Error\b|instanceof (?:Forbidden|NotFound)\b/
  const found = [...readSources([...SHIPPED]).values()]
    .filter(({ text }) => asks.test(text))
    .map(({ path }) => path)
  expect(found).toEqual([])
})
