'use client'

import { Button } from '@payloadcms/ui'
import { useId, useState, type ReactNode } from 'react'

import { usePlanVersions } from '../hooks/usePlans.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { PortalAlert } from '../PortalAlert/index.client.js'
import { SelectBox } from '../PortalFields/index.client.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { formatDateTime } from '../shared/formatDate.js'
import { portalPath } from '../shared/portalPath.js'
import { PlanText } from './PlanText.client.js'
import type { ShownPlan, ShownVersion } from './planTypes.js'

type Props = { api: string; plan: ShownPlan; slug: string }

const Signatures = ({ version }: { version: ShownVersion }): ReactNode => {
  const { language, text } = usePortalTranslation()
  const signed = (name: null | string | undefined, date: null | string | undefined): string =>
    date
      ? text('planSignedAs', { date: formatDateTime({ date, language }), name: name ?? '' })
      : text('planNotSigned')
  return (
    <p className="pcp-admin-plans__small">
      {[
        text('planMadeBy', {
          date: formatDateTime({ date: version.madeAt, language }),
          name: version.madeByName ?? text('historyUnknownStaff'),
        }),
        `${text('planClientSigned')}: ${signed(version.clientSignedName, version.clientSignedAt)}`,
        `${text('planStaffSigned')}: ${signed(version.staffSignedName, version.staffSignedAt)}`,
        `SHA-256: ${version.textHash}`,
      ].join(' · ')}
    </p>
  )
}

/** The versions of a plan: what stood in each, beside what stood there before it. */
export const PlanVersions = ({ api, plan, slug }: Props): ReactNode => {
  const { text } = usePortalTranslation()
  const title = useId()
  const { failed, versions } = usePlanVersions(slug, plan)
  const [chosen, setChosen] = useState('')
  const version = versions?.find((one) => String(one.version) === chosen) ?? versions?.[0]
  const before = versions?.find((one) => one.version === (version?.version ?? 0) - 1)
  const nameOf = (one: ShownVersion): string => text('planVersionNumber', { number: one.version })

  return (
    <section aria-labelledby={title} className="pcp-admin-plans__versions">
      <h3 className="pcp-admin-plans__name" id={title}>
        {text('planVersions')}
      </h3>
      <PortalAlert message={failed} />
      {version ? (
        <>
          <div className="pcp-admin-plans__acts">
            <SelectBox
              choices={(versions ?? []).map((one) => ({
                label: nameOf(one),
                value: String(one.version),
              }))}
              label={text('planVersion')}
              name="version"
              onChange={setChosen}
              placeholder={text('planNewest')}
              value={String(version.version)}
            />
            <Button
              buttonStyle="secondary"
              el="anchor"
              margin={false}
              size="small"
              url={`${api}${portalPath('planFile', plan.id)}?version=${String(version.version)}`}
            >
              {text('planFile')}
            </Button>
          </div>
          <Signatures version={version} />
          <div className="pcp-admin-plans__sides">
            {before ? (
              <section aria-label={nameOf(before)}>
                <h4>{nameOf(before)}</h4>
                <PlanText
                  lines={before.lines}
                  marked={{ as: 'removed', lines: new Set(version.changes?.removed) }}
                />
              </section>
            ) : (
              <PortalHint>{text('planFirstVersion')}</PortalHint>
            )}
            <section aria-label={nameOf(version)}>
              <h4>{nameOf(version)}</h4>
              <PlanText
                lines={version.lines}
                marked={{ as: 'added', lines: new Set(version.changes?.added) }}
              />
            </section>
          </div>
        </>
      ) : null}
    </section>
  )
}
