'use client'

import { Button } from '@payloadcms/ui'
import { useState, type ReactNode } from 'react'

import type { ID } from '../../src/core/ids.js'
import { ActionButton } from '../ActionButton/index.client.js'
import { useAction } from '../hooks/useAction.js'
import { useContactNow, type ContactData as Now } from '../hooks/useContactNow.js'
import { usePortalCall } from '../hooks/usePortalCall.js'
import { usePortalTranslation, type PortalText } from '../hooks/usePortalTranslation.js'
import { PortalFacts, type PortalFact } from '../PortalFacts/index.client.js'
import { TextBox } from '../PortalFields/index.client.js'
import { PortalForm } from '../PortalForm/index.client.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { UnreachableNote } from '../UnreachableNote/index.client.js'
import { useRecordTab } from '../RecordTab/tabContext.js'
import { formatDate } from '../shared/formatDate.js'
import { toastSuccess } from '../shared/toastSuccess.js'
import './index.css'

const base = 'pcp-admin-contact'

type FormProps = { client: ID; now: Now; onDone: (saved: boolean) => void; slug: string }

const ContactForm = ({ client, now, onDone, slug }: FormProps): ReactNode => {
  const call = usePortalCall()
  const { text } = usePortalTranslation()
  const { busy, failure, run } = useAction()
  const [email, setEmail] = useState(now.email ?? '')
  const [phone, setPhone] = useState(now.phoneShown ?? '')
  const save = async (): Promise<void> => {
    // The number as it stands is not typed anew: an extension would be read another way
    const number = phone === (now.phoneShown ?? '') ? {} : { phone: phone || null }
    const saved = await run(() =>
      call(`/${slug}/${client}?depth=0`, { email: email || null, ...number }, 'PATCH'),
    )
    if (!saved) return
    toastSuccess(text('changesSaved'))
    onDone(true)
  }
  return (
    <PortalForm
      buttons={
        <>
          <ActionButton busy={busy} margin={false} type="submit">
            {text('contactSave')}
          </ActionButton>
          <Button buttonStyle="secondary" margin={false} onClick={() => onDone(false)}>
            {text('dialogCancel')}
          </Button>
        </>
      }
      failure={failure}
      onSubmit={() => void save()}
    >
      <TextBox
        label={text('field_email')}
        name="email"
        onChange={setEmail}
        type="email"
        value={email}
      />
      <TextBox label={text('field_phone')} name="phone" onChange={setPhone} value={phone} />
    </PortalForm>
  )
}

type TellFact = (...fact: [label: string, value: null | string | undefined]) => PortalFact[]
const told: TellFact = (label, value) => (value ? [[label, value]] : [])

/** What was said beside address and number, as far as anything was. */
const detailFacts = ({ details }: Now, text: PortalText): PortalFact[] => [
  ...told(
    text('field_safeWays'),
    details.safeWays?.map((way) => text(`choice_clients_safeWays_${way}`)).join(', '),
  ),
  ...told(
    text('field_leaveMessage'),
    details.leaveMessage && text(`choice_${details.leaveMessage}`),
  ),
  ...told(text('field_bestTimes'), details.bestTimes),
  ...told(text('field_address'), details.address),
  ...told(text('field_mailingCareOf'), details.mailingCareOf),
  ...told(text('field_mailingAddress'), details.mailingAddress),
  ...told(
    text('field_emergencyName'),
    [
      details.emergencyName,
      details.emergencyRelationship,
      details.emergencyPhoneShown ?? details.emergencyPhone,
    ]
      .filter(Boolean)
      .join(', '),
  ),
]

const Facts = ({ now }: { now: Now }): ReactNode => {
  const { language, text } = usePortalTranslation()
  const none = text('contactNone')
  const { account, email, phone, phoneShown } = now
  const mailTo = email ? <a href={`mailto:${email}`}>{email}</a> : none
  const number = phone ? (
    <a href={phone.startsWith('+') ? `tel:${phone}` : undefined}>{phoneShown}</a>
  ) : (
    none
  )
  const verified = account?.verifiedAt
    ? text('contactVerified', {
        date: formatDate({ date: account.verifiedAt, language }),
        email: account.email,
      })
    : account?.email
  const facts: PortalFact[] = [
    [text('field_email'), mailTo],
    [text('field_phone'), number],
    [text('contactAccount'), verified ?? text('contactNoAccount')],
    ...detailFacts(now, text),
  ]
  return <PortalFacts facts={facts} />
}

type Props = {
  mayChange: boolean
  slugs: { changes: string; clients: string; connections: string }
}

/** How the client is reached now, above what it was before. */
export const ContactNow = ({ mayChange, slugs }: Props): ReactNode => {
  const { text } = usePortalTranslation()
  const { client = '', onChange, revision = 0 } = useRecordTab() ?? {}
  const now = useContactNow({ client, revision, slugs })
  const [isEditing, setEditing] = useState(false)
  if (!now) return <PortalHint>{text('cardLoading')}</PortalHint>
  return (
    <section aria-label={text('contactNow')} className={base}>
      {isEditing ? (
        <ContactForm
          client={client}
          now={now}
          onDone={(saved) => {
            setEditing(false)
            if (saved) onChange?.()
          }}
          slug={slugs.clients}
        />
      ) : (
        <>
          <Facts now={now} />
          {now.reach ? <UnreachableNote status={now.reach} /> : null}
          {mayChange ? (
            <Button
              buttonStyle="secondary"
              margin={false}
              onClick={() => setEditing(true)}
              size="small"
            >
              {text('noteEdit')}
              <span className="sr-only">: {text('contactNow')}</span>
            </Button>
          ) : null}
        </>
      )}
      <h3 className={`${base}__before`}>{text('contactHistory')}</h3>
    </section>
  )
}
