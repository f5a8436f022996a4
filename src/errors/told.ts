import type { Reader } from '../translations/translate.js'
import { withLabel } from './fieldProblem.js'
import { errorName, isAPIFault, isValidationFault, type FieldFault } from './payloadErrors.js'
import { PortalError } from './PortalError.js'
import { codeOfStatus } from './toPortalError.js'

/** One error of an answer in Payload's shape. */
export type Told = { data: Readonly<Record<string, unknown>>; message: string; name: string }

/** A field's sentence; in a row of a list it says in which. Hooks of the host's may give no label. */
const sentence = ({ label, message, path }: FieldFault): string => {
  const names = (typeof label === 'string' && label !== '' ? label : path).split(' > ')
  const said = withLabel(message, names.at(-1) ?? path)
  return [...names.slice(0, -1), said].join(' – ')
}

/**
 * What a reader is told of an error that one of the plugin's collections threw: always name, message
 * and `data.code`, and where fields are wrong `data.errors` with path and message of each, by which
 * the admin panel marks them. Undefined for faults: Payload says of them only that there is one.
 */
export const toldOf = (error: unknown, reader: Reader): Told | undefined => {
  if (error instanceof PortalError) {
    const data = error.dataFor(reader)
    return { data, message: error.messageFor(reader), name: 'PortalError' }
  }
  if (isValidationFault(error)) {
    const message = error.data.errors.map(sentence).join(' ')
    return { data: { ...error.data, code: 'INVALID_INPUT' }, message, name: errorName(error) }
  }
  const code = isAPIFault(error) && error.isPublic ? codeOfStatus(error.status) : undefined
  if (!isAPIFault(error) || !code) return undefined
  const data = typeof error.data === 'object' ? error.data : {}
  return { data: { ...data, code }, message: error.message, name: errorName(error) }
}

/** What Payload itself says of an error of its own, where it does not know it for one. */
export const toldByPayload = (error: unknown): Told | undefined =>
  isAPIFault(error) && error.isPublic && typeof error.data === 'object' && error.data !== null
    ? { data: { ...error.data }, message: error.message, name: errorName(error) }
    : undefined
