import type { Where } from 'payload'

/** Stands between names, and before and after them: no id that a part of an address names has it. */
const MARK = '/'
/** Hand-overs that are kept of a conversation, so that its rows stay small: the last ones. */
const KEPT = 20

const namesIn = (former: null | string | undefined): string[] =>
  (former ?? '').split(MARK).filter((name) => name !== '')

/** Who answered before, and now somebody more; each once, the last one last. */
export const addFormer = (former: null | string | undefined, name: string): string => {
  const names = [...namesIn(former).filter((one) => one !== name), name].slice(-KEPT)
  return ['', ...names, ''].join(MARK)
}

/**
 * Rows of conversations that were with somebody before. Not indexed: what else is asked has to narrow
 * it down, to one client. Databases take `%` and `_` for any letter, and do not tell case: see
 * `wasWith`.
 */
export const formerlyWith = (name: string): Where => ({
  formerStaff: { contains: `${MARK}${name}${MARK}` },
})

/** Whether it was with exactly them. */
export const wasWith = (former: null | string | undefined, name: string): boolean =>
  namesIn(former).includes(name)
