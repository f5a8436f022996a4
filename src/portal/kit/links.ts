import { LinkifyIt } from 'linkify-it'

/** A piece of a text: as it was written, and where it leads when it is the address of a page. */
export type TextPart = { href?: string; text: string }

const LONGEST = 2000

/** Without a scheme only these endings: "at 9.Is that fine" is no address. */
const BARE_ENDINGS = ['com', 'edu', 'gov', 'net', 'org']

const WWW = '//www.'

const finder = new LinkifyIt({
  fuzzyEmail: false,
  fuzzyLink: true,
  maxLength: LONGEST,
  tlds: BARE_ENDINGS,
})
  .add('ftp:', null)
  .add('mailto:', null)
  .add('//', null)
  // With "www." in front any ending is meant as an address
  .add('www.', {
    validate: (text, position, self) => {
      const address = `http:${WWW}${text.slice(position, position + LONGEST)}`
      return Math.max(0, self.testSchemaAt(address, 'http:', 'http:'.length) - WWW.length)
    },
  })

/** Null for what only looks like the address of a page: a name and password, one word. */
const hrefOf = (schema: string, raw: string): null | string => {
  const href = /^https?:$/i.test(schema) ? raw : `https://${raw}`
  if (!URL.canParse(href)) return null
  const { hostname, username } = new URL(href)
  return username === '' && hostname.includes('.') ? href : null
}

/**
 * A text in pieces, with the addresses of pages as pieces of their own, without the mark that ends
 * the sentence. Put together they are the text again. An address without a scheme leads to https.
 */
export const splitAtLinks = (text: string): TextPart[] => {
  const parts: TextPart[] = []
  let end = 0
  for (const { index, lastIndex, raw, schema } of finder.match(text) ?? []) {
    const href = hrefOf(schema, raw)
    if (href === null) continue
    if (index > end) parts.push({ text: text.slice(end, index) })
    parts.push({ href, text: raw })
    end = lastIndex
  }
  if (end < text.length) parts.push({ text: text.slice(end) })
  return parts
}
