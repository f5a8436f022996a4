import { TEXT_LIMITS } from '../../../../core/textLimits.js'
import { BackLink } from '../../../../portal/kit/components/BackLink/index.js'
import { Button } from '../../../../portal/kit/components/Button/index.js'
import { ErrorSummary } from '../../../../portal/kit/components/ErrorSummary/index.js'
import { Form } from '../../../../portal/kit/components/Form/index.js'
import { ListRow, ListRows } from '../../../../portal/kit/components/ListRow/index.js'
import { PageHeading } from '../../../../portal/kit/components/PageHeading/index.js'
import { Section } from '../../../../portal/kit/components/Section/index.js'
import { Tag } from '../../../../portal/kit/components/Tag/index.js'
import { TextArea } from '../../../../portal/kit/components/TextField/index.js'
import { fieldError, type ViewContext } from '../../../../portal/kit/viewContext.js'
import type { PlanActionDetail } from '../../loaders/plans.js'
import { actionTag } from '../planTexts.js'

type Props = { detail: PlanActionDetail; view: ViewContext }

/** Done, or not yet: one press. Of the worker's actions the state is told, and nothing asked. */
const Tick = ({ detail: { action, ended, plan }, view }: Props) => {
  const { format, t } = view
  const done = action.doneAt ? (
    <p>{t('client.planDoneOn', { date: format.on(action.doneAt) })}</p>
  ) : null
  if (ended || action.who !== 'client') return done
  return (
    <>
      {done}
      <Form action={`/my-plans/${plan}/tick`} view={view}>
        <input name="action" type="hidden" value={action.key} />
        {action.doneAt ? null : <input name="done" type="hidden" value="on" />}
        <Button look={action.doneAt ? 'second' : 'filled'}>
          {t(action.doneAt ? 'client.planMarkUndone' : 'client.planMarkDone')}
        </Button>
      </Form>
    </>
  )
}

const Comments = ({ detail: { action }, view: { format, t } }: Props) => (
  <ListRows>
    {action.comments.map(({ at, by, text }) => (
      <ListRow
        detail={`${t(by === 'client' ? 'client.planYouSay' : 'client.planOfficerSays')} · ${format.on(at)}, ${format.time(at)}`}
        key={`${at}${text}`}
        title={text}
      />
    ))}
  </ListRows>
)

/** One action: what is to be done, its day, a tick, and what both sides say about it. */
export const PlanActionView = ({ detail, view }: Props) => {
  const { path, t } = view
  const { action, ended, goal, plan, today } = detail
  const tag = actionTag(view, action, today)
  const here = `/plans/${plan}/actions/${action.key}`
  return (
    <div className="pcp-stack pcp-stack--loose pcp-main--reading">
      <BackLink href={path(`/plans/${plan}`)} label={t('client.planActionBack')} />
      <ErrorSummary fields={['comment']} view={view} />
      <PageHeading title={action.text}>
        <p className="pcp-quiet">
          {[goal, t(action.who === 'client' ? 'client.planYouSay' : 'client.planOfficerSays')].join(
            ' · ',
          )}
        </p>
        {tag ? <Tag {...tag} /> : null}
      </PageHeading>
      <Tick detail={detail} view={view} />
      <Section title={t('client.planComments')}>
        {action.comments.length > 0 ? <Comments detail={detail} view={view} /> : null}
        {ended ? null : (
          <Form
            action={`/my-plans/${plan}/comment`}
            next={path(`${here}?notice=plan-saved`)}
            view={view}
          >
            <input name="action" type="hidden" value={action.key} />
            <TextArea
              defaultValue={view.draft.comment}
              error={fieldError(view, 'comment')}
              label={t('client.planComment')}
              limit={TEXT_LIMITS.note}
              name="comment"
              required
              view={view}
            />
            <Button look="second">{t('client.planCommentSend')}</Button>
          </Form>
        )}
      </Section>
    </div>
  )
}
