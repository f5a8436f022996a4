import { mailsIn, type PortalLanguage } from '../../registry/languages.js'
import { en as areas } from '../../translations/languages/en.js'

/** English, with the texts of every mail. */
export const en: PortalLanguage = { ...areas, mails: mailsIn('en') }
