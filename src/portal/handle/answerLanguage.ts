import { createLocalReq, type Payload } from 'payload'

import { getContext } from '../../config/context.js'
import { isSecureOrigin } from '../../config/publicURL.js'
import { chooseLanguage } from '../../features/language/index.js'
import { availableLocales } from '../../translations/translate.js'
import { portalPathOf } from '../kit/portalPathOf.js'
import type { PortalPlace } from './placeOf.js'
import { leadBrowser } from './sendPage.js'

type Asked = { payload: Payload; place: PortalPlace; request: Request }

/**
 * `/portal/es/requests`: an address that names a language. Remembers it and leads on to the page
 * without it, with its query: for posters, leaflets and links that other people write.
 * @returns null where the address names none
 */
export const answerLanguage = async ({
  payload,
  place: { search, segments },
  request,
}: Asked): Promise<null | Response> => {
  const [language = '', ...rest] = segments
  if (!availableLocales().includes(language)) return null
  const req = await createLocalReq(
    { req: { headers: new Headers(request.headers), payload } },
    payload,
  )
  if (request.method === 'GET') await chooseLanguage(req, language)
  const path = portalPathOf(getContext(payload).options.portalPath)(`/${rest.join('/')}`)
  const query = search.toString()
  return leadBrowser(`${path}${query && `?${query}`}`, isSecureOrigin(payload), req.responseHeaders)
}
