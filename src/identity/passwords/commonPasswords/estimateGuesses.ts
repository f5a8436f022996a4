import type { ZxcvbnFactory } from '@zxcvbn-ts/core'

/**
 * Beyond this the start alone is enough to judge by; keeps the work for one password below a tenth
 * of a second.
 */
const JUDGED_CHARACTERS = 64
const MAX_SUBSTITUTIONS = 20

const load = async (): Promise<ZxcvbnFactory> => {
  const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ])
  return new ZxcvbnFactory({
    dictionary,
    graphs: adjacencyGraphs,
    l33tMaxSubstitutions: MAX_SUBSTITUTIONS,
    maxLength: JUDGED_CHARACTERS,
  })
}

// About 12 MB and a tenth of a second: loaded with the first password that is set, not at start-up.
let estimator: Promise<ZxcvbnFactory> | undefined

/**
 * `contraseña` → `contrasena`, as the list has it. The accents of Latin letters only: other
 * scripts' marks are letters.
 */
const withoutAccents = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036F]/g, '')
    .normalize('NFC')

/**
 * About how many tries somebody needs who knows the 49,000 most common passwords, keyboard rows,
 * sequences, repeats, dates, letters written as digits, and the given words. Any length:
 * `passwordpassword` takes a handful. Judged without case, as one capital letter would hide a
 * repetition (`Passwordpassword`) and adds next to nothing.
 */
export const estimateGuesses = async (
  password: string,
  words: readonly string[],
): Promise<number> => {
  estimator ??= load()
  const plain = withoutAccents(password).toLowerCase()
  return (await estimator).check(plain, words.map(withoutAccents)).guesses
}
