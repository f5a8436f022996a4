import { MAP_FILES } from '../../registry/mapFiles.js'
import { sendAsset } from './answerAsset.js'
import { CONTENT_TYPES } from './assetTable.js'
import { openContent, type OpenAsset } from './openAsset.js'

export const isMapFile = (fileName: string): boolean =>
  fileName === MAP_FILES.script || fileName === MAP_FILES.styles

/** Loaded when the first browser asks, and kept: an installation without maps never holds it. */
const loadFiles = async (): Promise<Record<string, OpenAsset>> => {
  const { MAP_CSS, MAP_JS } = await import('../../registry/mapAssets.js')
  return {
    [MAP_FILES.script]: openContent({
      bytes: Buffer.from(MAP_JS),
      contentType: CONTENT_TYPES.js,
    }),
    [MAP_FILES.styles]: openContent({
      bytes: Buffer.from(MAP_CSS),
      contentType: CONTENT_TYPES.css,
    }),
  }
}
let files: Promise<Record<string, OpenAsset>> | undefined

/** The script or the stylesheet of maps, by a name that `isMapFile` knows. */
export const answerMapFile = async (request: Request, fileName: string): Promise<Response> => {
  files ??= loadFiles()
  const asset = (await files)[fileName]
  if (!asset) throw new Error(`No file of maps is called ${fileName}`)
  return sendAsset(request, fileName, asset)
}
