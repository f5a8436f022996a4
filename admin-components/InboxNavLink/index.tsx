import type { ServerProps } from 'payload'
import type { ReactNode } from 'react'

import { inboxPlace } from '../shared/inboxPlace.js'
import { InboxNavLinkClient } from './index.client.js'

/** Above the collections in the navigation: the way to the inbox, with how many wait there. */
export const InboxNavLink = (props: ServerProps): ReactNode => {
  const place = inboxPlace(props)
  return place && <InboxNavLinkClient {...place} />
}
