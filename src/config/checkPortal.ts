import { checkFont, checkLogo } from './checkPortalLook.js'
import { checkHostTexts } from './checkHostTexts.js'
import { checkSlots } from './checkPages.js'
import { checkKeys, failOption } from './failOption.js'
import { checkSpoken } from './checkSpoken.js'
import type { ClientPortalOptions } from './options.js'

const checkNeutralTab = (neutralTab: unknown): void => {
  if (neutralTab === undefined || neutralTab === 'always' || neutralTab === 'offered') return
  failOption('portal.neutralTab', neutralTab, "Give 'offered' or 'always'.")
}

/**
 * Checks the option `portal` and what help says, but for what needs more than options: colours (`checkTheme`), the
 * portal's own paths and the texts of mails.
 * @throws Error naming option, value and remedy.
 */
export const checkPortal = ({ help, languages, portal }: ClientPortalOptions): void => {
  if (help?.hours !== undefined) checkSpoken('help.hours', help.hours, languages)
  if (!portal) return
  checkKeys('portal', portal, ['neutralTab', 'pages', 'slots', 'texts', 'theme'])
  checkNeutralTab(portal.neutralTab)
  checkKeys('portal.theme', portal.theme, ['dark', 'font', 'light', 'logo'])
  checkFont(portal.theme?.font)
  checkLogo(portal.theme?.logo, languages)
  checkHostTexts(portal.texts, languages)
  checkSlots(portal.slots)
}
