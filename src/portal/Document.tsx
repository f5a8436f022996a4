import type { ReactNode } from 'react'

import { directionOf } from '../core/direction.js'

/** Addresses of what a page loads besides itself. */
export type AssetLinks = { script: string; styles: string }
type Props = { assets: AssetLinks; children: ReactNode; locale: string; title: string }

/**
 * Everything around the frame of a page. No search engine keeps a portal page; numbers are not made
 * into calls by a guess.
 */
export const Document = ({ assets, children, locale, title }: Props) => (
  <html dir={directionOf(locale)} lang={locale}>
    <head>
      <meta charSet="utf-8" />
      <title>{title}</title>
      <meta content="width=device-width, initial-scale=1" name="viewport" />
      <meta content="noindex, nofollow" name="robots" />
      <meta content="telephone=no" name="format-detection" />
      <meta content="light dark" name="color-scheme" />
      <link href={assets.styles} rel="stylesheet" />
      <script src={assets.script} type="module" />
    </head>
    <body>{children}</body>
  </html>
)
