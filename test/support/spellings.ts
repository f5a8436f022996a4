/** Digits of other scripts and of full width, zero first. */
const DIGITS = {
  'Arabic-Indic': '٠١٢٣٤٥٦٧٨٩',
  Devanagari: '०१२३४५६७८९',
  'Eastern Arabic': '۰۱۲۳۴۵۶۷۸۹',
  'full width': '０１２３４５６７８９',
  mathematical: '𝟬𝟭𝟮𝟯𝟰𝟱𝟲𝟳𝟴𝟵',
} as const

const inDigits = (code: string, digits: string): string =>
  code.replaceAll(/\d/g, (digit) => Array.from(digits)[Number(digit)] ?? digit)
const fullWidth = (code: string): string =>
  code.replaceAll(/[!-~]/g, (one) => String.fromCodePoint(one.charCodeAt(0) + 0xfee0))

const UNSEEN =
  '\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f\u202a\u202c\u2066\u2069\u061c\ufe0f\u034f'
const SPACES = ' \t\n\r\u00a0\u2002\u2007\u2009\u202f\u3000\u2800'
const DASHES = '-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\uff0d'
const QUOTES = ['""', "''", '“”', '‘’', '«»', '„“', '``', '()', '[]', '**'] as const

const spread = (code: string, between: string): string => Array.from(code).join(between)
const halves = (code: string, between: string): string =>
  `${code.slice(0, code.length / 2)}${between}${code.slice(code.length / 2)}`

/** One code as people paste it: by what is odd about it. */
export const spellingsOf = (code: string): Record<string, string> => ({
  ...Object.fromEntries(
    Object.entries(DIGITS).map(([name, digits]) => [`${name} digits`, inDigits(code, digits)]),
  ),
  ...Object.fromEntries(
    Array.from(UNSEEN).map((mark) => [
      `U+${mark.charCodeAt(0).toString(16)} between`,
      spread(code, mark),
    ]),
  ),
  ...Object.fromEntries(
    Array.from(SPACES).map((space) => [
      `space U+${space.charCodeAt(0).toString(16)}`,
      `${space}${halves(code, space)}${space}`,
    ]),
  ),
  ...Object.fromEntries(
    Array.from(DASHES).map((dash) => [
      `dash U+${dash.charCodeAt(0).toString(16)}`,
      halves(code, dash),
    ]),
  ),
  ...Object.fromEntries(
    QUOTES.map((pair) => [`in ${pair}`, `${pair.charAt(0)}${code}${pair.charAt(1)}`]),
  ),
  'a dot behind': `${code}.`,
  'everything at once': `\ufeff “${halves(inDigits(code, DIGITS['full width']), '\u2009–\u00ad')}.”\u200e\n`,
  'full width': fullWidth(code),
  'lower case': code.toLowerCase(),
})
