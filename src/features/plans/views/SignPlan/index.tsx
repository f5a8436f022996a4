import { BackLink } from '../../../../portal/kit/components/BackLink/index.js'
import { Button } from '../../../../portal/kit/components/Button/index.js'
import { ErrorSummary } from '../../../../portal/kit/components/ErrorSummary/index.js'
import { Form } from '../../../../portal/kit/components/Form/index.js'
import { PageHeading } from '../../../../portal/kit/components/PageHeading/index.js'
import { PasswordField } from '../../../../portal/kit/components/PasswordField/index.js'
import { TextField } from '../../../../portal/kit/components/TextField/index.js'
import { fieldError, type ViewContext } from '../../../../portal/kit/viewContext.js'
import type { PlanVersionDetail } from '../../loaders/plans.js'
import { PlanLines } from '../PlanVersion/PlanLines.js'
import { WhatChanged } from '../PlanVersion/WhatChanged.js'

type Props = { askPassword: boolean; version: PlanVersionDetail; view: ViewContext }

/** The whole plan first, then a name as the signature. */
export const SignPlanView = ({ askPassword, version, view }: Props) => {
  const { error, path, t } = view
  return (
    <div className="pcp-stack pcp-stack--loose pcp-main--reading">
      <BackLink href={path(`/plans/${version.plan}`)} label={t('client.planActionBack')} />
      <ErrorSummary fields={['signedName', 'password']} view={view} />
      <PageHeading title={t('client.planSignTitle')}>
        <p className="pcp-quiet">
          {t(error?.code === 'PLAN_CHANGED' ? 'client.planSignNew' : 'client.planSignIntro')}
        </p>
      </PageHeading>
      <WhatChanged changes={version.changes} view={view} />
      <PlanLines version={version} />
      <Form action={`/my-plans/${version.plan}/sign`} view={view}>
        <input name="textHash" type="hidden" value={version.textHash} />
        <input name="version" type="hidden" value={version.version} />
        <p>{t('client.planSignAgree')}</p>
        <TextField
          autoComplete="name"
          error={fieldError(view, 'signedName')}
          hint={t('client.planSignHint')}
          label={t('client.planSignName')}
          name="signedName"
          required
        />
        {askPassword ? (
          <PasswordField
            autoComplete="current-password"
            error={fieldError(view, 'password')}
            hint={t('client.roiPasswordHint')}
            label={t('client.passwordLabel')}
            name="password"
            view={view}
          />
        ) : null}
        <Button>{t('client.planSignButton')}</Button>
      </Form>
    </div>
  )
}
