'use client'

import { useModal } from '@payloadcms/ui'
import { useState, type ReactNode } from 'react'

import { sameID, type ID } from '../../src/core/ids.js'
import { namedBy } from '../../src/core/nobody.js'
import { ActionButton } from '../ActionButton/index.client.js'
import { useAction } from '../hooks/useAction.js'
import { useColleagues } from '../hooks/useColleagues.js'
import { usePortalCall } from '../hooks/usePortalCall.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import type { Answering } from '../hooks/useTalkPeople.js'
import { PortalDialog } from '../PortalDialog/index.client.js'
import { SelectBox } from '../PortalFields/index.client.js'
import { PortalForm } from '../PortalForm/index.client.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { portalPath } from '../shared/portalPath.js'
import { toastSuccess } from '../shared/toastSuccess.js'

type Props = {
  answering: readonly Answering[]
  client: ID
  name: string
  onDone: () => void
  slug: string
}

const HandOverForm = ({ answering, client, name, onDone, slug }: Props): ReactNode => {
  const call = usePortalCall()
  const { closeModal } = useModal()
  const { text } = usePortalTranslation()
  const { busy, failure, run } = useAction()
  const { colleagues, failed } = useColleagues()
  const [from, setFrom] = useState(namedBy(answering[0]?.id ?? null))
  const [to, setTo] = useState('')
  const labelOf = (one: Answering): string => one.name ?? text('talkNobody')
  const others = colleagues.filter((one) => !one.away && !sameID(one.id, from))

  const give = async (): Promise<void> => {
    const given = await run(() => call(portalPath('handOverConversation', client), { from, to }))
    if (!given) return
    closeModal(slug)
    onDone()
    const next = others.find((one) => sameID(one.id, to))?.name ?? ''
    toastSuccess(text('talkHandedOver', { name: next }))
  }

  return (
    <PortalForm
      buttons={
        <ActionButton busy={busy} type="submit">
          {text('talkHandOver')}
        </ActionButton>
      }
      failure={failure}
      onSubmit={() => void give()}
    >
      {answering.length > 1 ? (
        <SelectBox
          choices={answering.map((one) => ({ label: labelOf(one), value: namedBy(one.id) }))}
          label={text('talkFrom')}
          name="from"
          onChange={setFrom}
          placeholder={text('talkChoose')}
          required
          value={from}
        />
      ) : null}
      <SelectBox
        choices={others.map((one) => ({ label: one.name, value: String(one.id) }))}
        first
        label={text('talkTo')}
        name="to"
        onChange={setTo}
        placeholder={failed ?? text('talkChoose')}
        required
        value={to}
      />
      <PortalHint>{text('talkHandOverHint', { name })}</PortalHint>
    </PortalForm>
  )
}

/** Who a conversation goes to, and what goes along. */
export const HandOverDialog = (props: Props): ReactNode => {
  const { text } = usePortalTranslation()
  return (
    <PortalDialog slug={props.slug} title={text('talkHandOverTitle')}>
      <HandOverForm {...props} />
    </PortalDialog>
  )
}
