import type { CollectionBeforeChangeHook } from 'payload'
import { ValidationError } from 'payload'

import { refusal } from '../../collections/fields/fieldRule.js'
import { countCharacters } from '../../src/core/countCharacters.js'
import { TEXT_LIMITS } from '../../src/core/textLimits.js'
import { rowBefore } from '../shared/rowBefore.js'

/** Of a list: two lines on a phone, as the timeline has it. */
const EXCERPT = 160

type Written = { bodies?: { body?: unknown; language: string }[] | null; body?: unknown }

const plainOf = async (body: unknown): Promise<string> => {
  if (typeof body !== 'object' || body === null || !('root' in body)) return ''
  // Loaded when first needed: the root entry of the package stays free of the editor.
  const { convertLexicalToPlaintext } = await import('@payloadcms/richtext-lexical/plaintext')
  return convertLexicalToPlaintext({ data: body as never })
}

const excerptOf = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  if (countCharacters(line) <= EXCERPT) return line
  const start = [...line].slice(0, EXCERPT).join('')
  return `${start.slice(0, Math.max(start.lastIndexOf(' '), EXCERPT / 2))}…`
}

/**
 * Keeps beside an article, in each of its languages, how it begins and its plain text, by which it
 * is found. No text may be longer than some pages.
 */
export const keepPlainText: CollectionBeforeChangeHook = async (args) => {
  const { data, req } = args
  const { bodies, body }: Written = { ...rowBefore(args), ...data }
  const all = [{ body, language: 'en' }, ...(bodies ?? [])]
  const written = await Promise.all(
    all.map(async (one) => ({ language: one.language, text: await plainOf(one.body) })),
  )
  const over = Math.max(...written.map(({ text }) => countCharacters(text))) - TEXT_LIMITS.legalText
  if (over > 0) {
    const message = refusal(req, 'TOO_LONG', { count: over, max: TEXT_LIMITS.legalText })
    throw new ValidationError({ errors: [{ message, path: 'body' }] }, req.t)
  }
  return {
    ...data,
    excerpts: Object.fromEntries(written.map(({ language, text }) => [language, excerptOf(text)])),
    plain: written.map(({ text }) => text).join('\n'),
  }
}
