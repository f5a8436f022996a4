import { showsAnything } from './visibleText.js'

/** Parts of formatted text that only arrange what is in them. Anything else can be seen itself. */
const FRAMES = new Set([
  'autolink',
  'heading',
  'linebreak',
  'link',
  'list',
  'listitem',
  'paragraph',
  'quote',
  'root',
  'tab',
])

type Node = { children?: unknown; root?: unknown; text?: unknown; type?: unknown }

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

/** Whether a person sees anything of formatted text (the state of a Lexical editor). */
export const showsSomething = (state: unknown): boolean => {
  const waiting: unknown[] = [isNode(state) ? state.root : state]
  while (waiting.length > 0) {
    const node = waiting.pop()
    if (!isNode(node)) continue
    if (node.type === 'text') {
      if (typeof node.text === 'string' && showsAnything(node.text)) return true
    } else if (typeof node.type === 'string' && !FRAMES.has(node.type)) return true
    if (Array.isArray(node.children)) for (const child of node.children) waiting.push(child)
  }
  return false
}
