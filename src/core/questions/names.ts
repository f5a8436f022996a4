/** Longest name that is made of a label; names that people write may be a little longer. */
const LONGEST = 40
const UNNAMED = 'question'

/** What of a label can stand in a name: letters without accents, and digits. */
const wordsOf = (label: string): string[] =>
  label
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)

const joined = (words: readonly string[], by: string): string => {
  const fitting = words.filter((_, at) => words.slice(0, at + 1).join(by).length <= LONGEST)
  return fitting.length > 0 ? fitting.join(by) : (words[0] ?? '').slice(0, LONGEST)
}

/** The first of `wanted`, `wanted_2`, `wanted_3` … that nobody has. */
export const freeName = (wanted: string, taken: readonly string[], by = '_'): string => {
  const has = new Set(taken)
  let name = wanted
  for (let count = 2; has.has(name); count += 1) name = `${wanted}${by}${count}`
  return name
}

/** A name for a question, made of its label: `where_did_you_sleep`. No two of a set are alike. */
export const questionName = (label: string, taken: readonly string[] = []): string => {
  const made = joined(wordsOf(label), '_')
  const wanted = /^[a-z]/.test(made) ? made : [UNNAMED, made].filter(Boolean).join('_')
  return freeName(wanted.slice(0, LONGEST), taken)
}

/** What an option is kept as, made of its label: `with-family`. No two of a question are alike. */
export const optionValue = (label: string, taken: readonly string[] = []): string =>
  freeName(joined(wordsOf(label), '-') || 'option', taken, '-')

/**
 * A short name for a step of a workflow, made of what its task is called, or for a date of a case:
 * `read-the-leaflet`. No two of a workflow are alike.
 */
export const stepKey = (name: string, taken: readonly string[] = []): string => {
  const made = joined(wordsOf(name), '-')
  const wanted = /^[a-z]/.test(made) ? made : ['step', made].filter(Boolean).join('-')
  return freeName(wanted.slice(0, LONGEST), taken, '-')
}
