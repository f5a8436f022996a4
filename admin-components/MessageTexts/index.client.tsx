'use client'

import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useEffect, useId, useRef, useState, type ReactNode } from 'react'

import type { ID } from '../../src/core/ids.js'
import { usePortalCall } from '../hooks/usePortalCall.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { PortalAlert } from '../PortalAlert/index.client.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { SearchBox } from '../RecordTable/SearchBox.client.js'
import { portalPath } from '../shared/portalPath.js'
import { insertText } from './insertText.js'
import './index.css'

const base = 'pcp-admin-texts-menu'
/** Fewer are found at a glance. */
const WORTH_A_SEARCH = 8

type Choice = { id: string; name: string; text: string }
type Choices = { choices: Choice[]; more: boolean }

type MenuProps = { client: ID; onChoose: (text: string) => void }

const Menu = ({ client, onChoose }: MenuProps): ReactNode => {
  const call = usePortalCall()
  const { text } = usePortalTranslation()
  const [words, setWords] = useState('')
  const [found, setFound] = useState<Choices | null>(null)
  const [failed, setFailed] = useState<null | string>(null)
  const [isMany, setIsMany] = useState(false)
  const list = useRef<HTMLUListElement>(null)

  useEffect(() => {
    let gone = false
    const query = new URLSearchParams({ search: words })
    void call<Choices>(`${portalPath('messageTextChoices', client)}?${query.toString()}`).then(
      (answer) => {
        if (gone) return
        setFailed(answer.ok ? null : answer.message)
        if (!answer.ok) return
        setFound(answer.data)
        if (answer.data.choices.length > WORTH_A_SEARCH) setIsMany(true)
      },
    )
    return () => {
      gone = true
    }
  }, [call, client, words])

  const isThere = found !== null
  useEffect(() => {
    if (isThere) list.current?.querySelector('button')?.focus()
  }, [isThere])

  return (
    <>
      {isMany ? <SearchBox label={text('messageTextsSearch')} onSearch={setWords} /> : null}
      <PortalAlert message={failed} />
      {found === null && !failed ? <PortalHint>{text('cardLoading')}</PortalHint> : null}
      {found?.choices.length === 0 ? (
        <PortalHint live>{text(words ? 'messageTextsNotFound' : 'messageTextsNone')}</PortalHint>
      ) : null}
      <ul className={`${base}__list`} ref={list}>
        {found?.choices.map((choice) => (
          <li key={choice.id}>
            <button onClick={() => onChoose(choice.text)} type="button">
              <span className={`${base}__name`}>{choice.name}</span>
              <span className={`${base}__words`}>{choice.text}</span>
            </button>
          </li>
        ))}
      </ul>
      {found?.more ? <PortalHint>{text('messageTextsMore')}</PortalHint> : null}
    </>
  )
}

/**
 * The agency's texts, in the language of the client and with their name: a click puts one into the
 * message, where it can be changed before it is sent.
 */
export const MessageTexts = ({ client }: { client: ID }): ReactNode => {
  const [editor] = useLexicalComposerContext()
  const { text } = usePortalTranslation()
  const [isOpen, setIsOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const place = useRef<HTMLDivElement>(null)
  const menu = useId()

  useEffect(() => {
    const around = place.current
    if (!isOpen || !around) return undefined
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return
      // The dialog around it stays open
      event.stopPropagation()
      setIsOpen(false)
      button.current?.focus()
    }
    around.addEventListener('keydown', onKeyDown)
    return () => around.removeEventListener('keydown', onKeyDown)
  }, [isOpen])

  return (
    <div className={base} ref={place}>
      <button
        aria-controls={isOpen ? menu : undefined}
        aria-expanded={isOpen}
        className={`${base}__open`}
        onClick={() => setIsOpen((before) => !before)}
        ref={button}
        type="button"
      >
        {text('messageTextsOpen')}
      </button>
      {isOpen ? (
        <div
          aria-label={text('messageTextsOpen')}
          className={`${base}__panel`}
          id={menu}
          role="group"
        >
          <Menu
            client={client}
            onChoose={(chosen) => {
              setIsOpen(false)
              insertText(editor, chosen)
            }}
          />
        </div>
      ) : null}
    </div>
  )
}
