import { localized } from '../../../../core/localized.js'
import { ButtonLink } from '../../../../portal/kit/components/Button/index.js'
import { Card } from '../../../../portal/kit/components/Card/index.js'
import { Facts } from '../../../../portal/kit/components/Facts/index.js'
import { ListRow, ListRows } from '../../../../portal/kit/components/ListRow/index.js'
import { PageHeading } from '../../../../portal/kit/components/PageHeading/index.js'
import { Prose } from '../../../../portal/kit/components/Prose/index.js'
import { Section } from '../../../../portal/kit/components/Section/index.js'
import { Tag } from '../../../../portal/kit/components/Tag/index.js'
import type { ViewContext } from '../../../../portal/kit/viewContext.js'
import type { Privacy, ReleaseItem } from '../../loaders/privacy.js'
import { releaseFacts, releaseTag, releaseTitle } from '../releaseTexts.js'

const Release = ({ release, view }: { release: ReleaseItem; view: ViewContext }) => {
  const { path, t } = view
  const to = path(`/privacy/releases/${release.id}`)
  return (
    <Card>
      <Tag {...releaseTag(view, release)} />
      <h3>{releaseTitle(view, release)}</h3>
      <Facts facts={releaseFacts(view, release)} />
      <p>
        <a
          aria-label={`${t('client.releaseOpen')}: ${releaseTitle(view, release)}`}
          className="pcp-phone"
          href={to}
        >
          {t('client.releaseOpen')}
        </a>
      </p>
    </Card>
  )
}

/** The one thing to do now: what was asked for, else what may be signed unasked. */
const SignNow = ({
  asked,
  sign,
  view,
}: Pick<Privacy, 'asked' | 'sign'> & { view: ViewContext }) => {
  const { path, t } = view
  if (asked !== null)
    return (
      <Card look="next">
        <p>{t('client.releaseAsked')}</p>
        <ButtonLink href={path(`/requests/${asked}`)}>{t('client.releaseRead')}</ButtonLink>
      </Card>
    )
  if (sign === null) return null
  const renew = sign === 'renew'
  return (
    <Card look={renew ? 'next' : 'padded'}>
      <p>{t(renew ? 'client.releaseRenewText' : 'client.releaseNewText')}</p>
      <ButtonLink href={path('/privacy/sign')} look={renew ? 'filled' : 'second'}>
        {t(renew ? 'client.releaseRenew' : 'client.releaseRead')}
      </ButtonLink>
    </Card>
  )
}

/** What the client agreed to share, with whom and until when, and what they can do about it. */
export const PrivacyView = ({ privacy, view }: { privacy: Privacy; view: ViewContext }) => {
  const { asked, complaints, releases, sign } = privacy
  const { locale, path, t } = view
  const own = complaints ? localized(complaints, locale) : ''
  return (
    <div className="pcp-stack pcp-stack--loose pcp-main--reading">
      <PageHeading title={t('client.privacyTitle')}>
        <p>{t(releases.length > 0 ? 'client.privacyIntro' : 'client.privacyNone')}</p>
      </PageHeading>
      <SignNow asked={asked} sign={sign} view={view} />
      {releases.length > 0 ? (
        <Section title={t('client.privacyReleases')}>
          <div className="pcp-stack">
            {releases.map((release) => (
              <Release key={release.id} release={release} view={view} />
            ))}
          </div>
          {releases.some(({ revocable }) => revocable) ? (
            <p className="pcp-quiet">{t('client.privacyChange')}</p>
          ) : null}
        </Section>
      ) : null}
      <Section title={t('client.privacyRights')}>
        <ListRows>
          <ListRow
            detail={t('client.openedRowHint')}
            href={path('/privacy/opened')}
            icon="privacy"
            title={t('client.openedTitle')}
          />
          <ListRow
            detail={t('client.myDataRowHint')}
            href={path('/account/my-data')}
            icon="document"
            title={t('client.myDataTitle')}
          />
        </ListRows>
      </Section>
      <Section title={t('client.complainTitle')}>
        <Card>
          <Prose text={own || t('client.complainText')} />
        </Card>
      </Section>
    </div>
  )
}
