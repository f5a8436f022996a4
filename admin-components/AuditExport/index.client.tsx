'use client'

import { Button, useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useState, type ReactNode } from 'react'

import { AUDIT_ACTIONS, AUDIT_OUTCOMES } from '../../src/contract/auditEvents.js'
import { PortalAlert } from '../PortalAlert/index.client.js'
import { SelectBox, TextBox } from '../PortalFields/index.client.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { portalPath } from '../shared/portalPath.js'
import { exportLink, isSpan, type Filters } from './exportLink.js'
import './index.css'

const NOTHING: Filters = {
  action: '',
  client: '',
  format: 'csv',
  from: '',
  outcome: '',
  staff: '',
  to: '',
}

/**
 * Above the list of audit events: downloads those that fit the filters, as far as the person may
 * read them.
 */
export const AuditExport = (): ReactNode => {
  const { config } = useConfig()
  const { language, text } = usePortalTranslation()
  const [filters, setFilters] = useState(NOTHING)
  const set =
    (name: keyof Filters) =>
    (value: string): void =>
      setFilters((before) => ({ ...before, [name]: value }))
  const endpoint = formatAdminURL({
    apiRoute: config.routes.api,
    path: portalPath('exportAudit') as `/${string}`,
    relative: true,
  })
  const actions = AUDIT_ACTIONS.map((value) => ({ label: text(`audit_${value}`), value })).toSorted(
    (a, b) => a.label.localeCompare(b.label, language),
  )

  return (
    <details className="pcp-admin-audit-export">
      <summary>{text('auditExport')}</summary>
      <PortalHint>{text('auditExportHint')}</PortalHint>
      <div className="pcp-admin-audit-export__filters">
        <TextBox
          label={text('auditExportFrom')}
          name="from"
          onChange={set('from')}
          type="date"
          value={filters.from}
        />
        <TextBox
          label={text('auditExportTo')}
          name="to"
          onChange={set('to')}
          type="date"
          value={filters.to}
        />
        <SelectBox
          choices={actions}
          label={text('field_action')}
          name="action"
          onChange={set('action')}
          placeholder={text('auditExportAll')}
          value={filters.action}
        />
        <SelectBox
          choices={AUDIT_OUTCOMES.map((value) => ({ label: text(`choice_${value}`), value }))}
          label={text('field_outcome')}
          name="outcome"
          onChange={set('outcome')}
          placeholder={text('auditExportAll')}
          value={filters.outcome}
        />
        <TextBox
          label={text('field_clientID')}
          name="client"
          onChange={set('client')}
          value={filters.client}
        />
        <TextBox
          label={text('auditExportStaff')}
          name="staff"
          onChange={set('staff')}
          value={filters.staff}
        />
      </div>
      <PortalAlert message={isSpan(filters) ? null : text('auditExportSpan')} />
      <div className="pcp-admin-audit-export__formats">
        {(['csv', 'jsonl'] as const).map((format) => (
          <Button
            buttonStyle="secondary"
            disabled={!isSpan(filters)}
            el="anchor"
            extraButtonProps={{ download: true }}
            key={format}
            size="medium"
            url={exportLink(endpoint, { ...filters, format })}
          >
            {text(format === 'csv' ? 'auditExportCSV' : 'auditExportJSONL')}
          </Button>
        ))}
      </div>
    </details>
  )
}
