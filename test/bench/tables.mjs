/** Markdown tables, and their places in the page between `<!-- bench:name -->` and `<!-- /bench -->`. */
import { readFileSync, writeFileSync } from 'node:fs'

import { format, resolveConfig } from 'prettier'

export const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

/** Puts texts into the page by the names of their places, and lays it out as the formatter wants it. */
export const writePlaces = async (file, texts) => {
  let page = readFileSync(file, 'utf8')
  for (const [name, text] of Object.entries(texts)) {
    const place = new RegExp(`(<!-- bench:${name} -->)[\\s\\S]*?(<!-- /bench -->)`)
    if (!place.test(page)) throw new Error(`${file} has no place for "${name}"`)
    page = page.replace(place, (_, open, close) => `${open}\n\n${text}\n\n${close}`)
  }
  writeFileSync(file, await format(page, { ...(await resolveConfig(file)), filepath: file }))
}
