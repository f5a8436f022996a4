'use client'

import { useModal } from '@payloadcms/ui'
import { useEffect, useReducer, useState, type ReactNode } from 'react'

import { useClientPortal } from '../ClientPortalProvider/index.client.js'
import { useAction } from '../hooks/useAction.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { PortalDialog } from '../PortalDialog/index.client.js'
import { portalPath } from '../shared/portalPath.js'
import { CompletedStep } from './CompletedStep.client.js'
import { PreferencesStep } from './PreferencesStep.client.js'
import { RoiRefusedDialog } from './RoiRefusedDialog.client.js'
import { SelectStep } from './SelectStep.client.js'
import { Steps } from './Steps.client.js'
import { EMPTY_WIZARD, requestCall, wizardReducer, type WizardEvent } from './wizard.js'
import './index.css'

const ROI_REFUSED = 'ROI_ALREADY_ACTIVE'
const ASKED_BEFORE = 'ALREADY_ASKED'

/** A key that no other call has; `crypto.randomUUID` is there over https alone. */
const newKey = (): string => crypto.getRandomValues(new Uint32Array(4)).join('-')

const RequestWizard = ({ slug }: { slug: string }): ReactNode => {
  const { askFor, askedFor, client, dialog, post, reload } = useClientPortal()
  const { closeModal, openModal } = useModal()
  const [wizard, change] = useReducer(wizardReducer, { ...EMPTY_WIZARD, type: askedFor })
  // The next time it is opened nothing is chosen
  useEffect(() => () => askFor(null), [askFor])
  const { busy, dismiss, failure, run } = useAction()
  const [once] = useState(newKey)
  const refused = failure?.code === ROI_REFUSED ? failure.message : null
  const shown = refused === null ? failure : null

  const dispatch = (event: WizardEvent): void => {
    // What was found of another choice says nothing of this one
    if (failure?.code === ASKED_BEFORE) dismiss()
    change(event)
  }
  const send = async (anyway: boolean): Promise<void> => {
    const { action, body } = requestCall(wizard, { anyway, once })
    const sent = await run(async () => {
      const answer = await post(portalPath(action, client), body)
      if (!answer.ok && answer.code === ROI_REFUSED) openModal(dialog('roi'))
      return answer
    })
    if (!sent) return
    change({ do: 'complete' })
    reload()
  }
  const move = (to: 'back' | 'next') => (): void => {
    dismiss()
    change({ do: to })
  }
  const step = {
    busy,
    dispatch,
    failure: shown,
    onAnyway: failure?.code === ASKED_BEFORE ? () => void send(true) : null,
    onSend: () => void send(false),
    wizard,
  }

  return (
    <>
      <Steps step={wizard.step} type={wizard.type} />
      {wizard.step === 'select' ? <SelectStep {...step} onNext={move('next')} /> : null}
      {wizard.step === 'preferences' ? <PreferencesStep {...step} onBack={move('back')} /> : null}
      {wizard.step === 'completed' ? (
        <CompletedStep
          count={wizard.type === 'document' ? wizard.documents.length : 1}
          onDone={() => closeModal(slug)}
        />
      ) : null}
      <RoiRefusedDialog message={refused ?? ''} />
    </>
  )
}

/**
 * SEND REQUEST TO THE CUSTOMER PORTAL, in up to three steps. Closed before the last, it has sent
 * nothing.
 */
export const SendRequestDrawer = (): ReactNode => {
  const { dialog } = useClientPortal()
  const { text } = usePortalTranslation()
  const slug = dialog('request')
  return (
    <PortalDialog drawer slug={slug} title={text('requestTitle')}>
      <RequestWizard slug={slug} />
    </PortalDialog>
  )
}
