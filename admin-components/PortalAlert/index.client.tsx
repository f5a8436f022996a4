'use client'

import { Banner } from '@payloadcms/ui'
import type { ReactNode } from 'react'

import './index.css'

/** What went wrong. It is there from the start, so that a message is read out when it appears. */
export const PortalAlert = ({ message }: { message: null | string | undefined }): ReactNode => (
  <div className="pcp-admin-alert" role="alert">
    {message ? <Banner type="error">{message}</Banner> : null}
  </div>
)
