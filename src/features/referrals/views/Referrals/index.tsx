import type { ReferralStatus } from '../../../../core/status/referral.js'
import { Card } from '../../../../portal/kit/components/Card/index.js'
import { Facts } from '../../../../portal/kit/components/Facts/index.js'
import { PageHeading } from '../../../../portal/kit/components/PageHeading/index.js'
import { ShowMore } from '../../../../portal/kit/components/ShowMore/index.js'
import { Tag, type TagTone } from '../../../../portal/kit/components/Tag/index.js'
import type { ViewContext } from '../../../../portal/kit/viewContext.js'
import type { ReferralItem } from '../../loaders/referrals.js'

/** What a status means for the client, in a word, and what happens next. */
const STATES = {
  accepted: {
    label: 'client.referralAccepted',
    next: 'client.referralAcceptedNext',
    tone: 'good',
  },
  canceled: {
    label: 'client.referralCanceled',
    next: 'client.referralCanceledNext',
    tone: 'none',
  },
  'client-declined': {
    label: 'client.referralYouDeclined',
    next: 'client.referralYouDeclinedNext',
    tone: 'none',
  },
  pending: { label: 'client.referralPending', next: 'client.referralPendingNext', tone: 'wait' },
  'provider-declined': {
    label: 'client.referralTheyDeclined',
    next: 'client.referralTheyDeclinedNext',
    tone: 'bad',
  },
} as const satisfies Record<ReferralStatus, { label: string; next: string; tone: TagTone }>

type Props = { referral: ReferralItem; view: ViewContext }

const Referral = ({ referral: { from, program, referredAt, status, to }, view }: Props) => {
  const { format, t } = view
  const { label, next, tone } = STATES[status]
  const agency = to || t('client.referralOther')
  return (
    <Card>
      <Tag label={t(label)} tone={tone} />
      <h2>{program || agency}</h2>
      <Facts
        facts={[
          { label: t('client.whatNextTitle'), value: t(next, { agency }) },
          ...(program && to ? [{ label: t('client.referralTo'), value: to }] : []),
          {
            label: t(from ? 'client.referralFrom' : 'client.referralOn'),
            value: [from, format.on(referredAt)].filter(Boolean).join(' · '),
          },
        ]}
      />
    </Card>
  )
}

/** Where the client was referred to, how far each one is, and what happens next. */
export const ReferralsView = ({
  more,
  referrals,
  view,
}: {
  more: null | string
  referrals: readonly ReferralItem[]
  view: ViewContext
}) => {
  const { path, t } = view
  return (
    <div className="pcp-stack pcp-stack--loose pcp-main--reading" data-live="referrals">
      <PageHeading title={t('client.referralsTitle')}>
        <p className="pcp-quiet">{t('client.referralsIntro')}</p>
        {referrals.length === 0 ? <p>{t('client.noResults')}</p> : null}
      </PageHeading>
      {referrals.map((referral) => (
        <Referral key={referral.id} referral={referral} view={view} />
      ))}
      <ShowMore more={more} path="/referrals" view={view} />
      {referrals.length > 0 ? (
        <p>
          {t('client.referralsAsk')}{' '}
          <a className="pcp-phone" href={path('/messages')}>
            {t('client.writeToCareTeam')}
          </a>
        </p>
      ) : null}
    </div>
  )
}
