'use client'

import type { ReactNode } from 'react'

import { sameID } from '../../src/core/ids.js'
import type { InboxKind } from '../../src/core/kinds.js'
import type { InboxItem } from '../hooks/useInbox.js'
import { usePortalTranslation, type PortalText } from '../hooks/usePortalTranslation.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { formatWhen } from '../shared/formatDate.js'

const base = 'pcp-admin-inbox'

/** Kinds whose text names what they are about. */
const IS_ABOUT: ReadonlySet<InboxKind> = new Set([
  'document-refused',
  'document-removal-asked',
  'document-sent',
  'document-taken-back',
  'request-cannot',
  'request-corrected',
  'request-completed',
  'task-submitted',
])

/** A message says what was written; everything else what happened, and to what. */
const wordsOf = ({ kind, text: words }: InboxItem, text: PortalText): string => {
  if (kind === 'client-message' || kind === 'message-copy') return words ?? ''
  const happened = text(`inbox_${kind}`)
  return words && words !== happened && IS_ABOUT.has(kind) ? `${happened} ${words}` : happened
}

type RowProps = { isOpen: boolean; item: InboxItem; onOpen: () => void }

const Row = ({ isOpen, item, onOpen }: RowProps): ReactNode => {
  const { language, text } = usePortalTranslation()
  const isNew = item.readAt === null
  return (
    <li>
      <button
        aria-current={isOpen ? 'true' : undefined}
        className={`${base}__row ${isNew ? `${base}__row--new` : ''}`}
        data-item={item.id}
        onClick={onOpen}
        type="button"
      >
        <span className={`${base}__top`}>
          <span className={`${base}__name`}>
            {isNew ? <span className="sr-only">{text('inboxNew')}: </span> : null}
            {item.title ?? text('inboxNoClient')}
          </span>
          <time dateTime={item.createdAt}>{formatWhen({ date: item.createdAt, language })}</time>
        </span>
        <span className={`${base}__words`}>
          {item.label ? <span className={`${base}__tag`}>{item.label}</span> : null}
          {item.staff === null ? (
            <span className={`${base}__tag`}>{text('inboxNobodysTag')}</span>
          ) : null}
          {wordsOf(item, text)}
        </span>
      </button>
    </li>
  )
}

type Props = {
  items: InboxItem[] | null
  more: (() => void) | null
  onOpen: (item: InboxItem) => void
  open: null | { id: InboxItem['id'] }
}

/** Items of the inbox, newest first. */
export const InboxList = ({ items, more, onOpen, open }: Props): ReactNode => {
  const { text } = usePortalTranslation()
  if (items === null) return <PortalHint>{text('cardLoading')}</PortalHint>
  if (items.length === 0) return <PortalHint>{text('inboxEmpty')}</PortalHint>
  return (
    <>
      <ul className={`${base}__items`}>
        {items.map((item) => (
          <Row
            isOpen={open !== null && sameID(open.id, item.id)}
            item={item}
            key={item.id}
            onOpen={() => onOpen(item)}
          />
        ))}
      </ul>
      {more ? (
        <button className={`${base}__more`} onClick={more} type="button">
          {text('inboxMore')}
        </button>
      ) : null}
    </>
  )
}
