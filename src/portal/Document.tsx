import type { ReactNode } from 'react'

import { directionOf } from '../core/direction.js'

/** Addresses of what a page loads besides itself. */
export type AssetLinks = {
  /** The colour of the reader's agency, where it has one. */
  accent: null | string
  icon: string
  /** Null where the tab is neutral: nothing to install under the name of the service. */
  manifest: null | string
  /** Script that is loaded when somebody uses a passkey (`src/portal/islands/passkey.client.ts`). */
  passkey: string
  /** Script that is loaded where questions are asked (`src/portal/islands/questions.client.ts`). */
  questions: string
  /** The portal's own path, for the service worker. */
  scope: string
  script: string
  styles: string
  /** Null where the tab is neutral. */
  touchIcon: null | string
  worker: string
}
type Props = {
  assets: AssetLinks
  children: ReactNode
  locale: string
  /** The manifest is left to the script then (`src/portal/islands/app.client.ts`). */
  signedIn: boolean
  title: string
}

/**
 * Everything around the frame of a page. No search engine keeps a portal page; numbers are not made
 * into calls by a guess.
 */
export const Document = ({ assets, children, locale, signedIn, title }: Props) => (
  <html dir={directionOf(locale)} lang={locale}>
    <head>
      <meta charSet="utf-8" />
      <title>{title}</title>
      <meta content="width=device-width, initial-scale=1" name="viewport" />
      <meta content="noindex, nofollow" name="robots" />
      <meta content="telephone=no" name="format-detection" />
      <meta content="light dark" name="color-scheme" />
      <link href={assets.styles} rel="stylesheet" />
      {assets.accent === null ? null : <link href={assets.accent} rel="stylesheet" />}
      <link href={assets.icon} rel="icon" type="image/svg+xml" />
      {assets.touchIcon === null ? null : <link href={assets.touchIcon} rel="apple-touch-icon" />}
      {signedIn || assets.manifest === null ? null : <link href={assets.manifest} rel="manifest" />}
      <script
        data-manifest={assets.manifest ?? undefined}
        data-passkey={assets.passkey}
        data-questions={assets.questions}
        data-scope={assets.scope}
        data-worker={assets.worker}
        src={assets.script}
        type="module"
      />
    </head>
    <body>{children}</body>
  </html>
)
