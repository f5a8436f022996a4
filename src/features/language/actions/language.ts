import { defineEndpoint } from '../../../actions/defineAction.js'
import { getContext } from '../../../config/context.js'
import { ownPath } from '../../../core/ownPath.js'
import { leadTo } from '../../../http/respond.js'
import { chooseLanguage } from '../chooseLanguage.js'

/**
 * Remembers the language somebody chose on this browser and leads back to where they were. Unknown
 * languages change nothing.
 */
export const language = defineEndpoint({
  name: 'language',
  does: 'Remembers the language of this browser (`?to=es`) and leads back (`&next=/portal/…`)',
  who: 'anyone',
  handler: async (req) => {
    const { portalPath } = getContext(req.payload).options
    await chooseLanguage(req, req.searchParams.get('to') ?? '')
    return leadTo(ownPath(req.searchParams.get('next'), portalPath) ?? portalPath)
  },
})
