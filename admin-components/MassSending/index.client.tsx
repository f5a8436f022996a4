'use client'

import { Gutter } from '@payloadcms/ui'
import type { ReactNode } from 'react'

import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { PortalHint } from '../PortalHint/index.client.js'
import type { MassSendingProps } from './massProps.js'
import { NewSend } from './NewSend.client.js'
import { SendList } from './SendList.client.js'
import { SendPage } from './SendPage.client.js'
import { useMassPlace } from './useMassPlace.js'
import './index.css'

const Place = (props: MassSendingProps): ReactNode => {
  const { go, place } = useMassPlace()
  if (place.kind === 'new') return <NewSend {...props} go={go} />
  if (place.kind === 'send') return <SendPage {...props} go={go} id={place.id} key={place.id} />
  return <SendList {...props} go={go} />
}

/** "Mass Sending" of the staff guide: what was sent to many, and a new one. */
export const MassSendingClient = (props: MassSendingProps): ReactNode => {
  const { text } = usePortalTranslation()
  return (
    <Gutter className="pcp-admin-mass">
      <div className="pcp-admin-mass__page">
        {props.allowed ? (
          <Place {...props} />
        ) : (
          <>
            <h1>{text('massTitle')}</h1>
            <PortalHint>{text('massNotAllowed')}</PortalHint>
          </>
        )}
      </div>
    </Gutter>
  )
}
