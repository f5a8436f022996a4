import { closest } from 'fastest-levenshtein'

const shown = (value: unknown): string =>
  typeof value === 'number' || typeof value === 'function' ? String(value) : JSON.stringify(value)

/**
 * Stops the start-up because of an option.
 * @throws Error naming option, value and remedy.
 */
export const failOption = (option: string, value: unknown, remedy: string): never => {
  throw new Error(`clientPortalPlugin: option \`${option}\` is ${shown(value)}. ${remedy}`)
}

/** Refuses whatever is no function; undefined is fine. */
export const checkFunction = (option: string, value: unknown): void => {
  if (value !== undefined && typeof value !== 'function')
    failOption(option, value, 'Give a function.')
}

/** Refuses a value that is none of the choices; undefined is fine. */
export const checkChoice = (
  option: string,
  value: string | undefined,
  choices: readonly string[],
): void => {
  if (value !== undefined && !choices.includes(value)) {
    failOption(option, value, `Choose ${choices.map((one) => `"${one}"`).join(' or ')}.`)
  }
}

/** Refuses keys that mean nothing, and names the key that was probably meant. */
export const checkKeys = (
  option: string,
  value: object | undefined,
  known: readonly string[],
): void => {
  for (const [key, entry] of Object.entries(value ?? {})) {
    if (known.includes(key)) continue
    const near = closest(key, [...known])
    failOption(`${option}.${key}`, entry, `There is no such key. The nearest is \`${near}\`.`)
  }
}
