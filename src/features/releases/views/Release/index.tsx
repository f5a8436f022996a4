import { BackLink } from '../../../../portal/kit/components/BackLink/index.js'
import { ButtonLink } from '../../../../portal/kit/components/Button/index.js'
import { Card } from '../../../../portal/kit/components/Card/index.js'
import { Facts } from '../../../../portal/kit/components/Facts/index.js'
import { PageHeading } from '../../../../portal/kit/components/PageHeading/index.js'
import { Prose } from '../../../../portal/kit/components/Prose/index.js'
import { Section } from '../../../../portal/kit/components/Section/index.js'
import { Tag } from '../../../../portal/kit/components/Tag/index.js'
import type { ViewContext } from '../../../../portal/kit/viewContext.js'
import type { ReleaseDetail } from '../../loaders/privacy.js'
import { releaseFacts, releaseTag, releaseTitle } from '../releaseTexts.js'

/** One release: what it means today, the words that were signed, a copy, and the way to end it. */
export const ReleaseView = ({ release, view }: { release: ReleaseDetail; view: ViewContext }) => {
  const { format, path, t } = view
  const signed = release.signedAt
    ? [
        {
          label: t('client.roiSignedOn'),
          value: `${format.on(release.signedAt)}, ${format.time(release.signedAt)}`,
        },
      ]
    : []
  return (
    <div className="pcp-stack pcp-stack--loose pcp-main--reading">
      <BackLink href={path('/privacy')} label={t('client.privacyTitle')} />
      <PageHeading title={releaseTitle(view, release)}>
        <Tag {...releaseTag(view, release)} />
      </PageHeading>
      <Card>
        <Facts facts={[...releaseFacts(view, release), ...signed]} />
        {release.signature ? (
          <p>
            <img alt={t('client.releaseDrawn')} className="pcp-drawn" src={release.signature} />
          </p>
        ) : null}
      </Card>
      {release.file ? (
        <p>
          <ButtonLink href={release.file} look="second">
            {t('client.releaseFile')}
          </ButtonLink>
        </p>
      ) : null}
      {release.revocable ? (
        <p>
          <a className="pcp-phone" href={path(`/privacy/releases/${release.id}/take-back`)}>
            {t('client.revokeLink')}
          </a>
        </p>
      ) : null}
      {release.text ? (
        <Section title={t('client.roiSignedText')}>
          <Card>
            <Prose text={release.text} />
          </Card>
        </Section>
      ) : (
        <p className="pcp-quiet">{t('client.releaseOnPaper')}</p>
      )}
    </div>
  )
}
