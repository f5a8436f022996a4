import type { Audience } from './actionRow.js'
import { ACTIONS } from './actions.js'

const pattern = (path: string): RegExp => new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}$`)
const matchers = Object.values(ACTIONS).map(({ audience, method, path }) => ({
  audience,
  method,
  pattern: pattern(path),
}))

/** Audience of a path below `/api/portal`; undefined when there is no such endpoint. */
export const audienceOf = (method: string, path: string): Audience | undefined =>
  matchers.find((route) => route.method === method.toLowerCase() && route.pattern.test(path))
    ?.audience
