import { ListItemNode, ListNode } from '@payloadcms/richtext-lexical/lexical/list'
import {
  COMMAND_PRIORITY_CRITICAL,
  FORMAT_TEXT_COMMAND,
  IS_BOLD,
  IS_ITALIC,
  TextNode,
  type LexicalEditor,
} from '@payloadcms/richtext-lexical/lexical'

/** Block nodes of a message beside paragraphs. */
export const MESSAGE_NODES = [ListNode, ListItemNode]

const ALLOWED = IS_BOLD | IS_ITALIC

/** Keeps a message to bold, italic and lists, whatever is pasted or typed with a shortcut. */
export const restrictFormats = (editor: LexicalEditor): (() => void) => {
  const stopText = editor.registerNodeTransform(TextNode, (node) => {
    const kept = node.getFormat() & ALLOWED
    if (kept !== node.getFormat()) node.setFormat(kept)
    if (node.getStyle() !== '') node.setStyle('')
  })
  const stopCommand = editor.registerCommand(
    FORMAT_TEXT_COMMAND,
    (format) => format !== 'bold' && format !== 'italic',
    COMMAND_PRIORITY_CRITICAL,
  )
  return () => {
    stopText()
    stopCommand()
  }
}
