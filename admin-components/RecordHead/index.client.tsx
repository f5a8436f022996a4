'use client'

import { Button, RenderTitle, useDocumentDrawerContext, useModal } from '@payloadcms/ui'
import { usePathname } from 'next/navigation.js'
import { useMemo, type ReactNode } from 'react'

import { RECORD_TABS } from '../../src/contract/recordTabs.js'
import type { ID } from '../../src/core/ids.js'
import { PortalCard } from '../ClientPortalCard/index.client.js'
import { ClientPortalDialogs } from '../ClientPortalDialogs/index.client.js'
import {
  ClientPortalProvider,
  useClientPortal,
  type ClientPortalProps,
} from '../ClientPortalProvider/index.client.js'
import { useCardInHead } from '../hooks/useCardPlace.js'
import { useRecordHead, type Head } from '../hooks/useRecordHead.js'
import { useNoteOpened } from '../hooks/useNoteOpened.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { RECORD_HEAD_ID } from '../shared/recordHeadID.js'
import { RecordDialogs } from '../RecordSection/RecordDialogs.client.js'
import { HeadFacts } from './HeadFacts.client.js'
import type { HeadTab } from './headTabs.js'
import { Photo } from './Photo.client.js'
import { PhoneIcon } from './PhoneIcon.client.js'
import { PortalBadge } from './PortalBadge.client.js'
import { TabBar } from './TabBar.client.js'
import { usePathOfTab } from './usePathOfTab.js'
import './index.css'

const base = 'pcp-admin-head'

type Props = {
  api: string
  /** Address of the record. */
  base: string
  client: ID
  /** The list of clients. */
  list: { label: string; url: string }
  /** Null for staff who do not manage clients of the portal. */
  portal: ClientPortalProps | null
  tabs: readonly HeadTab[]
}

/** SEND MESSAGE, under the identifier, once the client is connected. */
const SendMessage = (): ReactNode => {
  const { dialog, state } = useClientPortal()
  const { openModal } = useModal()
  const { text } = usePortalTranslation()
  if (state.kind !== 'ready' || !state.status.actions.includes('send-message')) return null
  return (
    <Button
      extraButtonProps={{ title: text('messageOlderName') }}
      margin={false}
      onClick={() => openModal(dialog('message'))}
      size="small"
    >
      {text('messageSend')}
    </Button>
  )
}

const Badge = (): ReactNode => {
  const { state } = useClientPortal()
  return state.kind === 'ready' ? <PortalBadge status={state.status} /> : null
}

const Dialogs = (): ReactNode => {
  const { state } = useClientPortal()
  return state.kind === 'ready' ? <ClientPortalDialogs status={state.status} /> : null
}

const Requests = ({ to }: { to: string }): ReactNode => {
  const { text } = usePortalTranslation()
  return (
    <Button
      aria-label={text('headRequests')}
      buttonStyle="none"
      className={`${base}__requests`}
      el="link"
      icon={<PhoneIcon />}
      margin={false}
      to={to}
    />
  )
}

const countsOf = (head: Head | null): ReadonlyMap<string, number> =>
  new Map(head?.counts.map(({ count, tab }) => [tab, count]))

const Content = ({ api, base: record, client, list, portal, tabs }: Props): ReactNode => {
  const head = useRecordHead(client)
  useNoteOpened(client)
  const counts = useMemo(() => countsOf(head), [head])
  const inHead = useCardInHead()
  const isProfile = usePathname() === record
  usePathOfTab({ list, record, tabs })
  return (
    <>
      <div className={base} id={RECORD_HEAD_ID} tabIndex={-1}>
        <div className={`${base}__side`}>
          <Photo
            api={api}
            changes={head?.changesPhoto ?? false}
            client={client}
            path={head?.photo ?? null}
          />
          {portal ? <Badge /> : null}
        </div>
        <div className={`${base}__main`}>
          <RenderTitle className={`${base}__title`} />
          {head ? <HeadFacts head={head} /> : <div className={`${base}__waiting`} />}
          {portal ? <SendMessage /> : null}
        </div>
        {portal ? <Requests to={`${record}${RECORD_TABS.clientPortal.path}`} /> : null}
      </div>
      <TabBar base={record} counts={counts} tabs={tabs} />
      {portal && inHead && isProfile ? <PortalCard /> : null}
      {portal ? <Dialogs /> : null}
      {portal && isProfile ? <RecordDialogs /> : null}
    </>
  )
}

/** The head of a client's record. A record that is opened beside another page has none. */
export const RecordHeadClient = (props: Props): ReactNode => {
  const { drawerSlug } = useDocumentDrawerContext()
  if (drawerSlug) return null
  return props.portal ? (
    <ClientPortalProvider {...props.portal}>
      <Content {...props} />
    </ClientPortalProvider>
  ) : (
    <Content {...props} />
  )
}
