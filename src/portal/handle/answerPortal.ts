import { getPayload, type Payload, type SanitizedConfig } from 'payload'

import { basePath } from '../../config/basePath.js'
import { getContext } from '../../config/context.js'
import { answerLogo, isLogoName } from '../assets/answerLogo.js'
import { answerFile } from './answerFile.js'
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

const answerOrThrow = async ({ config, key, place, request }: Asked): Promise<Response> => {
  const { options } = getContext(config)
  const payload = await getPayload({ config, ...(key === undefined ? {} : { key }) })
  if (!place || options.disabled) {
    if (!place) explain(payload, request)
    return answerOutside(config, request, 404)
  }
  try {
    const asked = { payload, place, request }
    const [first, second = ''] = place.segments
    if (first === 'assets' && isLogoName(second)) return await answerLogo(payload, request, second)
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
  const context = getContext(sanitized)
  const { options } = context
  const place = placeOf(request, { basePath: basePath(), portalPath: options.portalPath })
  const file = place && !options.disabled ? answerFile(request, place, context) : null
  try {
    return await (file ?? answerOrThrow({ config: sanitized, key, place, request }))
  } catch {
    // No Payload, so no log of ours: the database cannot be reached, and Payload says so itself.
    return answerOutside(sanitized, request, 503, place?.pathname)
  }
}
