'use client'

import { Button, useModal } from '@payloadcms/ui'
import { useEffect, useRef, type ReactNode } from 'react'
import { createPortal } from 'react-dom'

import { DialogButtons } from '../DialogButtons/index.client.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import './index.css'

const base = 'pcp-admin-sheet'

/** Answer of the endpoint that makes a sheet. */
export type Sheet = {
  agency: string
  code: string
  expiresAt: string
  help: readonly string[]
  language: string
  link: string
  notes: readonly string[]
  productName: string
  qr: { label: string; path: string; size: number }
  steps: readonly string[]
  title: string
}

/** One page of A4 or Letter, black on white. Of the client it holds a masked address alone. */
const Page = ({ sheet }: { sheet: Sheet }): ReactNode => {
  const { agency, code, help, language, link, notes, qr, steps, title } = sheet
  return (
    <article className={base} lang={language}>
      <p className={`${base}__agency`}>{agency}</p>
      <h2 className={`${base}__title`}>{title}</h2>
      <ol className={`${base}__steps`}>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <div className={`${base}__way`}>
        <div>
          <p className={`${base}__link`} translate="no">
            {link}
          </p>
          <p className={`${base}__code`} translate="no">
            {code}
          </p>
        </div>
        <svg
          aria-label={qr.label}
          className={`${base}__qr`}
          role="img"
          shapeRendering="crispEdges"
          viewBox={`0 0 ${qr.size} ${qr.size}`}
        >
          <path d={`M0 0h${qr.size}v${qr.size}H0z`} fill="#fff" />
          <path d={qr.path} fill="#000" />
        </svg>
      </div>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      <div className={`${base}__help`}>
        {help.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </article>
  )
}

/**
 * The sheet as it will be printed, once. It is kept nowhere: not in the address, not in the
 * browser's storage. What is printed stands beside the panel, so that nothing of it is on the paper.
 */
export const InvitationSheet = ({ sheet, slug }: { sheet: Sheet; slug: string }): ReactNode => {
  const { closeModal } = useModal()
  const { text } = usePortalTranslation()
  const start = useRef<HTMLParagraphElement>(null)
  // The button that was pressed is gone: go on where the new step begins
  useEffect(() => start.current?.focus(), [])
  return (
    <>
      <p ref={start} tabIndex={-1}>
        {text('sheetHint')}
      </p>
      <div className={`${base}-preview`}>
        <Page sheet={sheet} />
      </div>
      {createPortal(
        <div className={`${base}-paper`}>
          <Page sheet={sheet} />
        </div>,
        document.body,
      )}
      <PortalHint>{text('sheetOnce')}</PortalHint>
      <DialogButtons>
        <Button onClick={() => globalThis.print()}>{text('reportPrint')}</Button>
        <Button buttonStyle="secondary" onClick={() => closeModal(slug)}>
          {text('dialogDone')}
        </Button>
      </DialogButtons>
    </>
  )
}
