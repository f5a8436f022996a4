import { OpenedView } from '../../../src/features/my-data/views/Opened/index.js'
import type { ReleaseDetail, ReleaseItem } from '../../../src/features/releases/loaders/privacy.js'
import { PrivacyView } from '../../../src/features/releases/views/Privacy/index.js'
import { ReleaseView } from '../../../src/features/releases/views/Release/index.js'
import { RevokeView } from '../../../src/features/releases/views/Revoke/index.js'
import { SignReleaseView } from '../../../src/features/releases/views/SignRelease/index.js'
import { page, type SamplePage } from './samplePage.js'

const RELEASE: ReleaseItem = {
  agency: 'Harbor Outreach',
  end: '2027-11-12T12:00:00.000Z',
  endsSoon: false,
  id: 'x1',
  permission: 'yes',
  revocable: true,
  revokedAt: null,
  signedAt: '2026-11-12T17:00:00.000Z',
  signedName: 'Mike Tyson',
  start: '2026-11-12T12:00:00.000Z',
  state: 'active',
}
const REFUSED: ReleaseItem = {
  ...RELEASE,
  end: null,
  id: 'x2',
  permission: 'no',
  revocable: false,
  signedAt: null,
  signedName: null,
  state: 'not-given',
}
const REVOKED: ReleaseItem = {
  ...RELEASE,
  id: 'x3',
  revocable: false,
  revokedAt: '2026-11-18T17:00:00.000Z',
  state: 'revoked',
}
const DETAIL: ReleaseDetail = {
  ...RELEASE,
  file: '/api/portal/releases/x1/file',
  signature: 'data:image/png;base64,iVBORw0KGgo=',
  text: 'Who shares: Harbor Outreach.\n\nYou choose: you do not have to say Yes.',
}
const TEXT = { hash: 'a'.repeat(64), termDays: 365, text: 'Who shares: Harbor Outreach.' }
const NOTHING = { asked: null, complaints: null, releases: [], sign: 'new' } as const

/** What a client agreed to share, what they can do about it, and who looked. */
export const PRIVACY_PAGES: readonly SamplePage[] = [
  page('privacy', '/privacy', (view) => (
    <PrivacyView
      privacy={{
        ...NOTHING,
        releases: [{ ...RELEASE, endsSoon: true }, RELEASE, REFUSED, REVOKED],
        sign: 'renew',
      }}
      view={view}
    />
  )),
  page('privacy-asked', '/privacy', (view) => (
    <PrivacyView
      privacy={{
        ...NOTHING,
        asked: 'r2',
        complaints: { en: 'Call Dana, our privacy officer.', es: 'Llame a Dana.' },
        releases: [RELEASE],
        sign: null,
      }}
      view={view}
    />
  )),
  page('privacy-empty', '/privacy', (view) => <PrivacyView privacy={NOTHING} view={view} />),
  page('release', '/privacy/releases/x1', (view) => <ReleaseView release={DETAIL} view={view} />),
  page('release-on-paper', '/privacy/releases/x2', (view) => (
    <ReleaseView release={{ ...REFUSED, file: null, signature: null, text: null }} view={view} />
  )),
  page('revoke-release', '/privacy/releases/x1/take-back', (view) => (
    <RevokeView release={RELEASE} view={view} />
  )),
  page('sign-release', '/privacy/sign', (view) => (
    <SignReleaseView askPassword release={TEXT} renew={false} view={view} />
  )),
  page('renew-release', '/privacy/sign', (view) => (
    <SignReleaseView askPassword={false} release={TEXT} renew view={view} />
  )),
  page('opened', '/privacy/opened', (view) => (
    <OpenedView
      more="?show=60"
      openings={[
        {
          agency: 'Harbor Outreach',
          at: '2026-11-19T17:12:00.000Z',
          id: 'e1',
          what: 'A document: Pay stub',
        },
      ]}
      view={view}
    />
  )),
  page('opened-none', '/privacy/opened', (view) => (
    <OpenedView more={null} openings={[]} view={view} />
  )),
]
