import { NOTICE_GROUPS, type NoticeGroup } from '../../../../core/notices.js'
import { BackLink } from '../../../../portal/kit/components/BackLink/index.js'
import { Button } from '../../../../portal/kit/components/Button/index.js'
import { Choices, type Choice } from '../../../../portal/kit/components/Choices/index.js'
import { ErrorSummary } from '../../../../portal/kit/components/ErrorSummary/index.js'
import { Form } from '../../../../portal/kit/components/Form/index.js'
import { PageHeading } from '../../../../portal/kit/components/PageHeading/index.js'
import { Section } from '../../../../portal/kit/components/Section/index.js'
import { TextField } from '../../../../portal/kit/components/TextField/index.js'
import { fieldError, type ViewContext } from '../../../../portal/kit/viewContext.js'
import type { TranslationKey } from '../../../../translations/translate.js'
import type { NoticesData } from '../../loaders/notices.js'
import { Phones } from './Phones.js'

type Props = { data: NoticesData; view: ViewContext }

const GROUP_TEXT: Readonly<Record<NoticeGroup, TranslationKey>> = {
  appointments: 'client.noticesAppointments',
  messages: 'client.noticesMessages',
  reminders: 'client.noticesReminders',
  requests: 'client.noticesRequests',
}

const waysIn = ({ email, push, text }: NoticesData, { t }: ViewContext): Choice[] => [
  { label: t('client.noticesByMail', { email: email.to }), value: 'mail' },
  ...(text?.to ? [{ label: t('client.noticesByText', { phone: text.to }), value: 'text' }] : []),
  ...(push && push.devices.length > 0 ? [{ label: t('client.noticesByPush'), value: 'push' }] : []),
]

/** What keeps a way from working, and where to mend it. */
const Trouble = ({ data: { email, text }, view: { path, t } }: Props) => (
  <>
    {email.refused ? (
      <p>
        {t('client.noticesMailRefused')}{' '}
        <a href={path('/account/email')}>{t('client.accountChangeEmail')}</a>
      </p>
    ) : null}
    {text?.refused ? (
      <p>
        {t('client.noticesTextRefused')}{' '}
        <a href={path('/account/phone')}>{t('client.accountChangePhone')}</a>
      </p>
    ) : null}
    {text && text.to === null ? (
      <p>
        {t('client.noticesNoPhone')}{' '}
        <a href={path('/account/phone')}>{t('client.accountChangePhone')}</a>
      </p>
    ) : null}
  </>
)

/** How somebody is told that something is new: by which ways, and when not. */
export const NoticesView = ({ data, view }: Props) => {
  const { draft, path, t } = view
  return (
    <div className="pcp-stack pcp-stack--loose pcp-main--reading">
      <BackLink href={path('/account')} label={t('client.accountTitle')} />
      <ErrorSummary fields={[...NOTICE_GROUPS, 'quietFrom', 'quietUntil']} view={view} />
      <PageHeading title={t('client.noticesTitle')}>
        <p>{t('client.noticesIntro')}</p>
        {data.grouped ? <p className="pcp-quiet">{t('client.noticesTogether')}</p> : null}
      </PageHeading>
      <Trouble data={data} view={view} />
      <Form action="/notices" view={view}>
        {NOTICE_GROUPS.map((group) => (
          <div key={group}>
            {/* Nothing checked is an answer, too: without it the field would not be there */}
            <input name={group} type="hidden" value="" />
            <Choices
              choices={waysIn(data, view)}
              chosen={draft[group]?.split('\n') ?? data.ways[group]}
              error={fieldError(view, group)}
              kind="checkbox"
              label={t(GROUP_TEXT[group])}
              name={group}
            />
          </div>
        ))}
        {data.text?.to ? <p className="pcp-quiet">{t('client.noticesCost')}</p> : null}
        <p className="pcp-quiet">{t('client.noticesSecurity')}</p>
        <Section title={t('client.noticesQuietTitle')}>
          <p>{t('client.noticesQuietHint')}</p>
          <TextField
            defaultValue={draft.quietFrom ?? data.quietFrom}
            error={fieldError(view, 'quietFrom')}
            label={t('client.noticesQuietFrom')}
            look="date"
            name="quietFrom"
            type="time"
          />
          <TextField
            defaultValue={draft.quietUntil ?? data.quietUntil}
            error={fieldError(view, 'quietUntil')}
            label={t('client.noticesQuietUntil')}
            look="date"
            name="quietUntil"
            type="time"
          />
        </Section>
        <Button>{t('client.noticesSave')}</Button>
      </Form>
      {data.push ? <Phones push={data.push} view={view} /> : null}
    </div>
  )
}
