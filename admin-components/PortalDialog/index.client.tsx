'use client'

import { Modal, useEditDepth, useModal, useTranslation, XIcon } from '@payloadcms/ui'
import type { ReactNode } from 'react'

import './index.css'

const base = 'pcp-admin-dialog'
/** Payload's own drawers start here; a dialog opened from one lies above it. */
const Z_BASE = 100

type Props = {
  children: ReactNode
  /** At the right side of the screen instead of its middle. */
  drawer?: boolean
  /** Lies above another dialog. */
  onTop?: boolean
  slug: string
  title: string
  /** Beside the title, at the top right. */
  tools?: ReactNode
}

/** The element that asks for the focus, else the title. */
const firstFocus = (slug: string): HTMLElement | false =>
  document.getElementById(slug)?.querySelector<HTMLElement>('[data-first-focus]') ??
  document.getElementById(`${slug}-title`) ??
  false

/**
 * A dialog on Payload's modal: named by its title, focus inside and given back after, closed by
 * Escape. Payload's own `Drawer` takes its slug for its name, which a screen reader would read out.
 */
export const PortalDialog = ({
  children,
  drawer = false,
  onTop = false,
  slug,
  title,
  tools,
}: Props): ReactNode => {
  const { closeModal, isModalOpen } = useModal()
  const { t } = useTranslation()
  const depth = useEditDepth()
  if (!isModalOpen(slug)) return null

  return (
    <Modal
      aria-labelledby={`${slug}-title`}
      className={`${base} ${drawer ? `${base}--drawer` : `${base}--popup`}`}
      closeOnBlur={false}
      focusTrapOptions={{ escapeDeactivates: false, initialFocus: () => firstFocus(slug) }}
      role="dialog"
      slug={slug}
      style={{ zIndex: Z_BASE + depth + (onTop ? 2 : 1) }}
    >
      <div className={`${base}__panel`}>
        <div className={`${base}__header`}>
          <h2 className={`${base}__title`} id={`${slug}-title`} tabIndex={-1}>
            {title}
          </h2>
          {tools}
          <button
            aria-label={t('general:close')}
            className={`${base}__close`}
            onClick={() => closeModal(slug)}
            type="button"
          >
            <XIcon />
          </button>
        </div>
        {children}
      </div>
    </Modal>
  )
}
