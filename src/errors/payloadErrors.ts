/**
 * Payload's errors, known by what they carry. A production build may hold Payload and this plugin
 * twice, once for pages and once for route handlers, and makes the names of classes short: an error
 * thrown in one copy is no `instanceof` the other's class, and its `name` may be `r`.
 */

/** What every error of Payload's carries (`APIError`). */
export type APIFault = Error & {
  readonly data: unknown
  readonly isOperational: true
  readonly isPublic: boolean
  readonly status: number
}
/** One field of Payload's `ValidationError`; the label is missing where a hook threw it. */
export type FieldFault = {
  readonly label?: unknown
  readonly message: string
  readonly path: string
}
/** Payload's `ValidationError`. */
export type ValidationFault = APIFault & {
  readonly data: Readonly<Record<string, unknown>> & { readonly errors: readonly FieldFault[] }
}

export const isAPIFault = (error: unknown): error is APIFault =>
  error instanceof Error &&
  'isOperational' in error &&
  error.isOperational === true &&
  'data' in error &&
  'isPublic' in error &&
  'status' in error &&
  typeof error.status === 'number'

const isFieldFault = (value: unknown): value is FieldFault =>
  typeof value === 'object' &&
  value !== null &&
  'message' in value &&
  'path' in value &&
  typeof value.message === 'string' &&
  typeof value.path === 'string'

export const isValidationFault = (error: unknown): error is ValidationFault =>
  isAPIFault(error) &&
  error.status === 400 &&
  typeof error.data === 'object' &&
  error.data !== null &&
  'errors' in error.data &&
  Array.isArray(error.data.errors) &&
  error.data.errors.every(isFieldFault)

const NAMES: Readonly<Record<number, string>> = {
  401: 'UnauthorizedError',
  403: 'Forbidden',
  404: 'NotFound',
}

/** The name that the class of an error has in Payload's sources, whatever a build made of it. */
export const errorName = (error: APIFault): string => {
  if (isValidationFault(error)) return 'ValidationError'
  // What a build makes of a name is a letter or two; Payload's own are words.
  return error.name.length > 4 ? error.name : (NAMES[error.status] ?? 'APIError')
}
