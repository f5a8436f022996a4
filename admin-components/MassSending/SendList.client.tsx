'use client'

import { Button, Link } from '@payloadcms/ui'
import { usePathname } from 'next/navigation.js'
import { useCallback, useState, type ReactNode } from 'react'

import { useLiveChanges } from '../hooks/useLiveChanges.js'
import { useApi } from '../hooks/usePortalCall.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { useRead } from '../hooks/useRead.js'
import { PortalAlert } from '../PortalAlert/index.client.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { formatDateTime } from '../shared/formatDate.js'
import { MASS_TYPE_TEXT, type MassSendingProps, type SendProgress } from './massProps.js'
import { Pages } from './Pages.client.js'
import { SendBar } from './SendBar.client.js'
import type { MassPlace } from './useMassPlace.js'

const base = 'pcp-admin-mass'
const PAGE = 10

type Found = { docs: SendProgress[]; totalPages: number }

/** What was sent to many, the newest first, each with how far it is. */
export const SendList = ({
  go,
  slugs,
}: MassSendingProps & { go: (to: MassPlace) => void }): ReactNode => {
  const api = useApi()
  const { language, text } = usePortalTranslation()
  const here = usePathname()
  const [page, setPage] = useState(1)
  const [revision, setRevision] = useState(0)
  const onChange = useCallback(() => setRevision((before) => before + 1), [])
  useLiveChanges({ api, onChange })
  const { failed, found } = useRead<Found>(
    `/${slugs.massSends}?depth=0&limit=${PAGE}&page=${page}&sort=-createdAt`,
    revision,
  )
  return (
    <>
      <div className={`${base}__head`}>
        <h1>{text('massTitle')}</h1>
        <Button margin={false} onClick={() => go({ kind: 'new' })}>
          {text('massNew')}
        </Button>
      </div>
      <PortalAlert message={failed} />
      {found === null && !failed ? <PortalHint>{text('cardLoading')}</PortalHint> : null}
      {found?.docs.length === 0 ? <PortalHint>{text('massEmpty')}</PortalHint> : null}
      <ul className={`${base}__sends`}>
        {found?.docs.map((send) => (
          <li key={send.id}>
            <Link className={`${base}__name`} href={`${here}?send=${send.id}`} prefetch={false}>
              {send.name}
            </Link>
            <span className={`${base}__quiet`}>
              {text(MASS_TYPE_TEXT[send.type])} ·{' '}
              {formatDateTime({ date: send.createdAt, language })}
            </span>
            <SendBar {...send} />
          </li>
        ))}
      </ul>
      <Pages onChange={setPage} page={page} pages={found?.totalPages ?? 1} />
    </>
  )
}
