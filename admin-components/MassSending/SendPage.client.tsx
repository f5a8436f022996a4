'use client'

import { Link } from '@payloadcms/ui'
import { usePathname } from 'next/navigation.js'
import { useCallback, useState, type ReactNode } from 'react'

import { ActionButton } from '../ActionButton/index.client.js'
import { useAction } from '../hooks/useAction.js'
import { useLiveChanges } from '../hooks/useLiveChanges.js'
import { useApi, usePortalCall } from '../hooks/usePortalCall.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { useRead } from '../hooks/useRead.js'
import { PortalAlert } from '../PortalAlert/index.client.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { formatDateTime } from '../shared/formatDate.js'
import { portalPath } from '../shared/portalPath.js'
import {
  MASS_REASON_TEXT,
  MASS_TYPE_TEXT,
  type MassSendingProps,
  type SendProgress,
} from './massProps.js'
import { Results } from './Results.client.js'
import { SendBar } from './SendBar.client.js'
import type { MassPlace } from './useMassPlace.js'

const base = 'pcp-admin-mass'

type Act = 'cancelMassSend' | 'pauseMassSend' | 'resumeMassSend' | 'retryMassSend'
const TEXT = {
  cancelMassSend: 'massCancel',
  pauseMassSend: 'massPause',
  resumeMassSend: 'massResume',
  retryMassSend: 'massRetry',
} as const satisfies Record<Act, string>

/** What can be done about a send now. */
const actsOf = ({ failed, status }: SendProgress): Act[] => {
  if (status === 'sending') return ['pauseMassSend', 'cancelMassSend']
  if (status === 'paused') return ['resumeMassSend', 'cancelMassSend']
  return status === 'done' && failed > 0 ? ['retryMassSend'] : []
}

/** One send: how far it is, what became of each client, and what can be done about it. */
export const SendPage = ({
  id,
  records,
  slugs,
}: MassSendingProps & { go: (to: MassPlace) => void; id: string }): ReactNode => {
  const api = useApi()
  const call = usePortalCall()
  const { language, text } = usePortalTranslation()
  const here = usePathname()
  const { busy, failure, run } = useAction()
  const [revision, setRevision] = useState(0)
  const reload = useCallback(() => setRevision((before) => before + 1), [])
  useLiveChanges({ api, onChange: reload })
  const { failed, found } = useRead<SendProgress>(portalPath('massSendProgress', id), revision)
  const act = async (name: Act): Promise<void> => {
    await run(() => call(portalPath(name, id), {}))
    reload()
  }
  return (
    <>
      <Link className={`${base}__back`} href={here} prefetch={false}>
        {text('massBack')}
      </Link>
      <PortalAlert message={failed ?? failure?.message} />
      {found === null && !failed ? <PortalHint>{text('cardLoading')}</PortalHint> : null}
      {found ? (
        <>
          <div className={`${base}__head`}>
            <h1>{found.name}</h1>
            <div className={`${base}__buttons`}>
              {actsOf(found).map((name, index) => (
                <ActionButton
                  busy={busy}
                  buttonStyle={index === 0 ? 'primary' : 'secondary'}
                  key={name}
                  margin={false}
                  onClick={() => void act(name)}
                >
                  {text(TEXT[name], { count: found.failed })}
                </ActionButton>
              ))}
            </div>
          </div>
          <p className={`${base}__quiet`}>
            {text(MASS_TYPE_TEXT[found.type])} ·{' '}
            {formatDateTime({ date: found.createdAt, language })}
          </p>
          <SendBar {...found} />
          <p aria-live="polite">
            {text('massCounts', {
              failed: found.failed,
              sent: found.sent,
              skipped: found.skipped,
              waiting: found.waiting,
            })}
          </p>
          {found.reasons.length > 0 ? (
            <ul className={`${base}__reasons`}>
              {found.reasons.map(({ count, reason }) => (
                <li key={reason}>
                  {text(MASS_REASON_TEXT[reason])}: {count}
                </li>
              ))}
            </ul>
          ) : null}
          <Results id={id} records={records} revision={revision} slug={slugs.recipients} />
        </>
      ) : null}
    </>
  )
}
