'use client'

import { Link, useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useId, type ReactNode } from 'react'

import type { InviteProblem } from '../../src/contract/inviteProblems.js'
import type { AdminKey } from '../../src/translations/label.js'
import type { ChosenClient } from '../hooks/useManyInvites.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { PortalHint } from '../PortalHint/index.client.js'

const base = 'pcp-admin-invite-many'

const PROBLEM_TEXT = {
  ACCOUNT_DISABLED: 'inviteProblemTurnedOff',
  ALREADY_CONNECTED: 'inviteProblemConnected',
  ALREADY_INVITED: 'inviteProblemInvited',
  EMAIL_IN_USE: 'inviteProblemInUse',
  FAILED: 'inviteProblemFailed',
  NOT_FOUND: 'inviteProblemNotFound',
  NO_EMAIL: 'inviteProblemNoEmail',
  PORTAL_NOT_ENABLED: 'inviteProblemOff',
  RECORD_SEALED: 'inviteProblemSealed',
  SAME_EMAIL: 'inviteProblemSame',
  TOO_MANY_REQUESTS: 'inviteProblemTooMany',
} as const satisfies Readonly<Record<InviteProblem, AdminKey>>

type Props = {
  clients: string
  /** Said where there is nobody. */
  empty?: string
  rows: readonly ChosenClient[]
  title: string
}

/** Clients with their address, or with what is in the way and what to do about it. */
export const InviteRows = ({ clients, empty, rows, title }: Props): ReactNode => {
  const { config } = useConfig()
  const { text } = usePortalTranslation()
  const id = useId()
  return (
    <section aria-labelledby={id} className={`${base}__part`}>
      <h3 id={id}>{title}</h3>
      {rows.length === 0 && empty ? <PortalHint>{empty}</PortalHint> : null}
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            {row.problem === 'NOT_FOUND' ? null : (
              <Link
                href={formatAdminURL({
                  adminRoute: config.routes.admin,
                  path: `/collections/${clients}/${row.id}`,
                })}
                prefetch={false}
                target="_blank"
              >
                {row.name}
                <span className="sr-only"> {text('inviteManyNewTab')}</span>
              </Link>
            )}
            <span>{row.problem ? text(PROBLEM_TEXT[row.problem]) : row.email}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
