import { getPayload, type Payload, type SanitizedConfig } from 'payload'

import { basePath } from '../../config/basePath.js'
import { getContext } from '../../config/context.js'
import { answerAsset } from '../assets/answerAsset.js'
import { answerLanguage } from './answerLanguage.js'
import { answerOutside } from './answerOutside.js'
import { answerPage } from './answerPage.js'
import { placeOf, type PortalPlace } from './placeOf.js'

const explain = (payload: Payload, request: Request): void => {
  const { portalPath } = getContext(payload).options
  const { pathname } = new URL(request.url)
  payload.logger.warn(
    `A request for ${pathname} came to the client portal, which is at ${portalPath}: mount it there, or set the option \`portalPath\`.`,
  )
}

type Asked = {
  config: SanitizedConfig
  key: string | undefined
  place: PortalPlace | undefined
  request: Request
}

/** What pages load besides themselves: the same for everybody, and there without a database. */
const answerFile = (
  request: Request,
  place: PortalPlace,
  themeStyles: string | undefined,
): null | Promise<Response> => {
  const [folder, name = '', ...more] = place.segments
  return folder === 'assets' && more.length === 0 ? answerAsset(request, name, themeStyles) : null
}

const answerOrThrow = async ({ config, key, place, request }: Asked): Promise<Response> => {
  const { options } = getContext(config)
  const payload = await getPayload({ config, ...(key === undefined ? {} : { key }) })
  if (!place || options.disabled) {
    if (!place) explain(payload, request)
    return answerOutside(config, request, 404)
  }
  try {
    const asked = { payload, place, request }
    return (await answerLanguage(asked)) ?? (await answerPage(asked))
  } catch (error) {
    payload.logger.error({ err: error, msg: 'A page of the client portal failed' })
    return answerOutside(config, request, 503, place.pathname)
  }
}

/** Any GET or HEAD below the portal's path. No error leaves it: what fails is a page with 503. */
export const answerPortal = async (
  config: Promise<SanitizedConfig> | SanitizedConfig,
  request: Request,
  { payloadInstanceCacheKey: key }: { payloadInstanceCacheKey?: string } = {},
): Promise<Response> => {
  const sanitized = await config
  const { options, themeStyles } = getContext(sanitized)
  const { disabled, portalPath } = options
  const place = placeOf(request, { basePath: basePath(), portalPath })
  const file = place && !disabled ? answerFile(request, place, themeStyles) : null
  try {
    return await (file ?? answerOrThrow({ config: sanitized, key, place, request }))
  } catch {
    // No Payload, so no log of ours: the database cannot be reached, and Payload says so itself.
    return answerOutside(sanitized, request, 503, place?.pathname)
  }
}
