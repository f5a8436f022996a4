'use client'

import type { ReactNode } from 'react'

import type { PortalStatus } from '../../src/core/status/portalStatus.js'
import { PortalAlert } from '../PortalAlert/index.client.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'

type Props = {
  status: Pick<PortalStatus, 'email' | 'emailRefused' | 'phoneRefused' | 'phoneShown'>
}

/** Which address or number of a client cannot be reached, until it is another one. */
export const UnreachableNote = ({ status }: Props): ReactNode => {
  const { text } = usePortalTranslation()
  const { email, emailRefused, phoneRefused, phoneShown } = status
  return (
    <>
      {emailRefused && email ? (
        <PortalAlert message={text('reachEmailRefused', { email })} />
      ) : null}
      {phoneRefused && phoneShown ? (
        <PortalAlert message={text('reachPhoneRefused', { phone: phoneShown })} />
      ) : null}
    </>
  )
}
