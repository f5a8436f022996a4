import { isErrorCode } from '../core/errorCodes.js'
import type { FieldProblem } from './fieldProblem.js'
import { PortalError } from './PortalError.js'

/**
 * Tells all that is wrong with the fields of an input in one error; of each field the first.
 * @throws PortalError INVALID_INPUT (400), or the first problem's own code where it has one
 */
export const refuseProblems = (problems: readonly FieldProblem[]): void => {
  const [first] = problems
  if (!first) return
  const firsts = problems.filter(
    ({ field }, index) => problems.findIndex((other) => other.field === field) === index,
  )
  const code = isErrorCode(first.code) ? first.code : 'INVALID_INPUT'
  throw new PortalError(code, { problems: firsts, values: first.values ?? {} })
}

/**
 * Makes checks one after another and tells together what they found wrong with fields. Any other
 * error, and a budget that is used up, ends it at once.
 * @throws PortalError
 */
export const everyProblem = async (
  ...checks: readonly (() => Promise<unknown> | void)[]
): Promise<void> => {
  const found: PortalError[] = []
  for (const check of checks) {
    try {
      await check()
    } catch (error) {
      const ofFields = error instanceof PortalError && error.retryAfter === undefined
      if (!ofFields || error.problems.length === 0) throw error
      found.push(error)
    }
  }
  const [only, ...more] = found
  // One that stands alone keeps its own code and status
  if (only && more.length === 0) throw only
  refuseProblems(found.flatMap(({ problems }) => problems))
}
