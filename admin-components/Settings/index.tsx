import type { AdminViewServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import type { ReactNode } from 'react'

import { hiddenFromOrdinaryStaff } from '../../access/actor.js'
import {
  SECTION_OF_GLOBAL,
  SETTINGS_SECTIONS,
  type SettingsItem,
  type SettingsSection,
} from '../../src/contract/settingsSections.js'
import { pluralOf } from '../shared/pluralOf.js'
import { staffView } from '../shared/staffView.js'
import { StaffTemplate } from '../StaffTemplate/index.js'
import { SettingsClient, type SettingsLink } from './index.client.js'

type Sections = [SettingsSection, readonly SettingsItem[]][]

/**
 * The view `/admin/portal-settings`: what is set up once, each with the way to it and a line that
 * says what it is. Links alone: what may be read and written there is decided there.
 */
export const SettingsView = (props: AdminViewServerProps): ReactNode => {
  const { permissions, req, visibleEntities } = props.initPageResult
  const { settingsSlug, slugs } = staffView(req)
  const { collections, config } = req.payload
  const hrefOf = (path: `/${string}`): string =>
    formatAdminURL({ adminRoute: config.routes.admin, path })
  const linkOf = (item: SettingsItem): SettingsLink[] => {
    const slug = slugs[item]
    const collection = collections[slug]?.config
    if (!collection || !visibleEntities.collections.includes(slug)) return []
    if (!permissions.collections?.[slug]?.read) return []
    const label = item === 'taskTemplates' ? null : pluralOf(collection, req.i18n)
    return [{ href: hrefOf(`/collections/${slug}`), item, label }]
  }
  const global: SettingsLink[] =
    visibleEntities.globals.includes(settingsSlug) && permissions.globals?.[settingsSlug]?.read
      ? [{ href: hrefOf(`/globals/${settingsSlug}`), item: 'portalSettings', label: null }]
      : []
  const sections = (Object.entries(SETTINGS_SECTIONS) as Sections).map(([section, items]) => ({
    links: [...(section === SECTION_OF_GLOBAL ? global : []), ...items.flatMap(linkOf)],
    section,
  }))
  return (
    <StaffTemplate view={props}>
      <SettingsClient
        sections={
          hiddenFromOrdinaryStaff(req) ? [] : sections.filter(({ links }) => links.length > 0)
        }
      />
    </StaffTemplate>
  )
}
