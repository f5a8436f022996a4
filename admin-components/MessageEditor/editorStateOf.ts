import type { SerializedEditorState } from '@payloadcms/richtext-lexical/lexical'

import { isFormatted } from '../MessageWords/index.client.js'

const textNode = (text: string) => ({
  detail: 0,
  format: 0,
  mode: 'normal',
  style: '',
  text,
  type: 'text',
  version: 1,
})
const paragraphNode = (text: string) => ({
  children: text === '' ? [] : [textNode(text)],
  direction: null,
  format: '',
  indent: 0,
  textFormat: 0,
  textStyle: '',
  type: 'paragraph',
  version: 1,
})

/** A message as the editor takes it: formatted as it is, plain text with a paragraph for each line. */
export const editorStateOf = ({
  body,
  text,
}: {
  body?: unknown
  text: string
}): SerializedEditorState =>
  isFormatted(body)
    ? body
    : {
        root: {
          children: text.split('\n').map(paragraphNode),
          direction: null,
          format: '',
          indent: 0,
          type: 'root',
          version: 1,
        },
      }
