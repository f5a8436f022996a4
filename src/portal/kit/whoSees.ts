import type { SharingMode } from '../../config/options.js'

/** Who sees what a client sends, by the installation's option `sharing`. */
export const WHO_SEES = {
  agency: 'client.helpPrivacyAgency',
  network: 'client.helpPrivacyNetwork',
  roi: 'client.helpPrivacyRoi',
} as const satisfies Record<SharingMode, string>
