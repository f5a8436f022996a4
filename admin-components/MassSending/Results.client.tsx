'use client'

import { useState, type ReactNode } from 'react'

import {
  RECIPIENT_STATES,
  type RecipientReason,
  type RecipientState,
} from '../../src/core/status/massSend.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { useRead } from '../hooks/useRead.js'
import { PortalAlert } from '../PortalAlert/index.client.js'
import { SelectBox } from '../PortalFields/index.client.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { ClientRows } from './ClientRows.client.js'
import { MASS_REASON_TEXT } from './massProps.js'
import { Pages } from './Pages.client.js'

const PAGE = 25

const STATE_TEXT = {
  failed: 'massStateFailed',
  sent: 'massStateSent',
  skipped: 'massStateSkipped',
  waiting: 'massStateWaiting',
} as const satisfies Record<RecipientState, string>

type Recipient = {
  client: string | { fullName?: null | string; id: string; uniqueIdentifier?: null | string }
  reason?: null | RecipientReason
  state: RecipientState
}
type Found = { docs: Recipient[]; totalPages: number }
type Props = { id: string; records: string; revision: number; slug: string }

const addressOf = (
  { id, slug }: Pick<Props, 'id' | 'slug'>,
  page: number,
  state: string,
): string => {
  const query = new URLSearchParams({
    depth: '1',
    limit: String(PAGE),
    page: String(page),
    sort: 'client.fullName',
    'where[massSend][equals]': id,
    ...(state === '' ? {} : { 'where[state][equals]': state }),
  })
  return `/${slug}?${query.toString()}`
}

/** What became of each client of a send. */
export const Results = ({ id, records, revision, slug }: Props): ReactNode => {
  const { text } = usePortalTranslation()
  const [{ page, state }, setAsked] = useState({ page: 1, state: '' })
  const { failed, found } = useRead<Found>(addressOf({ id, slug }, page, state), revision)
  return (
    <section aria-label={text('massResults')} className="pcp-admin-mass__part">
      <h2>{text('massResults')}</h2>
      <SelectBox
        choices={RECIPIENT_STATES.map((one) => ({ label: text(STATE_TEXT[one]), value: one }))}
        label={text('massShow')}
        name="state"
        onChange={(next) => setAsked({ page: 1, state: next })}
        placeholder={text('massShowAll')}
        value={state}
      />
      <PortalAlert message={failed} />
      {found?.docs.length === 0 ? <PortalHint>{text('historyEmpty')}</PortalHint> : null}
      {found && found.docs.length > 0 ? (
        <ClientRows
          caption={text('massResults')}
          records={records}
          rows={found.docs.map(({ client, reason, state: became }) => ({
            id: typeof client === 'string' ? client : client.id,
            name: typeof client === 'string' ? '' : (client.fullName ?? ''),
            said: reason
              ? `${text(STATE_TEXT[became])}: ${text(MASS_REASON_TEXT[reason])}`
              : text(STATE_TEXT[became]),
            uniqueIdentifier: typeof client === 'string' ? '' : (client.uniqueIdentifier ?? ''),
          }))}
        />
      ) : null}
      <Pages
        onChange={(next) => setAsked({ page: next, state })}
        page={page}
        pages={found?.totalPages ?? 1}
      />
    </section>
  )
}
