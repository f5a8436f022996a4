import { Fragment, type ReactNode } from 'react'

/**
 * What an editor state is made of, as far as messages go. Anything else is only looked into for its
 * text.
 */
type LexicalNode = {
  children?: unknown
  fields?: { url?: unknown }
  format?: unknown
  listType?: unknown
  text?: unknown
  type?: unknown
  url?: unknown
}

const BOLD = 1
const ITALIC = 2

const isNode = (value: unknown): value is LexicalNode => typeof value === 'object' && value !== null

const childrenOf = (node: LexicalNode): LexicalNode[] =>
  Array.isArray(node.children) ? node.children.filter(isNode) : []

/**
 * Only addresses that lead to a page, a mail or a call: `javascript:` and its like become plain
 * text.
 */
const safeURL = (node: LexicalNode): null | string => {
  const url = node.fields?.url ?? node.url
  if (typeof url !== 'string' || !URL.canParse(url)) return null
  return ['http:', 'https:', 'mailto:', 'tel:'].includes(new URL(url).protocol) ? url : null
}

const textOf = (node: LexicalNode): ReactNode => {
  const format = typeof node.format === 'number' ? node.format : 0
  const text = typeof node.text === 'string' ? node.text : ''
  const leaning = format & ITALIC ? <em>{text}</em> : text
  return format & BOLD ? <strong>{leaning}</strong> : leaning
}

const Nodes = ({ nodes }: { nodes: readonly LexicalNode[] }) =>
  nodes.map((node, index) => (
    <Fragment key={index}>
      <Node node={node} />
    </Fragment>
  ))

const Node = ({ node }: { node: LexicalNode }): ReactNode => {
  const inside = <Nodes nodes={childrenOf(node)} />
  switch (node.type) {
    case 'autolink':
    case 'link': {
      const href = safeURL(node)
      return href ? (
        <a href={href} rel="noopener noreferrer">
          {inside}
        </a>
      ) : (
        inside
      )
    }
    case 'heading':
      return (
        <p>
          <strong>{inside}</strong>
        </p>
      )
    case 'linebreak':
      return <br />
    case 'list':
      return node.listType === 'number' ? <ol>{inside}</ol> : <ul>{inside}</ul>
    case 'listitem':
      return <li>{inside}</li>
    case 'paragraph':
    case 'quote':
      return <p>{inside}</p>
    case 'text':
      return textOf(node)
    default:
      return inside
  }
}

/** True when the value is an editor state with something in it. */
export const isRichText = (value: unknown): value is { root: LexicalNode } =>
  isNode(value) && 'root' in value && isNode(value.root) && childrenOf(value.root).length > 0

/**
 * A message of a staff user: paragraphs, bold, italic, lists and safe links. React escapes every
 * text.
 */
export const RichText = ({ state }: { state: { root: LexicalNode } }) => (
  <div className="pcp-prose">
    <Nodes nodes={childrenOf(state.root)} />
  </div>
)
