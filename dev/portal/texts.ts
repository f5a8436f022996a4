import type { PortalOptions } from 'payload-client-portal/types'

/** What the county says in its own words. */
export const texts: PortalOptions['texts'] = {
  en: { 'client.helpTitle': 'Need a hand?' },
  es: { 'client.helpTitle': '¿Necesita una mano?' },
}
