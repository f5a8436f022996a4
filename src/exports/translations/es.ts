import { mailsIn, type PortalLanguage } from '../../registry/languages.js'
import { es as areas } from '../../translations/languages/es.js'

/** Spanish (United States), with the texts of every mail. */
export const es: PortalLanguage = { ...areas, mails: mailsIn('es') }
