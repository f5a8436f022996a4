'use client'

import { Button, Gutter, useModal } from '@payloadcms/ui'
import { useCallback, useId, useState, type ReactNode } from 'react'

import { sameID } from '../../src/core/ids.js'
import { useLiveChanges } from '../hooks/useLiveChanges.js'
import { usePlans } from '../hooks/usePlans.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { useReloadHead } from '../hooks/useRecordHead.js'
import { PortalAlert } from '../PortalAlert/index.client.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { NewPlan } from './NewPlan.client.js'
import { OnePlan } from './OnePlan.client.js'
import { PlanList } from './PlanList.client.js'
import type { MadePlan, PlansTabProps } from './planTypes.js'
import './index.css'

export const PlansTabClient = ({ agency, api, client, slugs }: PlansTabProps): ReactNode => {
  const { text } = usePortalTranslation()
  const { closeModal, openModal } = useModal()
  const [revision, setRevision] = useState(0)
  const [chosen, setChosen] = useState<null | string>(null)
  const [made, setMade] = useState<MadePlan | null>(null)
  const change = useCallback(() => setRevision((before) => before + 1), [])
  useLiveChanges({ api, client, onChange: change })
  const reloadHead = useReloadHead(client)
  const { failed, plans } = usePlans({ client, revision, slug: slugs.plans })
  const [title, uid] = [useId(), useId()]
  const dialog = `new-plan-${uid}`
  const plan = plans?.find(({ id }) => id === chosen) ?? plans?.[0]

  return (
    <Gutter className="pcp-admin-tab">
      <section aria-labelledby={title} className="pcp-admin-plans">
        <div className="pcp-admin-plans__head">
          <h2 className="pcp-admin-tab__title" id={title}>
            {text('tab_plans')}
          </h2>
          <Button buttonStyle="secondary" margin={false} onClick={() => openModal(dialog)}>
            {text('planNew')}
          </Button>
        </div>
        <PortalAlert message={failed} />
        {plans === null && !failed ? <PortalHint>{text('cardLoading')}</PortalHint> : null}
        {plans?.length === 0 ? <PortalHint>{text('tabEmpty_plans')}</PortalHint> : null}
        {plans && plans.length > 0 ? (
          <PlanList chosen={plan?.id ?? null} onChoose={setChosen} plans={plans} />
        ) : null}
        {plan?.status === 'draft' && plan.id === made?.id && made.missing.length > 0 ? (
          <PortalHint live>{text('planMissing', { names: made.missing.join(', ') })}</PortalHint>
        ) : null}
        {plan ? (
          <OnePlan
            api={api}
            client={client}
            key={plan.id}
            mayChange={agency === null || sameID(plan.agency, agency)}
            onChange={change}
            plan={plan}
            slugs={slugs}
          />
        ) : null}
      </section>
      <NewPlan
        client={client}
        onMade={(one) => {
          closeModal(dialog)
          setChosen(one.id)
          setMade(one)
          change()
          reloadHead()
        }}
        slug={dialog}
        templates={slugs.templates}
      />
    </Gutter>
  )
}
