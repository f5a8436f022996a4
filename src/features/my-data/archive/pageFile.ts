import { createHash } from 'node:crypto'

import { directionOf } from '../../../core/direction.js'
import { escapeHTML } from '../../../mail/escapeHTML.js'
import { PAGE_STYLE } from './pageStyle.js'
import type { ArchiveFact, ArchiveItem, MyDataWork, ArchiveSection } from './types.js'

/**
 * Nothing runs, nothing is loaded, nothing is sent: the page is opened from a disk, where no header
 * speaks for it.
 */
const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(PAGE_STYLE).digest('base64')}'`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** Relative, each part encoded: no name leads anywhere else. */
const link = (path: string): string => path.split('/').map(encodeURIComponent).join('/')

/**
 * What people typed stands apart, so that its writing direction cannot turn the words around it.
 */
// guard: archive-text-escaped
const own = (text: string): string => `<bdi>${escapeHTML(text)}</bdi>`

const value = ({ href, image, text }: ArchiveFact): string => {
  if (image) return `<img alt="" src="${escapeHTML(image)}">`
  return href ? `<a href="${escapeHTML(link(href))}">${own(text)}</a>` : own(text)
}

const article = ({ facts, title }: ArchiveItem): string => {
  const rows = facts.map((fact) => `<div><dt>${own(fact.label)}</dt><dd>${value(fact)}</dd></div>`)
  return `<article>\n<h3>${own(title)}</h3>\n<dl>${rows.join('\n')}</dl>\n</article>\n`
}

const head = ({ locale }: MyDataWork, title: string): string => `<!doctype html>
<html lang="${escapeHTML(locale)}" dir="${directionOf(locale)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHTML(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHTML(title)}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<main>
`

type Intro = { lines: readonly string[]; title: string }

/**
 * Everything as a page that people can read, also without a network: plain HTML, written a page of
 * rows at a time.
 */
export const pageFile = async function* (
  work: MyDataWork,
  { lines, title }: Intro,
  sections: readonly ArchiveSection[],
): AsyncGenerator<string> {
  const paragraphs = lines.map((line) => `<p>${escapeHTML(line)}</p>\n`).join('')
  const contents = sections.map(
    ({ name, title: text }) => `<li><a href="#${escapeHTML(name)}">${escapeHTML(text)}</a></li>`,
  )
  yield `${head(work, title)}<h1>${escapeHTML(title)}</h1>\n${paragraphs}<ul>${contents.join('\n')}</ul>\n`
  for (const { items, name, note, title: text } of sections) {
    yield `<section id="${escapeHTML(name)}">\n<h2>${escapeHTML(text)}</h2>\n`
    if (note) yield `<p>${escapeHTML(note)}</p>\n`
    let empty = true
    for await (const page of items()) {
      if (page.length > 0) empty = false
      yield page.map(article).join('')
    }
    if (empty) yield `<p>${escapeHTML(work.t('client.myDataNone'))}</p>\n`
    yield '</section>\n'
  }
  yield '</main>\n</body>\n</html>\n'
}
