/** A text as a font can print it. */
export type Printable = { text: string; whole: boolean }

/** Stands for a letter that no base letter is known of. */
const UNKNOWN = '?'

/**
 * The standard fonts of PDF, which every reader has (ISO 32000-2 9.6.2.2), print Western European
 * letters alone. Of others the base letter is printed where there is one ("ő" → "o"), and the caller
 * is told, so that the paper can say so.
 * @param known code points that the font has
 */
export const printable = (text: string, known: ReadonlySet<number>): Printable => {
  let whole = true
  const has = (letter: string): boolean => known.has(letter.codePointAt(0) ?? 0)
  const letters = [...text.normalize('NFC')].map((letter) => {
    if (has(letter)) return letter
    if (/\s/u.test(letter)) return ' '
    whole = false
    const [base = ''] = letter.normalize('NFKD')
    return has(base) ? base : UNKNOWN
  })
  return { text: letters.join(''), whole }
}

/** A text in lines that are no wider than the paper; a word that is wider alone is cut. */
export const linesOf = (
  text: string,
  most: number,
  widthOf: (line: string) => number,
): string[] => {
  const lines: string[] = []
  let line = ''
  const add = (piece: string): void => {
    const longer = line === '' ? piece : `${line} ${piece}`
    if (widthOf(longer) <= most) {
      line = longer
      return
    }
    if (line !== '') lines.push(line)
    line = ''
    let rest = piece
    while (widthOf(rest) > most && rest.length > 1) {
      let end = rest.length - 1
      while (end > 1 && widthOf(rest.slice(0, end)) > most) end -= 1
      lines.push(rest.slice(0, end))
      rest = rest.slice(end)
    }
    line = rest
  }
  for (const word of text.split(/ +/).filter(Boolean)) add(word)
  if (line !== '') lines.push(line)
  return lines
}
