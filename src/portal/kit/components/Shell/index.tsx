import type { ReactNode } from 'react'

import type { ViewContext } from '../../viewContext.js'
import { HelpFooter } from '../Help/index.js'
import { IdleWarningDialog } from '../IdleWarning/index.js'
import { LiveUpdates } from '../LiveUpdates/index.js'
import { Navigation, type NavItem } from '../Navigation/index.js'
import { Notice } from '../Notice/index.js'
import { TopBar } from '../TopBar/index.js'

/** HTML of the host's elements in the frame, made by React. */
export type SlotMarkup = Readonly<Partial<Record<'beforeSignIn' | 'footer' | 'header', string>>>

export type ShellProps = {
  children: ReactNode
  exitURL: string
  /** Of the session that looks; null where nobody is signed in. */
  idleMinutes: null | number
  locales: readonly string[]
  /** Pages to go to; null before sign-in. */
  nav: null | readonly NavItem[]
  /** What the host adds to the frame. */
  slots?: SlotMarkup
  view: ViewContext
}

/** The frame that every page of the portal has, whoever looks at it. */
export const Shell = ({
  children,
  exitURL,
  idleMinutes,
  locales,
  nav,
  slots = {},
  view,
}: ShellProps) => {
  const { t } = view
  return (
    <div className="pcp-frame">
      <a className="pcp-skip" href="#main">
        {t('client.skipToContent')}
      </a>
      <TopBar
        exitURL={exitURL}
        home={view.path(nav ? '/' : '/sign-in')}
        locales={locales}
        view={view}
      />
      {slots.header ? (
        <section
          aria-label={view.productName}
          className="pcp-slotTop"
          dangerouslySetInnerHTML={{ __html: slots.header }}
        />
      ) : null}
      <div className={`pcp-body${nav ? '' : ' pcp-body--alone'}`}>
        {nav ? (
          <Navigation
            items={nav}
            label={t('client.mainNavigation')}
            moreCountText={(count) => t('client.waitingCount', { count })}
            moreLabel={t('client.navMore')}
          />
        ) : null}
        <main className="pcp-main" id="main" tabIndex={-1}>
          {view.notice && view.notice.place === 'page' ? (
            <Notice look={view.notice.look}>{view.notice.text}</Notice>
          ) : null}
          {slots.beforeSignIn ? (
            <div className="pcp-stack" dangerouslySetInnerHTML={{ __html: slots.beforeSignIn }} />
          ) : null}
          {children}
        </main>
        <HelpFooter slot={slots.footer} view={view} />
      </div>
      {nav ? <LiveUpdates view={view} /> : null}
      {idleMinutes !== null ? (
        <IdleWarningDialog
          aliveURL={view.endpoint('/me')}
          endURL={`${view.path('/sign-in')}?${new URLSearchParams({ next: view.here, notice: 'timed-out' }).toString()}`}
          idleMinutes={idleMinutes}
          stay={t('client.idleStay')}
          text={t('client.idleText')}
          title={t('client.idleTitle')}
        />
      ) : null}
    </div>
  )
}
