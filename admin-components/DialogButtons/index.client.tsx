'use client'

import type { ReactNode } from 'react'

import './index.css'

/** Buttons at the end of a dialog, the main one first. */
export const DialogButtons = ({ children }: { children: ReactNode }): ReactNode => (
  <div className="pcp-admin-dialog-buttons">{children}</div>
)
