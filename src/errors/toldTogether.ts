import { PortalError } from './PortalError.js'

const namesFields = (error: unknown): error is PortalError =>
  error instanceof PortalError && error.problems.length > 0

/**
 * Checks that know nothing of each other: what is wrong of several fields is told at once. One check
 * that fails alone keeps its own error and status; what is no problem of a field goes first.
 * @throws PortalError INVALID_INPUT (400) with the problems of all
 */
export const toldTogether = async <const Checks extends readonly unknown[]>(checks: {
  [Key in keyof Checks]: Promise<Checks[Key]>
}): Promise<Checks> => {
  const results = await Promise.allSettled<unknown>(checks)
  const errors = results.flatMap((one): unknown[] =>
    one.status === 'rejected' ? [one.reason] : [],
  )
  const told = errors.filter(namesFields)
  if (told.length > 1 && told.length === errors.length)
    throw new PortalError('INVALID_INPUT', { problems: told.flatMap(({ problems }) => problems) })
  const first = errors.findIndex((error) => !namesFields(error))
  if (first >= 0) await Promise.reject(errors[first])
  return Promise.all(checks)
}
