import { Fragment, type ReactNode } from 'react'

import { LinkedText, WRITTEN_LINK } from '../LinkedText/index.js'

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

const textOf = (node: LexicalNode, linked: boolean): ReactNode => {
  const format = typeof node.format === 'number' ? node.format : 0
  const text = typeof node.text === 'string' ? node.text : ''
  const written = linked ? text : <LinkedText text={text} />
  const leaning = format & ITALIC ? <em>{written}</em> : written
  return format & BOLD ? <strong>{leaning}</strong> : leaning
}

type NodesProps = {
  /** Inside a link: addresses in its text become no links of their own. */
  linked?: boolean
  nodes: readonly LexicalNode[]
}

const Nodes = ({ linked = false, nodes }: NodesProps) =>
  nodes.map((node, index) => (
    <Fragment key={index}>
      <Node linked={linked} node={node} />
    </Fragment>
  ))

const Link = ({ node }: { node: LexicalNode }) => {
  const href = safeURL(node)
  return href ? (
    <a href={href} rel={WRITTEN_LINK}>
      <Nodes linked nodes={childrenOf(node)} />
    </a>
  ) : (
    <Nodes linked nodes={childrenOf(node)} />
  )
}

const Node = ({ linked, node }: { linked: boolean; node: LexicalNode }): ReactNode => {
  const inside = <Nodes linked={linked} nodes={childrenOf(node)} />
  switch (node.type) {
    case 'autolink':
    case 'link':
      return linked ? inside : <Link node={node} />
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
      return textOf(node, linked)
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
