import { CANNOT_REASONS } from '../../../../core/status/request.js'
import { TEXT_LIMITS } from '../../../../core/textLimits.js'
import { BackLink } from '../../../../portal/kit/components/BackLink/index.js'
import { Button } from '../../../../portal/kit/components/Button/index.js'
import { Choices } from '../../../../portal/kit/components/Choices/index.js'
import { ErrorSummary } from '../../../../portal/kit/components/ErrorSummary/index.js'
import { Form } from '../../../../portal/kit/components/Form/index.js'
import { PageHeading } from '../../../../portal/kit/components/PageHeading/index.js'
import { TextArea } from '../../../../portal/kit/components/TextField/index.js'
import { fieldError, type ViewContext } from '../../../../portal/kit/viewContext.js'
import { CANNOT_TEXT } from '../../cannotTexts.js'
import type { RequestItem } from '../../loaders/requests.js'
import { taskTitle } from '../../requestTexts.js'

/** "I can't get this": one of a few reasons, and words where one wants to say more. */
export const CannotView = ({ item, view }: { item: RequestItem; view: ViewContext }) => {
  const { draft, path, t } = view
  const { cannot, id } = item
  return (
    <div className="pcp-stack pcp-stack--loose pcp-main--reading">
      <BackLink href={path(`/requests/${id}`)} label={t('client.cannotBack')} />
      <ErrorSummary fields={['reason', 'text']} view={view} />
      <PageHeading title={t('client.cannotTitle')}>
        <p>{taskTitle(view, item)}</p>
        <p className="pcp-quiet">{t('client.cannotIntro')}</p>
      </PageHeading>
      <Form action={`/requests/${id}/cannot`} view={view}>
        <Choices
          choices={CANNOT_REASONS.map((value) => ({ label: t(CANNOT_TEXT[value]), value }))}
          chosen={[draft.reason ?? cannot?.reason ?? ''].filter((one) => one !== '')}
          error={fieldError(view, 'reason')}
          label={t('client.cannotReasonLabel')}
          name="reason"
          required
        />
        <TextArea
          defaultValue={draft.text ?? cannot?.text ?? undefined}
          error={fieldError(view, 'text')}
          hint={t('client.cannotTextHint')}
          label={t('client.cannotTextLabel')}
          limit={TEXT_LIMITS.note}
          name="text"
          optional={t('client.optional')}
          rows={3}
          view={view}
        />
        <Button>{t('client.cannotSend')}</Button>
      </Form>
    </div>
  )
}
