'use client'

import type { ReactNode } from 'react'

import type { LeftOutReason } from '../../src/core/status/massSend.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { SelectBox } from '../PortalFields/index.client.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { ClientRows } from './ClientRows.client.js'
import { MASS_REASON_TEXT } from './massProps.js'
import { Pages } from './Pages.client.js'

const base = 'pcp-admin-mass'

/** Who gets it and who does not, as the server tells it. */
export type MassPreview = {
  clients: { id: string; name: string; reason: LeftOutReason | null; uniqueIdentifier: string }[]
  page: number
  pages: number
  ready: number
  reasons: { count: number; reason: LeftOutReason }[]
  total: number
}

type Props = {
  onShow: (show: string, page: number) => void
  preview: MassPreview
  records: string
  show: string
}

/** Who would get it, who would not and why, before anything is sent. */
export const Preview = ({ onShow, preview, records, show }: Props): ReactNode => {
  const { text } = usePortalTranslation()
  const { clients, page, pages, ready, reasons, total } = preview
  return (
    <section aria-label={text('massPreview')} className={`${base}__part`}>
      <h2>{text('massPreview')}</h2>
      <p role="status">{text('massPreviewCounts', { others: total - ready, ready })}</p>
      {reasons.length > 0 ? (
        <ul className={`${base}__reasons`}>
          {reasons.map(({ count, reason }) => (
            <li key={reason}>
              {text(MASS_REASON_TEXT[reason])}: {count}
            </li>
          ))}
        </ul>
      ) : null}
      <SelectBox
        choices={[
          { label: text('massShowReady'), value: 'ready' },
          { label: text('massShowOthers'), value: 'left-out' },
        ]}
        label={text('massShow')}
        name="show"
        onChange={(next) => onShow(next, 1)}
        placeholder={text('massShowAll')}
        value={show}
      />
      {clients.length === 0 ? (
        <PortalHint>{text('massNobody')}</PortalHint>
      ) : (
        <ClientRows
          caption={text('massPreview')}
          records={records}
          rows={clients.map(({ reason, ...row }) => ({
            ...row,
            said: reason === null ? text('massGetsIt') : text(MASS_REASON_TEXT[reason]),
          }))}
        />
      )}
      <Pages onChange={(next) => onShow(show, next)} page={page} pages={pages} />
    </section>
  )
}
