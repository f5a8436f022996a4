import type { ServerProps } from 'payload'
import type { ReactNode } from 'react'

import { inboxPlace } from '../shared/inboxPlace.js'
import { InboxHeaderLinkClient } from './index.client.js'

/** In the bar at the top of each page. */
export const InboxHeaderLink = (props: ServerProps): ReactNode => {
  const place = inboxPlace(props)
  return place && <InboxHeaderLinkClient {...place} />
}
