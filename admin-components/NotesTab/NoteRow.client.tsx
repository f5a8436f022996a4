'use client'

import { Button } from '@payloadcms/ui'
import type { ReactNode } from 'react'

import type { Note } from '../hooks/useNotes.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { visibleStaffName } from '../RequestHistory/visibleStaffName.js'
import { formatDateTime } from '../shared/formatDate.js'

const base = 'pcp-admin-notes'

type Props = {
  mayChange: boolean
  note: Note
  onEdit: () => void
  onPin: () => void
  staffTitle: string
}

/** One note: its text as it was written, who wrote it when, and what can be done with it. */
export const NoteRow = ({ mayChange, note, onEdit, onPin, staffTitle }: Props): ReactNode => {
  const { language, text } = usePortalTranslation()
  const date = formatDateTime({ date: note.createdAt, language })
  const which = text('noteOf', { date })
  const fallback = note.authorName ?? text('historyUnknownStaff')
  const name = visibleStaffName({ fallback, staff: note.author, title: staffTitle })
  return (
    <li className={`${base}__note ${note.pinned ? `${base}__note--pinned` : ''}`}>
      <p className={`${base}__body`}>{note.body}</p>
      <div className={`${base}__foot`}>
        <span>
          {note.pinned ? <strong className={`${base}__tag`}>{text('notePinned')}</strong> : null}
          {text('noteBy', { date, name })}
        </span>
        {mayChange ? (
          <span className={`${base}__acts`}>
            <Button
              buttonStyle="secondary"
              extraButtonProps={{ 'data-pin': note.id }}
              margin={false}
              onClick={onPin}
              size="small"
            >
              {text(note.pinned ? 'noteUnpin' : 'notePin')}
              <span className="sr-only">: {which}</span>
            </Button>
            <Button buttonStyle="secondary" margin={false} onClick={onEdit} size="small">
              {text('noteEdit')}
              <span className="sr-only">: {which}</span>
            </Button>
          </span>
        ) : null}
      </div>
    </li>
  )
}
