import { ButtonLink } from '../../../../portal/kit/components/Button/index.js'
import { Section } from '../../../../portal/kit/components/Section/index.js'
import type { ViewContext } from '../../../../portal/kit/viewContext.js'
import type { Answered } from '../../loaders/request.js'
import type { RequestItem } from '../../loaders/requests.js'

type Props = { answered: Answered; item: RequestItem; view: ViewContext }

/** A signed release stays as it was signed; it can be taken back. */
const Signed = ({ release, view: { path, t } }: { release: string; view: ViewContext }) => (
  <Section title={t('client.whatNextTitle')}>
    <p>{t('client.sentRelease')}</p>
    <p>
      <a className="pcp-phone" href={path(`/privacy/releases/${release}`)}>
        {t('client.sentReleaseLink')}
      </a>
    </p>
  </Section>
)

/** What happens with what was sent, and until when it can be changed. */
export const AfterSending = ({ answered, item, view }: Props) => {
  const { format, path, t } = view
  if (answered.type === 'roi') return <Signed release={answered.release.id} view={view} />
  if (item.open)
    return (
      <Section title={t('client.whatNextTitle')}>
        {item.correctedAt ? (
          <p>{t('client.correctedOn', { date: format.on(item.correctedAt) })}</p>
        ) : null}
        <p>{t('client.sentNextText')}</p>
        <p>
          <ButtonLink href={path(`/requests/${item.id}/correct`)} look="second">
            {t('client.correctLink')}
          </ButtonLink>
        </p>
      </Section>
    )
  if (item.revised || !item.reviewedAt) return null
  return (
    <Section title={t('client.whatNextTitle')}>
      <p>{t('client.sentReviewed', { date: format.on(item.reviewedAt) })}</p>
      <p>
        <a className="pcp-phone" href={path('/messages')}>
          {t('client.sentReviewedHint')}
        </a>
      </p>
    </Section>
  )
}
