'use client'

import { createContext, use, useCallback, useId, useMemo, useState, type ReactNode } from 'react'

import type { ID } from '../../src/core/ids.js'
import type { RequestType } from '../../src/core/status/request.js'
import { useLiveChanges } from '../hooks/useLiveChanges.js'
import { usePortalStatus, type PortalState } from '../hooks/usePortalStatus.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { RequestReviewHost } from '../RequestReview/RequestReviewHost.client.js'
import { callPortal, type PortalAnswer } from '../shared/callPortal.js'

/** A record of whoever may lock and delete it. */
export type OwnedRecord = {
  /** Typed to confirm a deletion. */
  identifier: string
  /** Where to go when the record is gone. */
  list: string
  /** The installation lets records be deleted (option `dataRetention`). */
  mayDelete: boolean
  name: string
}

/** What the server side decides and hands to the browser. */
export type ClientPortalProps = {
  /** Agency for which the staff user acts. */
  agency: ID | null
  /** The installation's REST route, with the base path. */
  api: string
  /** What the sender of an invitation confirms, in their language. */
  attestation: string
  client: ID
  /** What locking and deleting need to know; null for who may not. */
  record: null | OwnedRecord
  slugs: {
    agencies: string
    assessments: string
    auditEvents: string
    clients: string
    fileCategories: string
    /** In which the answer to each type of request is kept. */
    keptIn: Readonly<Record<RequestType, string>>
    requests: string
  }
  /** Field that names a staff user, for rows that have no `name`. */
  staffTitle: string
}

type ClientPortal = ClientPortalProps & {
  /** Chooses what the next request asks for: a link named it. */
  askFor: (type: RequestType | null) => void
  /** What that was; null where nothing is chosen yet. */
  askedFor: RequestType | null
  /**
   * Slug of one of this client's dialogs, unlike those of the same client opened elsewhere on the
   * page.
   */
  dialog: (name: PortalDialogName) => string
  get: <T>(path: string) => Promise<PortalAnswer<T>>
  post: <T>(path: string, body: Record<string, unknown>) => Promise<PortalAnswer<T>>
  /** Asks for everything anew: call it after each action. */
  reload: () => void
  /** Asks for the status alone, as of now. */
  reloadStatus: () => void
  /** Goes up whenever something may have changed. */
  revision: number
  state: PortalState
}
export type PortalDialogName =
  | 'cancel'
  | 'connection'
  | 'delete'
  | 'disconnect'
  | 'invite'
  | 'message'
  | 'pending'
  | 'recovery'
  | 'request'
  | 'roi'
  | 'lock'

const ClientPortalContext = createContext<ClientPortal | null>(null)

/** @throws Error outside a `ClientPortalProvider`. */
export const useClientPortal = (): ClientPortal => {
  const portal = use(ClientPortalContext)
  if (!portal) throw new Error('useClientPortal needs a ClientPortalProvider around it.')
  return portal
}

/** Holds one client's portal status, keeps it fresh and lets its children call the endpoints. */
export const ClientPortalProvider = ({
  agency,
  api,
  attestation,
  children,
  client,
  record,
  slugs,
  staffTitle,
}: ClientPortalProps & { children: ReactNode }): ReactNode => {
  const { language, text } = usePortalTranslation()
  const networkError = text('cardNetworkError')
  const get = useCallback(
    <T,>(path: string) => callPortal<T>({ api, language, networkError, path }),
    [api, language, networkError],
  )
  const post = useCallback(
    <T,>(path: string, body: Record<string, unknown>) =>
      callPortal<T>({ api, body, language, networkError, path }),
    [api, language, networkError],
  )

  const [askedFor, askFor] = useState<RequestType | null>(null)
  const [revision, setRevision] = useState(0)
  const { reload: reloadStatus, state } = usePortalStatus({ client, get })
  const reload = useCallback(() => {
    reloadStatus()
    setRevision((before) => before + 1)
  }, [reloadStatus])
  useLiveChanges({ api, client, onChange: reload })

  const uid = useId()
  const dialog = useCallback((name: PortalDialogName) => `client-portal-${name}-${uid}`, [uid])

  const given = useMemo(
    () => ({ agency, api, attestation, client, record, slugs, staffTitle }),
    [agency, api, attestation, client, record, slugs, staffTitle],
  )
  const value = useMemo(
    () => ({
      ...given,
      askFor,
      askedFor,
      dialog,
      get,
      post,
      reload,
      reloadStatus,
      revision,
      state,
    }),
    [given, askFor, askedFor, dialog, get, post, reload, reloadStatus, revision, state],
  )
  return (
    <ClientPortalContext value={value}>
      <RequestReviewHost>{children}</RequestReviewHost>
    </ClientPortalContext>
  )
}
