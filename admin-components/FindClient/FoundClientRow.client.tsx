'use client'

import { Link, useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import type { KeyboardEvent, ReactNode } from 'react'

import { RECORD_TABS } from '../../src/contract/recordTabs.js'
import { StatusLabel } from '../ConnectionStatusTag/StatusLabel.client.js'
import type { FoundClient } from '../hooks/useFoundClients.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { formatDay } from '../shared/formatDate.js'
import { QUICK_ACTS } from './quickActs.js'

const base = 'pcp-admin-find'

type Props = {
  client: FoundClient
  /** Of the name, which is one of the stops of the arrow keys. */
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
  slug: string
}

/** One client found: who that is, and what can be done for them at once. */
export const FoundClientRow = ({ client, onKeyDown, slug }: Props): ReactNode => {
  const { config } = useConfig()
  const { language, text } = usePortalTranslation()
  const { dateOfBirth, id, name, preferredName, programs, status, uniqueIdentifier } = client
  const at = (path: string): string =>
    formatAdminURL({
      adminRoute: config.routes.admin,
      path: `/collections/${slug}/${id}${path as '' | `/${string}`}`,
    })
  const facts = [
    preferredName ? text('findPreferred', { name: preferredName }) : '',
    dateOfBirth ? formatDay(dateOfBirth, language) : '',
    uniqueIdentifier,
  ].filter(Boolean)
  const acts = [
    ...QUICK_ACTS.filter(({ action }) => client.actions.includes(action)).map((act) => ({
      href: at(`${RECORD_TABS.clientPortal.path}?do=${act.action}`),
      label: text(act.text),
    })),
    ...programs.map((one) => ({
      href: at(`${RECORD_TABS.programs.path}/${one.id}?exit=1`),
      label: text('findExit', { program: one.program }),
    })),
  ]
  return (
    <li className={`${base}__client`}>
      <div className={`${base}__who`}>
        <Link className={`${base}__name`} href={at('')} onKeyDown={onKeyDown} prefetch={false}>
          {name || uniqueIdentifier}
        </Link>
        <span className={`${base}__facts`}>{facts.join(' · ')}</span>
        {status ? <StatusLabel status={status} /> : null}
      </div>
      {acts.length > 0 ? (
        <ul aria-label={text('findActs', { name })} className={`${base}__acts`}>
          {acts.map(({ href, label }) => (
            <li key={href}>
              <Link className={`${base}__act`} href={href} prefetch={false}>
                {label}
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  )
}
