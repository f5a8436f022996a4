import type { Fact } from '../../../portal/kit/components/Facts/index.js'
import type { TagTone } from '../../../portal/kit/components/Tag/index.js'
import type { ViewContext } from '../../../portal/kit/viewContext.js'
import type { ReleaseItem, ReleaseState } from '../loaders/privacy.js'

const STATES = {
  active: { key: 'client.privacyActive', tone: 'good' },
  ended: { key: 'client.privacyEnded', tone: 'none' },
  'not-given': { key: 'client.privacyNotGiven', tone: 'none' },
  'not-started': { key: 'client.privacyNotStarted', tone: 'wait' },
  revoked: { key: 'client.privacyRevoked', tone: 'bad' },
} as const satisfies Record<ReleaseState, { key: string; tone: TagTone }>

/** In one word what a release means today. */
export const releaseTag = (
  { t }: ViewContext,
  { endsSoon, state }: ReleaseItem,
): { label: string; tone: TagTone } => {
  if (endsSoon) return { label: t('client.privacyEndsSoon'), tone: 'wait' }
  const { key, tone } = STATES[state]
  return { label: t(key), tone }
}

/** "You agreed to share · Harbor Outreach". */
export const releaseTitle = ({ t }: ViewContext, { agency, permission }: ReleaseItem): string => {
  const said = t(permission === 'yes' ? 'client.privacyYes' : 'client.privacyNo')
  return agency ? `${said} · ${agency}` : said
}

/** From when, until when, and how it was signed. */
export const releaseFacts = ({ format, t }: ViewContext, release: ReleaseItem): Fact[] => [
  { label: t('client.roiFrom'), value: format.day(release.start) },
  ...(release.permission === 'yes' && release.end
    ? [{ label: t('client.roiUntil'), value: format.day(release.end) }]
    : []),
  ...(release.revokedAt
    ? [{ label: t('client.releaseRevokedOn'), value: format.on(release.revokedAt) }]
    : []),
  ...(release.signedName ? [{ label: t('client.roiSignedAs'), value: release.signedName }] : []),
]
