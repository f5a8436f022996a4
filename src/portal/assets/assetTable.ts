import { createHash } from 'node:crypto'

import { PORTAL_CSS, PORTAL_JS, PORTAL_PASSKEY, PORTAL_QUESTIONS } from '../../registry/assets.js'
import { ICON_PICTURES, ICON_SVG } from '../../registry/icons.js'

/** Files that pages of the portal load, by the name that code calls them. */
export type AssetKey =
  | 'icon.svg'
  | 'passkey.js'
  | 'portal.css'
  | 'portal.js'
  | 'questions.js'
  | keyof typeof ICON_PICTURES

export type Asset = { bytes: Buffer; contentType: string; fileName: string; key: AssetKey }

export const CONTENT_TYPES = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
} as const

const HASH_LENGTH = 16

/** Tells one content from another, in a name. */
export const contentHash = (bytes: Buffer): string =>
  createHash('sha256').update(bytes).digest('base64url').slice(0, HASH_LENGTH)

/** `portal.css` → `portal.<hash of its bytes>.css`: another text has another name. */
const assetOf = ([key, bytes]: [AssetKey, Buffer]): Asset => {
  const ending = key.slice(key.lastIndexOf('.') + 1) as keyof typeof CONTENT_TYPES
  return {
    bytes,
    contentType: CONTENT_TYPES[ending],
    fileName: `${key.slice(0, -ending.length - 1)}.${contentHash(bytes)}.${ending}`,
    key,
  }
}

type AssetTable = { byFileName: ReadonlyMap<string, Asset>; byKey: ReadonlyMap<AssetKey, Asset> }

const createTable = (themeCSS: string): AssetTable => {
  const pictures = Object.entries(ICON_PICTURES) as [keyof typeof ICON_PICTURES, string][]
  const assets = [
    ['portal.css', Buffer.from(PORTAL_CSS + themeCSS)] as [AssetKey, Buffer],
    ['portal.js', Buffer.from(PORTAL_JS)] as [AssetKey, Buffer],
    ['passkey.js', Buffer.from(PORTAL_PASSKEY)] as [AssetKey, Buffer],
    ['questions.js', Buffer.from(PORTAL_QUESTIONS)] as [AssetKey, Buffer],
    ['icon.svg', Buffer.from(ICON_SVG)] as [AssetKey, Buffer],
    ...pictures.map(([key, text]): [AssetKey, Buffer] => [key, Buffer.from(text, 'base64')]),
  ].map(assetOf)
  return {
    byFileName: new Map(assets.map((asset) => [asset.fileName, asset])),
    byKey: new Map(assets.map((asset) => [asset.key, asset])),
  }
}

/** Made once a process for each theme: a host has one. */
const tables = new Map<string, AssetTable>()

/** Every asset of a portal, as its theme makes it. */
export const assetTable = (themeCSS = ''): AssetTable => {
  const table = tables.get(themeCSS) ?? createTable(themeCSS)
  tables.set(themeCSS, table)
  return table
}

/**
 * The name under which a file is served, with the hash of what is in it.
 * @param themeCSS what the host's theme adds to the stylesheet
 */
export const assetName = (key: AssetKey, themeCSS = ''): string =>
  assetTable(themeCSS).byKey.get(key)?.fileName ?? key
