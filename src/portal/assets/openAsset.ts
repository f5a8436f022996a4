import { compress, type Encoding } from '../packing/compress.js'
import { assetTable, type Asset } from './assetTable.js'

export type OpenAsset = {
  contentType: string
  /** The bytes as they are, or packed; smaller where packing gains nothing. */
  inEncoding: (encoding: Encoding | undefined) => Promise<Uint8Array<ArrayBuffer>>
  /** Pictures are packed already. */
  packs: boolean
}

/** Packed once and kept: worth all the time it takes. */
const LEVELS = { br: 11, gzip: 9 } as const

type Content = Pick<Asset, 'bytes' | 'contentType'>

const packed = new WeakMap<Content, Map<Encoding, Promise<Uint8Array<ArrayBuffer>>>>()

const packOnce = (asset: Content, encoding: Encoding): Promise<Uint8Array<ArrayBuffer>> => {
  const known = packed.get(asset) ?? new Map<Encoding, Promise<Uint8Array<ArrayBuffer>>>()
  packed.set(asset, known)
  const packing =
    known.get(encoding) ??
    compress(asset.bytes, encoding, LEVELS[encoding]).then((bytes) => new Uint8Array(bytes))
  known.set(encoding, packing)
  return packing
}

/** A file as it is served. */
export const openContent = (asset: Content): OpenAsset => ({
  contentType: asset.contentType,
  inEncoding: (encoding) =>
    encoding ? packOnce(asset, encoding) : Promise.resolve(new Uint8Array(asset.bytes)),
  packs: asset.contentType !== 'image/png',
})

/**
 * A file of the portal by the exact name it is served under; undefined for any other name. Nothing
 * is looked for on a disk.
 */
export const openAsset = (fileName: string, themeCSS = ''): OpenAsset | undefined => {
  const asset = assetTable(themeCSS).byFileName.get(fileName)
  return asset && openContent(asset)
}
