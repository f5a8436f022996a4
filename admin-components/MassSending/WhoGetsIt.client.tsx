'use client'

import { CheckboxInput } from '@payloadcms/ui'
import { useId, type ReactNode } from 'react'

import { ENROLLMENT_STATES } from '../../src/core/status/massSend.js'
import type { ID } from '../../src/core/ids.js'
import { useColleagues } from '../hooks/useColleagues.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { useRead } from '../hooks/useRead.js'
import { PortalAlert } from '../PortalAlert/index.client.js'
import { SelectBox, TextBox } from '../PortalFields/index.client.js'
import type { MassSendingProps } from './massProps.js'
import { sendingAgency, type Chosen } from './chosenRecipients.js'

const base = 'pcp-admin-mass'
/** More than an agency has. */
const MOST = 200

const ENROLLMENT_TEXT = { active: 'massActive', inactive: 'massInactive' } as const

type Named = { docs: { id: ID; name: string }[] }
type Props = {
  chosen: Chosen
  onChange: (chosen: Chosen) => void
  own: ID | null
  slugs: MassSendingProps['slugs']
}

const listOf = (slug: string, where = ''): string =>
  `/${slug}?depth=0&limit=${MOST}&sort=name&select[name]=true${where}`

/** Super users of the installation say for which agency. */
const AgencyChoice = ({ chosen, onChange, slugs }: Omit<Props, 'own'>): ReactNode => {
  const { text } = usePortalTranslation()
  const { found } = useRead<Named>(listOf(slugs.agencies))
  return (
    <SelectBox
      choices={(found?.docs ?? []).map(({ id, name }) => ({ label: name, value: String(id) }))}
      label={text('massAgency')}
      name="agency"
      onChange={(agency) => onChange({ ...chosen, agency, careTeamOf: '', programs: [] })}
      placeholder={text('requestChoose')}
      required
      value={chosen.agency}
    />
  )
}

/** Recipients: programs, enrollment status, care team, and whoever is found by name. */
export const WhoGetsIt = ({ chosen, onChange, own, slugs }: Props): ReactNode => {
  const { text } = usePortalTranslation()
  const title = useId()
  const agency = sendingAgency(own, chosen)
  const { failed, found } = useRead<Named>(
    agency === null
      ? null
      : listOf(slugs.programs, `&where[agency][equals]=${encodeURIComponent(String(agency))}`),
  )
  const { colleagues } = useColleagues(own === null ? agency : null)
  const programs = found?.docs ?? []
  const all = programs.map(({ id }) => String(id))
  const isAll = all.length > 0 && all.every((id) => chosen.programs.includes(id))
  const toggle = (id: string): void =>
    onChange({
      ...chosen,
      programs: chosen.programs.includes(id)
        ? chosen.programs.filter((one) => one !== id)
        : [...chosen.programs, id],
    })
  return (
    <section aria-labelledby={title} className={`${base}__part`}>
      <h2 id={title}>{text('massRecipients')}</h2>
      {own === null ? <AgencyChoice chosen={chosen} onChange={onChange} slugs={slugs} /> : null}
      <PortalAlert message={failed} />
      <fieldset className={`${base}__programs`} data-field="recipients.programs">
        <legend>{text('massPrograms')}</legend>
        {programs.length > 1 ? (
          <CheckboxInput
            checked={isAll}
            label={text('massSelectAll')}
            onToggle={() => onChange({ ...chosen, programs: isAll ? [] : all })}
          />
        ) : null}
        {programs.map(({ id, name }) => (
          <CheckboxInput
            checked={chosen.programs.includes(String(id))}
            key={id}
            label={name}
            onToggle={() => toggle(String(id))}
          />
        ))}
        <CheckboxInput
          checked={chosen.withoutEnrollment}
          label={text('massWithout')}
          onToggle={() => onChange({ ...chosen, withoutEnrollment: !chosen.withoutEnrollment })}
        />
      </fieldset>
      <div className={`${base}__filters`}>
        <SelectBox
          choices={ENROLLMENT_STATES.map((one) => ({
            label: text(ENROLLMENT_TEXT[one]),
            value: one,
          }))}
          label={text('massStatus')}
          name="recipients.status"
          onChange={(status) => onChange({ ...chosen, status })}
          placeholder={text('massAnyStatus')}
          value={chosen.status}
        />
        <SelectBox
          choices={colleagues.map(({ id, name }) => ({ label: name, value: String(id) }))}
          label={text('massCareTeam')}
          name="recipients.careTeamOf"
          onChange={(careTeamOf) => onChange({ ...chosen, careTeamOf })}
          placeholder={text('massAnybody')}
          value={chosen.careTeamOf}
        />
        <TextBox
          label={text('massSearch')}
          name="recipients.search"
          onChange={(search) => onChange({ ...chosen, search })}
          value={chosen.search}
        />
      </div>
    </section>
  )
}
