import type { ServerProps } from 'payload'
import type { ReactNode } from 'react'

import { PLUGIN_SLUG } from '../../src/core/slugs.js'
import { SkipToRecordClient } from './index.client.js'

type Props = Pick<ServerProps, 'payload'> & { collectionSlug?: string; docID?: number | string }
type Context = { slugs: { clients: string } }

/**
 * The first stop of the keyboard on a client's record: past menu and path to the client, and what
 * can be done for them (WCAG 2.2: 2.4.1). Nothing on other pages.
 */
export const SkipToRecord = ({ collectionSlug, docID, payload }: Props): ReactNode => {
  const context = payload.config.custom[PLUGIN_SLUG] as Context | undefined
  const isRecord = docID !== undefined && collectionSlug === context?.slugs.clients
  return isRecord ? <SkipToRecordClient /> : null
}
