import {
  $getSelection,
  $isRangeSelection,
  type RangeSelection,
} from '@payloadcms/richtext-lexical/lexical'
import { $isListNode, ListNode, type ListType } from '@payloadcms/richtext-lexical/lexical/list'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { $getNearestNodeOfType } from '@payloadcms/richtext-lexical/lexical/utils'
import { useEffect, useState } from 'react'

export type FormatState = { bold: boolean; italic: boolean; list: ListType | null }

const NONE: FormatState = { bold: false, italic: false, list: null }

const listAt = (selection: RangeSelection): ListType | null => {
  const list = $getNearestNodeOfType(selection.anchor.getNode(), ListNode)
  return $isListNode(list) ? list.getListType() : null
}

const readFormat = (): FormatState => {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return NONE
  return {
    bold: selection.hasFormat('bold'),
    italic: selection.hasFormat('italic'),
    list: listAt(selection),
  }
}

/** The format at the cursor, for the pressed state of the toolbar. */
export const useFormatState = (): FormatState => {
  const [editor] = useLexicalComposerContext()
  const [format, setFormat] = useState(NONE)
  useEffect(
    () =>
      editor.registerUpdateListener(({ editorState }) => {
        const now = editorState.read(readFormat)
        setFormat((before) =>
          before.bold === now.bold && before.italic === now.italic && before.list === now.list
            ? before
            : now,
        )
      }),
    [editor],
  )
  return format
}
