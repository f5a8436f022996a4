import { BackLink } from '../../../../portal/kit/components/BackLink/index.js'
import { ButtonLink } from '../../../../portal/kit/components/Button/index.js'
import { Card } from '../../../../portal/kit/components/Card/index.js'
import { Facts } from '../../../../portal/kit/components/Facts/index.js'
import { PageHeading } from '../../../../portal/kit/components/PageHeading/index.js'
import type { ViewContext } from '../../../../portal/kit/viewContext.js'
import type { PlanVersionDetail } from '../../loaders/plans.js'
import { factsOfVersion } from '../../planFacts.js'
import { PlanLines } from './PlanLines.js'
import { WhatChanged } from './WhatChanged.js'

type Props = { version: PlanVersionDetail; view: ViewContext }

/** What stood in one version of a plan, who signed it, and a copy on paper. */
export const PlanVersionView = ({ version, view }: Props) => {
  const { path, t } = view
  return (
    <div className="pcp-stack pcp-stack--loose pcp-main--reading">
      <BackLink href={path(`/plans/${version.plan}`)} label={t('client.planActionBack')} />
      <PageHeading title={t('client.planVersionTitle', { number: version.version })}>
        {version.isOld ? <p className="pcp-quiet">{t('client.planOld')}</p> : null}
      </PageHeading>
      {version.toSign ? (
        <p>
          <ButtonLink href={path(`/plans/${version.plan}/sign`)}>
            {t('client.planSignTitle')}
          </ButtonLink>
        </p>
      ) : null}
      <WhatChanged changes={version.changes} view={view} />
      <PlanLines version={version} />
      <Card>
        <Facts facts={factsOfVersion(version, view)} />
      </Card>
      <p>
        <ButtonLink href={version.file} look="second">
          {t('client.planFile')}
        </ButtonLink>
      </p>
    </div>
  )
}
