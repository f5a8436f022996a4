import type { CollectionKey } from './collections.js'

/**
 * What super users set up once, in the order of the page **Settings**: sections, each with the
 * collections under it. Titles are `settings_<section>`, the line below each link is
 * `settingsAbout_<collection>`. Every collection under Administration in the navigation is here.
 */
export const SETTINGS_SECTIONS = {
  agencies: ['agencies', 'programs', 'resources', 'communityInfo'],
  tasks: ['taskTemplates', 'workflows', 'workflowVersions'],
  plans: ['housingPlanTemplates', 'housingPlanActions'],
  asking: ['assessments', 'fileCategories', 'messageTexts'],
  portal: ['portalConnections', 'portalAccounts'],
  records: ['portalAuditEvents', 'webhookDeliveries'],
} as const satisfies Readonly<Record<string, readonly CollectionKey[]>>

export type SettingsSection = keyof typeof SETTINGS_SECTIONS
export type SettingsItem = (typeof SETTINGS_SECTIONS)[SettingsSection][number]

/** The section that the global with the numbers of the portal stands in. */
export const SECTION_OF_GLOBAL: SettingsSection = 'portal'
