import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  type LexicalEditor,
  type ParagraphNode,
} from '@payloadcms/richtext-lexical/lexical'

/** An empty line ends a paragraph. */
const PARAGRAPHS = /\n{2,}/

const paragraphOf = (text: string): ParagraphNode => {
  const paragraph = $createParagraphNode()
  text.split('\n').forEach((line, index) => {
    if (index > 0) paragraph.append($createLineBreakNode())
    if (line !== '') paragraph.append($createTextNode(line))
  })
  return paragraph
}

/** Puts plain text where the caret is, else at the end; what was written stays. */
export const insertText = (editor: LexicalEditor, text: string): void => {
  editor.update(() => {
    const selection = $getSelection()
    const place = $isRangeSelection(selection) ? selection : $getRoot().selectEnd()
    place.insertNodes(text.split(PARAGRAPHS).map(paragraphOf))
  })
  editor.focus()
}
