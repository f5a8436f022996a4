import type { DocumentViewServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import type { ReactNode } from 'react'

import { getContext } from '../../src/config/context.js'
import type { CollectionKey } from '../../src/contract/collections.js'
import { RECORD_TABS } from '../../src/contract/recordTabs.js'
import { HISTORY_KINDS, isOfCasework } from '../../src/core/historyKinds.js'
import { toID } from '../../src/core/ids.js'
import { cardContext } from '../ClientPortalCard/cardAccess.js'
import { HistoryTabClient } from './index.client.js'

/** Shown elsewhere than beside the page: in the conversation, and in the tab Client Portal. */
const ELSEWHERE: readonly CollectionKey[] = ['portalConnections', 'portalMessages']

/**
 * The History tab of a client's record: everything that happened, as one timeline. What is in it is
 * asked from the browser and decided by the endpoint; here it is said which rows can be opened.
 */
export const HistoryTab = ({
  doc,
  initPageResult,
  payload,
  permissions,
}: DocumentViewServerProps): ReactNode => {
  const context = cardContext(initPageResult.req)
  const client = toID(doc.id)
  if (!context || client === null) return null
  const { routes } = payload.config
  const { slugs } = context
  const { casework } = getContext(payload).options
  const opened = Object.entries(slugs)
    .filter(([key]) => !ELSEWHERE.some((one) => one === key))
    .filter(([, slug]) => Boolean(permissions?.collections?.[slug]?.read))
    .map(([, slug]) => slug)
  const admin = (path: `/${string}`): string => formatAdminURL({ adminRoute: routes.admin, path })
  return (
    <HistoryTabClient
      api={formatAdminURL({ apiRoute: routes.api, path: '', relative: true })}
      client={client}
      kinds={HISTORY_KINDS.filter((kind) => casework || !isOfCasework(kind))}
      links={{
        [slugs.portalConnections]: admin(
          `/collections/${slugs.clients}/${client}${RECORD_TABS.clientPortal.path}`,
        ),
        [slugs.portalMessages]: admin(`/inbox?client=${client}`),
      }}
      opened={opened}
    />
  )
}
