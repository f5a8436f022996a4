'use client'

import type { SerializedEditorState } from '@payloadcms/richtext-lexical/lexical'
import { AutoFocusPlugin } from '@payloadcms/richtext-lexical/lexical/react/LexicalAutoFocusPlugin'
import { LexicalComposer } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposer'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { ContentEditable } from '@payloadcms/richtext-lexical/lexical/react/LexicalContentEditable'
import { LexicalErrorBoundary } from '@payloadcms/richtext-lexical/lexical/react/LexicalErrorBoundary'
import { HistoryPlugin } from '@payloadcms/richtext-lexical/lexical/react/LexicalHistoryPlugin'
import { ListPlugin } from '@payloadcms/richtext-lexical/lexical/react/LexicalListPlugin'
import { OnChangePlugin } from '@payloadcms/richtext-lexical/lexical/react/LexicalOnChangePlugin'
import { RichTextPlugin } from '@payloadcms/richtext-lexical/lexical/react/LexicalRichTextPlugin'
import { useEffect, useId, useState, type ReactNode } from 'react'

import { ProblemText } from '../ProblemText/index.client.js'
import { useProblem } from '../hooks/useProblem.js'
import { MESSAGE_NODES, restrictFormats } from './restrictFormats.js'
import { Toolbar } from './Toolbar.client.js'
import './index.css'

const base = 'pcp-admin-message'

const THEME = {
  list: { nested: { listitem: `${base}__nested` } },
  text: { bold: `${base}__bold`, italic: `${base}__italic` },
}

const RestrictFormats = (): null => {
  const [editor] = useLexicalComposerContext()
  useEffect(() => restrictFormats(editor), [editor])
  return null
}

type Props = {
  /** The caret stands in it at once. */
  autoFocus?: boolean
  label: string
  onChange: (state: SerializedEditorState) => void
  /** Beside the formats. */
  tools?: ReactNode
  /** What it starts with; later changes are not taken over. */
  value: null | SerializedEditorState
}

/**
 * A small rich text box: paragraphs, bold, italic, numbered and bulleted lists. Gives Lexical
 * state, as Payload stores it.
 */
export const MessageEditor = ({
  autoFocus = false,
  label,
  onChange,
  tools,
  value,
}: Props): ReactNode => {
  const id = useId()
  const problem = useProblem('text')
  const [initialConfig] = useState(() => ({
    // Without: an empty paragraph. A root without one is no change to Lexical, so what is put into it by
    // a button would go unnoticed, and unkept.
    ...(value ? { editorState: JSON.stringify(value) } : {}),
    namespace: 'client-portal-message',
    nodes: MESSAGE_NODES,
    onError: (error: Error) => {
      throw error
    },
    theme: THEME,
  }))
  return (
    <LexicalComposer initialConfig={initialConfig}>
      <div className={base} data-field="text">
        <span className="field-label" id={id}>
          {label}
        </span>
        <Toolbar>{tools}</Toolbar>
        <RichTextPlugin
          contentEditable={
            <ContentEditable
              {...problem.control}
              aria-labelledby={id}
              className={`${base}__text`}
              data-first-focus
              spellCheck
            />
          }
          ErrorBoundary={LexicalErrorBoundary}
        />
        {autoFocus ? <AutoFocusPlugin defaultSelection="rootEnd" /> : null}
        <HistoryPlugin />
        <ListPlugin />
        <OnChangePlugin ignoreSelectionChange onChange={(state) => onChange(state.toJSON())} />
        <RestrictFormats />
        <ProblemText id={problem.id} message={problem.message} />
      </div>
    </LexicalComposer>
  )
}
