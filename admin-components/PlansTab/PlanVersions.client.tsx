'use client'

import { Button } from '@payloadcms/ui'
import { useId, useState, type ReactNode } from 'react'

import { usePlanVersions } from '../hooks/usePlans.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { PortalAlert } from '../PortalAlert/index.client.js'
import { PortalFacts } from '../PortalFacts/index.client.js'
import { SelectBox } from '../PortalFields/index.client.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { formatDateTime } from '../shared/formatDate.js'
import { portalPath } from '../shared/portalPath.js'
import type { ShownPlan, ShownVersion } from './planTypes.js'
import { VersionText } from './VersionText.client.js'

type Props = { api: string; plan: ShownPlan; slug: string }

/** Who made a version and who signed it, and by which hash its text is known. */
const Signatures = ({ version }: { version: ShownVersion }): ReactNode => {
  const { language, text } = usePortalTranslation()
  const signed = (name: null | string | undefined, date: null | string | undefined): string =>
    date
      ? text('planSignedAs', { date: formatDateTime({ date, language }), name: name ?? '' })
      : text('planNotSigned')
  return (
    <PortalFacts
      facts={[
        [
          text('planMadeBy'),
          text('planSignedAs', {
            date: formatDateTime({ date: version.madeAt, language }),
            name: version.madeByName ?? text('historyUnknownStaff'),
          }),
        ],
        [text('planClientSigned'), signed(version.clientSignedName, version.clientSignedAt)],
        [text('planStaffSigned'), signed(version.staffSignedName, version.staffSignedAt)],
        ['SHA-256', version.textHash],
      ]}
    />
  )
}

/**
 * The versions of a plan: what stood in each, and what changed from the one before. The words of the
 * only one stand above already.
 */
export const PlanVersions = ({ api, plan, slug }: Props): ReactNode => {
  const { text } = usePortalTranslation()
  const title = useId()
  const { failed, versions } = usePlanVersions(slug, plan)
  const [chosen, setChosen] = useState('')
  const version = versions?.find((one) => String(one.version) === chosen) ?? versions?.[0]
  const before = versions?.find((one) => one.version === (version?.version ?? 0) - 1)

  return (
    <section aria-labelledby={title} className="pcp-admin-plans__versions">
      <h3 className="pcp-admin-plans__name" id={title}>
        {text('planVersions')}
      </h3>
      <PortalAlert message={failed} />
      {version ? (
        <>
          <div className="pcp-admin-plans__acts">
            {plan.version > 1 ? (
              <SelectBox
                choices={(versions ?? []).map((one) => ({
                  label: text('planVersionNumber', { number: one.version }),
                  value: String(one.version),
                }))}
                label={text('planVersion')}
                name="version"
                onChange={setChosen}
                value={String(version.version)}
              />
            ) : (
              <strong>{text('planVersionNumber', { number: version.version })}</strong>
            )}
            <Button
              buttonStyle="secondary"
              el="anchor"
              margin={false}
              url={`${api}${portalPath('planFile', plan.id)}?version=${String(version.version)}`}
            >
              {text('planFile')}
            </Button>
          </div>
          <Signatures version={version} />
          {plan.version > 1 ? (
            <VersionText before={before} version={version} />
          ) : (
            <PortalHint>{text('planFirstVersion')}</PortalHint>
          )}
        </>
      ) : null}
    </section>
  )
}
