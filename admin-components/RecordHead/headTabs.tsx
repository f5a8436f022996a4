import { RenderServerComponent } from '@payloadcms/ui/elements/RenderServerComponent'
import type {
  DocumentTabConfig,
  PayloadRequest,
  SanitizedCollectionConfig,
  SanitizedPermissions,
} from 'payload'
import type { ReactNode } from 'react'

/** A tab of the record, as its bar shows it. */
export type HeadTab = {
  /** Below the address of the record. */
  href: string
  label: string
  /** Its name in the config, under which its rows are counted. */
  name: string
  /** What a host shows in its place. */
  own?: ReactNode
}

type Asked = {
  collection: SanitizedCollectionConfig
  permissions: SanitizedPermissions
  req: PayloadRequest
}
type Views = Record<string, { path?: string; tab?: DocumentTabConfig } | undefined>

const LAST = Number.MAX_SAFE_INTEGER

/** Those that Payload brings, with the order and the words that it gives them. */
const standardTabs = ({ collection, permissions, req }: Asked): Views => ({
  default: { tab: { href: '', label: req.t('general:edit'), order: 100 } },
  ...(collection.versions && permissions.collections?.[collection.slug]?.readVersions
    ? { versions: { tab: { href: '/versions', label: req.t('version:versions'), order: 300 } } }
    : {}),
  ...(collection.admin.hideAPIURL
    ? {}
    : { api: { tab: { href: '/api', label: 'API', order: 400 } } }),
})

const labelOf = ({ label }: DocumentTabConfig, { req }: Asked): string =>
  (typeof label === 'function' ? label({ t: req.t as (key: string) => string }) : label) ?? ''

const ownTab = (
  { Component }: DocumentTabConfig,
  path: string,
  { collection, permissions, req }: Asked,
): ReactNode =>
  Component
    ? RenderServerComponent({
        clientProps: { path },
        Component,
        importMap: req.payload.importMap,
        serverProps: {
          collectionConfig: collection,
          i18n: req.i18n,
          payload: req.payload,
          permissions,
          req,
        },
      })
    : undefined

/** The tabs that Payload's own bar has for whoever looks, in its order; those of a host among them. */
export const headTabs = (asked: Asked): HeadTab[] => {
  const { collection, permissions, req } = asked
  const views = (collection.admin.components?.views?.edit ?? {}) as Views
  const standard = standardTabs(asked)
  const names = [...new Set([...Object.keys(standard), ...Object.keys(views)])]
  return names
    .map((name) => ({
      name,
      path: views[name]?.path ?? '',
      tab: { ...standard[name]?.tab, ...views[name]?.tab },
    }))
    .filter(
      ({ name, tab }) =>
        (name in standard || tab.href !== undefined || tab.Component !== undefined) &&
        (tab.condition?.({
          collectionConfig: collection,
          config: req.payload.config,
          globalConfig: undefined as never,
          permissions,
          req,
        }) ??
          true),
    )
    .toSorted((a, b) => (a.tab.order ?? LAST) - (b.tab.order ?? LAST))
    .map(({ name, path, tab }) => ({
      href: typeof tab.href === 'string' ? tab.href : path,
      label: labelOf(tab, asked),
      name,
      own: ownTab(tab, path, asked),
    }))
}
