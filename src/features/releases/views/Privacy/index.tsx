import { Card } from '../../../../portal/kit/components/Card/index.js'
import { Facts } from '../../../../portal/kit/components/Facts/index.js'
import { PageHeading } from '../../../../portal/kit/components/PageHeading/index.js'
import { Section } from '../../../../portal/kit/components/Section/index.js'
import { Tag, type TagTone } from '../../../../portal/kit/components/Tag/index.js'
import type { ReleaseItem, ReleaseState } from '../../loaders/privacy.js'
import type { ViewContext } from '../../../../portal/kit/viewContext.js'

const STATES = {
  active: { key: 'client.privacyActive', tone: 'good' },
  ended: { key: 'client.privacyEnded', tone: 'none' },
  'not-given': { key: 'client.privacyNotGiven', tone: 'none' },
  'not-started': { key: 'client.privacyNotStarted', tone: 'wait' },
  revoked: { key: 'client.privacyRevoked', tone: 'bad' },
} as const satisfies Record<ReleaseState, { key: string; tone: TagTone }>

const Release = ({ release, view }: { release: ReleaseItem; view: ViewContext }) => {
  const { format, path, t } = view
  const { key, tone } = STATES[release.state]
  const given = release.permission === 'yes'
  return (
    <Card>
      <Tag label={t(key)} tone={tone} />
      <h3>
        {t(given ? 'client.privacyYes' : 'client.privacyNo')}
        {release.agency ? ` · ${release.agency}` : ''}
      </h3>
      <Facts
        facts={[
          { label: t('client.roiFrom'), value: format.day(release.start) },
          ...(given && release.end
            ? [{ label: t('client.roiUntil'), value: format.day(release.end) }]
            : []),
          ...(release.signedName
            ? [{ label: t('client.roiSignedAs'), value: release.signedName }]
            : []),
        ]}
      />
      {release.requestID ? (
        <p>
          <a className="pcp-phone" href={path(`/requests/${release.requestID}`)}>
            {t('client.roiSignedText')}
          </a>
        </p>
      ) : null}
    </Card>
  )
}

/** What the client agreed to share, with whom and until when. */
export const PrivacyView = ({
  releases,
  view,
}: {
  releases: readonly ReleaseItem[]
  view: ViewContext
}) => {
  const { t } = view
  return (
    <div className="pcp-stack pcp-stack--loose pcp-main--reading">
      <PageHeading title={t('client.privacyTitle')}>
        <p>{t(releases.length > 0 ? 'client.privacyIntro' : 'client.privacyNone')}</p>
      </PageHeading>
      {releases.length > 0 ? (
        <Section title={t('client.privacyReleases')}>
          <div className="pcp-stack">
            {releases.map((release) => (
              <Release key={release.id} release={release} view={view} />
            ))}
          </div>
        </Section>
      ) : null}
      {releases.some(({ state }) => state === 'active') ? (
        <p className="pcp-quiet">{t('client.privacyChange')}</p>
      ) : null}
    </div>
  )
}
