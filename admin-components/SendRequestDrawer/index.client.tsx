'use client'

import { useModal } from '@payloadcms/ui'
import { useReducer, type ReactNode } from 'react'

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
import { EMPTY_WIZARD, hasPreferences, requestBody, wizardReducer } from './wizard.js'
import './index.css'

const ROI_REFUSED = 'ROI_ALREADY_ACTIVE'

const RequestWizard = ({ slug }: { slug: string }): ReactNode => {
  const { client, dialog, post, reload } = useClientPortal()
  const { closeModal, openModal } = useModal()
  const [wizard, dispatch] = useReducer(wizardReducer, EMPTY_WIZARD)
  const { busy, dismiss, failure, run } = useAction()
  const refused = failure?.code === ROI_REFUSED ? failure.message : null
  const shown = refused === null ? failure : null

  const send = async (): Promise<void> => {
    const sent = await run(async () => {
      const answer = await post(portalPath('sendRequest', client), requestBody(wizard))
      if (!answer.ok && answer.code === ROI_REFUSED) openModal(dialog('roi'))
      return answer
    })
    if (!sent) return
    dispatch({ do: 'complete' })
    reload()
  }
  const next = (): void => {
    dismiss()
    if (hasPreferences(wizard.type)) dispatch({ do: 'next' })
    else void send()
  }
  const back = (): void => {
    dismiss()
    dispatch({ do: 'back' })
  }
  const step = { busy, dispatch, failure: shown, wizard }

  return (
    <>
      <Steps step={wizard.step} type={wizard.type} />
      {wizard.step === 'select' ? <SelectStep {...step} onNext={next} /> : null}
      {wizard.step === 'preferences' ? (
        <PreferencesStep {...step} onBack={back} onSend={() => void send()} />
      ) : null}
      {wizard.step === 'completed' ? <CompletedStep onDone={() => closeModal(slug)} /> : null}
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
