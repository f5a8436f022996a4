import type { SanitizedConfig } from 'payload'
import type { ReactNode } from 'react'

import { openVisit } from './kit/visit.js'
import { META_POLICY } from '../core/securityHeaders.js'
import { directionOf } from '../core/direction.js'
import './kit/styles/tokens.css'
import './kit/styles/base.css'
import './kit/styles/layout.css'
import './kit/styles/navigation.css'
import './kit/styles/components.css'
import './kit/styles/forms.css'

type Props = { children: ReactNode; config: Promise<SanitizedConfig> | SanitizedConfig }

/**
 * Root layout of the route group in which a host mounts the portal: language, direction and styles.
 */
export const PortalLayout = async ({ children, config }: Props) => {
  const { locale } = await openVisit(config)
  return (
    <html dir={directionOf(locale)} lang={locale}>
      <head>
        <meta content={META_POLICY} httpEquiv="Content-Security-Policy" />
      </head>
      <body>{children}</body>
    </html>
  )
}
