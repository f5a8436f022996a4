'use client'

import type { SerializedEditorState } from '@payloadcms/richtext-lexical/lexical'
import { Button } from '@payloadcms/ui'
import { useReducer, useState, type ReactNode } from 'react'

import type { MassSendType } from '../../src/core/status/massSend.js'
import { ActionButton } from '../ActionButton/index.client.js'
import { useAction } from '../hooks/useAction.js'
import { usePortalCall } from '../hooks/usePortalCall.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { PortalForm } from '../PortalForm/index.client.js'
import {
  EMPTY_WIZARD,
  requestCall,
  wizardReducer,
  type WizardEvent,
} from '../SendRequestDrawer/wizard.js'
import { portalPath } from '../shared/portalPath.js'
import { toastSuccess } from '../shared/toastSuccess.js'
import { WhatToSend } from './WhatToSend.client.js'
import { MASS_TYPE_TEXT, type MassSendingProps } from './massProps.js'
import { Preview, type MassPreview } from './Preview.client.js'
import { sendingAgency, EMPTY_CHOICE, askedRecipients, type Chosen } from './chosenRecipients.js'
import { WhoGetsIt } from './WhoGetsIt.client.js'
import type { MassPlace } from './useMassPlace.js'

const base = 'pcp-admin-mass'
/** In the order of the staff guide. */
const TABS = ['message', 'document', 'assessment', 'location', 'roi'] as const

/** A key that no other call has; `crypto.randomUUID` is there over https alone. */
const newKey = (): string => crypto.getRandomValues(new Uint32Array(4)).join('-')

type Shown = { page: number; preview: MassPreview; show: string }

/** MASS REQUESTS: what is sent, to whom, who gets it and who does not, and then the sending. */
export const NewSend = ({
  agency: own,
  go,
  records,
  slugs,
}: MassSendingProps & { go: (to: MassPlace) => void }): ReactNode => {
  const call = usePortalCall()
  const { text } = usePortalTranslation()
  const { busy, dismiss, failure, run } = useAction()
  const [type, setType] = useState<MassSendType>('message')
  const [wizard, change] = useReducer(wizardReducer, EMPTY_WIZARD)
  const [body, setBody] = useState<null | SerializedEditorState>(null)
  const [chosen, setChosen] = useState<Chosen>(EMPTY_CHOICE)
  const [shown, setShown] = useState<null | Shown>(null)
  const [once, setOnce] = useState(newKey)
  const agency = sendingAgency(own, chosen)

  /** What was looked at is of another choice now, and a new sending. */
  const changed = (): void => {
    dismiss()
    setShown(null)
    setOnce(newKey())
  }
  const dispatch = (event: WizardEvent): void => {
    change(event)
    changed()
  }
  const wanted = (): Record<string, unknown> => {
    const {
      once: _,
      unlessAsked: __,
      ...request
    } = requestCall(
      { ...wizard, type: type === 'message' ? null : type },
      { anyway: true, once },
    ).body
    return {
      ...(type === 'message' ? { body } : request),
      ...(own === null && agency !== null ? { agency } : {}),
      recipients: askedRecipients(chosen),
      type,
    }
  }
  const look = async (show: string, page: number): Promise<void> => {
    const preview = await run(() =>
      call<MassPreview>(portalPath('previewMassSend'), {
        ...wanted(),
        page,
        ...(show === '' ? {} : { show }),
      }),
    )
    if (preview) setShown({ page, preview, show })
  }
  const send = async (): Promise<void> => {
    const started = await run(() =>
      call<{ id: string; total: number }>(portalPath('massSend'), { ...wanted(), once }),
    )
    if (!started) return
    toastSuccess(text('massStarted'))
    go({ id: started.id, kind: 'send' })
  }
  const ready = shown?.preview.ready ?? 0

  return (
    <>
      <div className={`${base}__head`}>
        <h1>{text('massNewTitle')}</h1>
      </div>
      <nav aria-label={text('massWhat')} className={`${base}__tabs`}>
        {TABS.map((one) => (
          <button
            aria-current={one === type ? 'true' : undefined}
            key={one}
            onClick={() => {
              setType(one)
              changed()
            }}
            type="button"
          >
            {text(MASS_TYPE_TEXT[one])}
          </button>
        ))}
      </nav>
      <PortalForm
        buttons={
          <>
            {ready > 0 ? (
              <ActionButton busy={busy} onClick={() => void send()} type="button">
                {text('massSend', { count: ready })}
              </ActionButton>
            ) : (
              <ActionButton busy={busy} type="submit">
                {text('massPreviewButton')}
              </ActionButton>
            )}
            <Button buttonStyle="secondary" onClick={() => go({ kind: 'list' })}>
              {text('dialogCancel')}
            </Button>
          </>
        }
        failure={failure}
        onSubmit={() => void look('', 1)}
      >
        <WhatToSend
          agency={agency}
          body={body}
          dispatch={dispatch}
          key={type}
          onBody={(next) => {
            setBody(next)
            changed()
          }}
          slugs={slugs}
          type={type}
          wizard={wizard}
        />
        <WhoGetsIt
          chosen={chosen}
          onChange={(next) => {
            setChosen(next)
            changed()
          }}
          own={own}
          slugs={slugs}
        />
        {shown ? (
          <Preview
            onShow={(show, page) => void look(show, page)}
            preview={shown.preview}
            records={records}
            show={shown.show}
          />
        ) : null}
      </PortalForm>
    </>
  )
}
