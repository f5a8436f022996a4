import { z } from 'zod'

import * as field from '../../actions/schemas.js'
import { countCharacters } from '../../core/countCharacters.js'
import { TEXT_LIMITS } from '../../core/textLimits.js'
import { visibleText } from '../../core/visibleText.js'
import { PortalError } from '../../errors/PortalError.js'

const MAX_TEXT = TEXT_LIMITS.message
const MAX_NODES = 2000
/**
 * Bold, italic, numbered and bulleted text (seed "Sending Messages and Requests"), links; nothing
 * that loads or runs.
 */
const NODES = new Set([
  'autolink',
  'linebreak',
  'link',
  'list',
  'listitem',
  'paragraph',
  'root',
  'tab',
  'text',
])

export const messageInput = z.object({
  body: z
    .object({ root: z.looseObject({ children: z.array(z.unknown()) }) })
    .nullish()
    .meta({ graphql: 'JSON' }),
  text: field.optionalText(MAX_TEXT, 'lines'),
})

type Node = {
  children?: unknown
  fields?: { url?: unknown }
  text?: unknown
  type?: unknown
  url?: unknown
}
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

const isSafeLink = ({ fields, url }: Node): boolean =>
  [fields?.url, url].every(
    (link) =>
      link === undefined || (typeof link === 'string' && /^(https?:|mailto:|tel:)/i.test(link)),
  )

const refuse = (): never => {
  throw new PortalError('INVALID_INPUT', { field: 'body', values: { detail: 'body' } })
}

/** @throws PortalError INVALID_INPUT for a node that a message may not hold. */
const checkNodes = (root: unknown): void => {
  const waiting = [root]
  for (let seen = 0; waiting.length > 0; seen += 1) {
    const node = waiting.pop()
    // guard: safe-links-alone
    if (!isNode(node) || seen > MAX_NODES || !NODES.has(String(node.type)) || !isSafeLink(node))
      refuse()
    const children = (node as Node).children
    if (Array.isArray(children)) waiting.push(...(children as unknown[]))
  }
}

export type MessageContent = { body: null | Record<string, unknown>; text: string }

/**
 * Formatted text and its plain form, from Lexical state or plain text.
 * @throws PortalError MESSAGE_EMPTY or INVALID_INPUT
 */
export const messageContent = async ({
  body,
  text,
}: z.output<typeof messageInput>): Promise<MessageContent> => {
  if (!body) return { body: null, text: nonEmpty(text ?? '') }
  checkNodes({ ...body.root, type: 'root' })
  // Loaded when first needed: the root entry of the package stays free of the editor.
  const { convertLexicalToPlaintext } = await import('@payloadcms/richtext-lexical/plaintext')
  const plain = convertLexicalToPlaintext({ data: body as never })
  return { body, text: nonEmpty(plain) }
}

const nonEmpty = (typed: string): string => {
  const text = visibleText(typed, 'lines')
  if (text === '') throw new PortalError('MESSAGE_EMPTY', { field: 'text' })
  const over = countCharacters(text) - MAX_TEXT
  if (over > 0) {
    const values = { count: over, max: MAX_TEXT }
    throw new PortalError('INVALID_INPUT', {
      problems: [{ code: 'TOO_LONG', field: 'text', values }],
    })
  }
  return text
}
