'use client'

import { FORMAT_TEXT_COMMAND } from '@payloadcms/richtext-lexical/lexical'
import {
  INSERT_ORDERED_LIST_COMMAND,
  INSERT_UNORDERED_LIST_COMMAND,
  REMOVE_LIST_COMMAND,
} from '@payloadcms/richtext-lexical/lexical/list'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import type { ReactNode } from 'react'

import type { AdminKey } from '../../src/translations/label.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { FormatIcon, type FormatName } from './FormatIcon.client.js'
import { useFormatState } from './useFormatState.js'

const LABEL = {
  bold: 'messageBold',
  bullet: 'messageBulletedList',
  italic: 'messageItalic',
  number: 'messageNumberedList',
} as const satisfies Record<FormatName, AdminKey>

const NAMES = ['bold', 'italic', 'number', 'bullet'] as const

/** Bold, italic, numbered and bulleted (seed "Sending Messages and Requests"), and what else there is. */
export const Toolbar = ({ children }: { children?: ReactNode }): ReactNode => {
  const [editor] = useLexicalComposerContext()
  const format = useFormatState()
  const { text } = usePortalTranslation()

  const isOn = (name: FormatName): boolean =>
    name === 'bold' || name === 'italic' ? format[name] : format.list === name
  const press = (name: FormatName): void => {
    if (name === 'bold' || name === 'italic') editor.dispatchCommand(FORMAT_TEXT_COMMAND, name)
    else if (isOn(name)) editor.dispatchCommand(REMOVE_LIST_COMMAND, undefined)
    else if (name === 'number') editor.dispatchCommand(INSERT_ORDERED_LIST_COMMAND, undefined)
    else editor.dispatchCommand(INSERT_UNORDERED_LIST_COMMAND, undefined)
  }

  return (
    <div className="pcp-admin-message__toolbar">
      <div aria-label={text('messageFormat')} className="pcp-admin-message__formats" role="group">
        {NAMES.map((name) => (
          <button
            aria-label={text(LABEL[name])}
            aria-pressed={isOn(name)}
            className="pcp-admin-message__format"
            key={name}
            onClick={() => press(name)}
            // The selection in the text must outlive the click
            onMouseDown={(event) => event.preventDefault()}
            title={text(LABEL[name])}
            type="button"
          >
            <FormatIcon name={name} />
          </button>
        ))}
      </div>
      {children}
    </div>
  )
}
