import { visibleText, type TextShape } from '../../../core/visibleText.js'

/** What is not read aloud of a page. */
const HIDDEN = new Set(['head', 'iframe', 'noscript', 'object', 'script', 'style', 'template'])
const BLOCKS = new Set([
  'blockquote',
  'br',
  'div',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'li',
  'ol',
  'p',
  'table',
  'tr',
  'ul',
])
/** From one angle bracket to the next, so that the time it takes grows with the text alone. */
const TAG = /<(\/?)([a-z!][^<>]*)>/gi
const TAG_NAME = /^[a-z0-9]+/
/** What is left of one, or would be one with what follows. */
const LOOSE = /<(?=[<a-z!/?])/gi

const NAMED: Readonly<Record<string, string>> = {
  aacute: 'á',
  amp: '&',
  apos: "'",
  bull: '•',
  copy: '©',
  deg: '°',
  eacute: 'é',
  gt: '>',
  hellip: '…',
  iacute: 'í',
  ldquo: '“',
  lsquo: '‘',
  lt: '<',
  mdash: '—',
  middot: '·',
  nbsp: ' ',
  ndash: '–',
  ntilde: 'ñ',
  oacute: 'ó',
  quot: '"',
  rdquo: '”',
  reg: '®',
  rsquo: '’',
  trade: '™',
  uacute: 'ú',
  uuml: 'ü',
}
const ENTITY = /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));/gi
const LAST_CODE = 0x10_ff_ff

const withoutTags = (html: string): string => {
  let text = ''
  let from = 0
  let hidden = ''
  for (const { 0: tag, 1: slash = '', 2: written = '', index } of html.matchAll(TAG)) {
    const name = TAG_NAME.exec(written.toLowerCase())?.[0] ?? ''
    if (hidden === '') text += html.slice(from, index)
    from = index + tag.length
    if (hidden !== '') {
      if (slash !== '' && name === hidden) hidden = ''
    } else if (slash === '' && HIDDEN.has(name)) hidden = name
    else if (name === 'li' && slash === '') text += '\n- '
    else if (BLOCKS.has(name)) text += '\n'
  }
  return hidden === '' ? text + html.slice(from) : text
}

const withoutEntities = (text: string): string =>
  text.replaceAll(ENTITY, (all, hex?: string, digits?: string, name?: string) => {
    // guard: entities-by-their-own-name
    if (name) return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? all) : all
    const code = hex ? Number.parseInt(hex, 16) : Number(digits)
    return code <= LAST_CODE ? String.fromCodePoint(code) : ''
  })

/** What no database keeps, and what people do not type. */
const UNSTORABLE = /\0|\p{Surrogate}/gu
/** A cell that begins like this is a formula wherever this text ends up in a spreadsheet. */
const FORMULA = /^(?:[\s=+@]|-(?=\S))+/

/** As much of a text as a field takes, with a sign that it went on. */
const cut = (text: string, max: number): string =>
  text.length > max ? `${text.slice(0, max - 1).replace(/[\ud800-\udbff]$/, '')}…` : text

export type Shortened = { isCut: boolean; text: string }

/**
 * Text of somebody's file as people read it: without HTML, formulas and what cannot be seen, no
 * longer than its field. Whatever is taken for a tag is gone, before its entities are read and after.
 */
export const plainText = (given: string, shape: TextShape, max: number): Shortened => {
  const isMarkup = /[<&]/.test(given)
  const bare = isMarkup ? withoutTags(withoutEntities(withoutTags(given))) : given
  // guard: no-formulas-from-files
  const harmless = bare.replaceAll(UNSTORABLE, '').replace(FORMULA, '')
  const lines = harmless
    .split(/\r\n?|\n/)
    .map((line) => line.replaceAll(/[ \t\u00a0]+/g, ' ').trim())
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
  // Last: what cannot be seen may have stood between a bracket and its name
  // guard: no-tag-left
  const text = visibleText(visibleText(lines, shape).replaceAll(LOOSE, ''), shape)
  return { isCut: text.length > max, text: visibleText(cut(text, max), shape) }
}
