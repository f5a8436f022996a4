'use client'

import { Gutter, Link } from '@payloadcms/ui'
import type { ReactNode } from 'react'

import type { SettingsItem, SettingsSection } from '../../src/contract/settingsSections.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { PortalHint } from '../PortalHint/index.client.js'
import './index.css'

const base = 'pcp-admin-settings'

export type SettingsLink = {
  href: string
  item: SettingsItem | 'portalSettings'
  /** Null for what has a name of its own here. */
  label: null | string
}
type Section = { links: readonly SettingsLink[]; section: SettingsSection }

const anchorOf = (section: SettingsSection): string => `settings-${section}`

/** What is set up once, by what it is for. */
export const SettingsClient = ({ sections }: { sections: readonly Section[] }): ReactNode => {
  const { text } = usePortalTranslation()
  const nameOf = ({ item, label }: SettingsLink): string =>
    label ?? text(item === 'portalSettings' ? 'settingsPortal' : 'settingsCases')
  return (
    <Gutter className={base}>
      <div className={`${base}__page`}>
        <h1>{text('settingsTitle')}</h1>
        {sections.length === 0 ? (
          <PortalHint>{text('settingsNotYours')}</PortalHint>
        ) : (
          <nav aria-label={text('settingsSections')}>
            <ul className={`${base}__sections`}>
              {sections.map(({ section }) => (
                <li key={section}>
                  <a href={`#${anchorOf(section)}`}>{text(`settings_${section}`)}</a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        {sections.map(({ links, section }) => (
          <section
            aria-labelledby={`${anchorOf(section)}-title`}
            className={`${base}__section`}
            id={anchorOf(section)}
            key={section}
            tabIndex={-1}
          >
            <h2 id={`${anchorOf(section)}-title`}>{text(`settings_${section}`)}</h2>
            <ul className={`${base}__links`}>
              {links.map((link) => (
                <li key={link.item}>
                  <Link href={link.href} prefetch={false}>
                    {nameOf(link)}
                  </Link>
                  <p>{text(`settingsAbout_${link.item}`)}</p>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Gutter>
  )
}
