import type { ReactNode } from 'react'

import type { ViewContext } from '../../viewContext.js'

/** What the passkey is used for; `make` brings what the browser makes it with, as JSON. */
type Use = { kind: 'after-password' | 'prove' | 'sign-in' } | { kind: 'make'; options: string }

type Props = {
  /** What belongs to it alone: not shown where it is not. */
  children?: ReactNode
  label: string
  /** Whether it is what the page is for, or one more way. @default 'second' */
  look?: 'filled' | 'second'
  use: Use
  view: ViewContext
}

const ENDPOINTS = {
  'after-password': '/login/passkey',
  make: '/passkeys',
  prove: '/passkeys/prove',
  'sign-in': '/login/passkey',
} as const

/**
 * Makes or uses a passkey, in the form it stands in or with one of its own. Shown where scripts run
 * and the browser knows passkeys (`src/portal/islands/passkey.client.ts`); the other ways stand
 * beside it.
 */
export const PasskeyButton = ({
  children,
  label,
  look = 'second',
  use,
  view: { endpoint, t },
}: Props) => (
  <pcp-passkey
    className="pcp-stack pcp-stack--tight"
    data-after={use.kind === 'after-password' ? '1' : undefined}
    data-busy={t('client.passkeyBusy')}
    data-canceled={t(use.kind === 'make' ? 'client.passkeyNotMade' : 'client.passkeyCanceled')}
    data-done={use.kind === 'prove' ? t('client.passkeyUsed') : undefined}
    data-failed={t('client.passkeyFailed')}
    data-known={t('client.passkeyKnown')}
    data-options={use.kind === 'make' ? use.options : undefined}
    data-start={endpoint('/login/passkey/start')}
    data-to={endpoint(ENDPOINTS[use.kind])}
    hidden
  >
    {children}
    {use.kind === 'prove' ? null : <input name="credential" type="hidden" />}
    <button
      className={look === 'filled' ? 'pcp-button' : 'pcp-button pcp-button--second'}
      type="button"
    >
      {label}
    </button>
    <p className="pcp-quiet" role="status" />
  </pcp-passkey>
)
