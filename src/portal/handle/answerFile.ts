import type { PluginContext } from '../../config/context.js'
import { answerAsset } from '../assets/answerAsset.js'
import { answerKeptLogo, isLogoName } from '../assets/answerLogo.js'
import { answerMapFile, isMapFile } from '../assets/answerMapFile.js'
import { answerManifest } from '../assets/answerManifest.js'
import { answerServiceWorker } from '../assets/answerServiceWorker.js'
import type { PortalPlace } from './placeOf.js'

/**
 * What pages load besides themselves: the same for everybody, and there without a database. Null
 * for an address of a page, and for a logo that is still to be read.
 */
export const answerFile = (
  request: Request,
  { segments }: Pick<PortalPlace, 'segments'>,
  { options, themeStyles }: Pick<PluginContext, 'options' | 'themeStyles'>,
): null | Promise<Response> => {
  const [first = '', second = '', ...more] = segments
  if (first === 'assets' && more.length === 0 && isLogoName(second))
    return answerKeptLogo(request, second)
  if (options.maps && first === 'assets' && more.length === 0 && isMapFile(second))
    return answerMapFile(request, second)
  if (first === 'assets' && more.length === 0)
    return answerAsset(request, second, themeStyles, options.portal.theme)
  if (segments.length !== 1) return null
  if (first === 'sw.js') return answerServiceWorker(request, options, themeStyles)
  return first === 'manifest.webmanifest' ? answerManifest(request, options) : null
}
