'use client'

import { Gutter } from '@payloadcms/ui'
import { useCallback, useEffect, useId, useRef, useState, type ReactNode } from 'react'

import type { ID } from '../../src/core/ids.js'
import { useAction } from '../hooks/useAction.js'
import { useLiveChanges } from '../hooks/useLiveChanges.js'
import { useNotes, type Note } from '../hooks/useNotes.js'
import { usePortalCall } from '../hooks/usePortalCall.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { useReloadHead } from '../hooks/useRecordHead.js'
import { useRowDrawer } from '../hooks/useRowDrawer.js'
import { PortalAlert } from '../PortalAlert/index.client.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { SearchBox } from '../RecordTable/SearchBox.client.js'
import { NoteForm } from './NoteForm.client.js'
import { NoteRow } from './NoteRow.client.js'
import './index.css'

const base = 'pcp-admin-notes'

export type NotesTabProps = {
  api: string
  client: ID
  mayChange: boolean
  mayWrite: boolean
  slug: string
  /** Field that names staff in the host's collection. */
  staffTitle: string
}

/** Pins a note or lets it go; the button keeps the focus when its note has moved. */
const usePin = (slug: string, notes: Note[] | null, onDone: () => void) => {
  const call = usePortalCall()
  const { failure, run } = useAction()
  const list = useRef<HTMLUListElement>(null)
  const pressed = useRef<ID | null>(null)
  useEffect(() => {
    if (pressed.current === null) return
    list.current?.querySelector<HTMLElement>(`[data-pin="${pressed.current}"]`)?.focus()
    pressed.current = null
  }, [notes])
  const pin = async ({ id, pinned }: Note): Promise<void> => {
    if (!(await run(() => call(`/${slug}/${id}`, { pinned: !pinned }, 'PATCH')))) return
    pressed.current = id
    onDone()
  }
  return { failure, list, pin }
}

export const NotesTabClient = ({
  api,
  client,
  mayChange,
  mayWrite,
  slug,
  staffTitle,
}: NotesTabProps): ReactNode => {
  const { text } = usePortalTranslation()
  const title = useId()
  const [revision, setRevision] = useState(0)
  const [words, setWords] = useState('')
  const change = useCallback(() => setRevision((before) => before + 1), [])
  const reloadHead = useReloadHead(client)
  // What was written here changes the number on the tab
  const written = useCallback(() => {
    change()
    reloadHead()
  }, [change, reloadHead])
  useLiveChanges({ api, client, onChange: change })
  const { failed, more, notes } = useNotes({ client, revision, slug, words })
  const { failure, list, pin } = usePin(slug, notes, change)
  const { RowDrawer, closeDrawer, show } = useRowDrawer(slug)

  return (
    <Gutter className="pcp-admin-tab">
      <section aria-labelledby={title} className={base}>
        <h2 className="pcp-admin-tab__title" id={title}>
          {text('tab_notes')}
        </h2>
        <PortalHint>{text('notesPrivate')}</PortalHint>
        {mayWrite ? <NoteForm client={client} onAdded={written} slug={slug} /> : null}
        <div className={`${base}__tools`}>
          <SearchBox label={text('notesSearch')} onSearch={setWords} />
        </div>
        <PortalAlert message={failed ?? failure?.message ?? null} />
        {notes === null && !failed ? <PortalHint>{text('cardLoading')}</PortalHint> : null}
        {notes?.length === 0 ? (
          <PortalHint>{text(words ? 'historyEmpty' : 'tabEmpty_notes')}</PortalHint>
        ) : null}
        <ul className={`${base}__list`} ref={list}>
          {notes?.map((note) => (
            <NoteRow
              key={note.id}
              mayChange={mayChange}
              note={note}
              onEdit={() => show({ id: note.id })}
              onPin={() => void pin(note)}
              staffTitle={staffTitle}
            />
          ))}
        </ul>
        {more ? (
          <button className="pcp-admin-table__tool" onClick={more} type="button">
            {text('inboxMore')}
          </button>
        ) : null}
      </section>
      <RowDrawer
        onDelete={() => {
          closeDrawer()
          written()
        }}
        onSave={change}
      />
    </Gutter>
  )
}
