import { typedForm } from '../../../../core/typedForms.js'
import type { Position } from '../../../../core/distance.js'
import { BackLink } from '../../../../portal/kit/components/BackLink/index.js'
import { ErrorSummary } from '../../../../portal/kit/components/ErrorSummary/index.js'
import { PageHeading } from '../../../../portal/kit/components/PageHeading/index.js'
import { Section } from '../../../../portal/kit/components/Section/index.js'
import { Tag } from '../../../../portal/kit/components/Tag/index.js'
import type { Asked, RequestDetail } from '../../loaders/request.js'
import { askedText, outcomeText, requestTag, taskTitle } from '../../requestTexts.js'
import type { ViewContext } from '../../../../portal/kit/viewContext.js'
import { AfterSending } from './AfterSending.js'
import { AskedAgain, CannotHint, StaffNote } from './AboutRequest.js'
import { Answer } from './Answer.js'
import { formFields, QuestionForm } from '../../../questions/portal.js'
import { DocumentForm } from './DocumentForm.js'
import { LocationForm } from './LocationForm.js'
import { RoiForm } from '../../../releases/portal.js'

type Props = {
  askPassword: boolean
  /** Name of the question that is shown, where there is one a page. */
  at?: string | undefined
  detail: RequestDetail
  /** An answer is changed from the page that shows all of them. */
  fromCheck?: boolean
  /** Where a map begins on which a place can be picked; left out where none is offered. */
  mapFrom?: null | Position | undefined
  maxFiles: number
  maxMegabytes: number
  /** The questions begin with what the record says. */
  prefilled?: boolean
  today: string
  view: ViewContext
}

const AskedForm = ({ asked, ...props }: Props & { asked: Asked }) => {
  const { detail, view } = props
  const action = `/requests/${detail.item.id}/fulfill`
  const keep = typedForm('request', detail.item.id)
  switch (asked.type) {
    case 'assessment':
      return (
        <QuestionForm
          action={`/requests/${detail.item.id}/answers`}
          at={props.at}
          files={asked.files}
          form={keep}
          fromCheck={props.fromCheck === true}
          intro={[
            view.t('client.assessmentIntro'),
            ...(props.prefilled === true ? [view.t('client.questionsPrefilled')] : []),
          ].join(' ')}
          set={asked.set}
          view={view}
        />
      )
    case 'document':
      return (
        <DocumentForm
          action={action}
          doneURL={`${view.path(`/requests/${detail.item.id}`)}?notice=sent`}
          maxFiles={props.maxFiles}
          maxMegabytes={props.maxMegabytes}
          of={detail.item.id}
          view={view}
        />
      )
    case 'location':
      return <LocationForm action={action} keep={keep} mapFrom={props.mapFrom} view={view} />
    case 'roi':
      return (
        <RoiForm
          action={action}
          askPassword={props.askPassword}
          release={asked.release}
          view={view}
        />
      )
  }
}

/** Fields of the form, for the links of the error summary. */
const fieldsOf = (asked: Asked, view: ViewContext): string[] => {
  switch (asked.type) {
    case 'assessment':
      return formFields(asked.set, view)
    case 'document':
      return ['file']
    case 'location':
      return ['address', 'note']
    case 'roi':
      return ['permission', 'signedName', 'password']
  }
}

/** One request: the form to answer it while it waits, and afterwards what was sent. */
export const RequestView = (props: Props) => {
  const { detail, today, view } = props
  const { answered, asked, item } = detail
  const { path, t } = view
  return (
    <div className="pcp-stack pcp-stack--loose pcp-main--reading" data-live="request">
      <BackLink href={path('/requests')} label={t('client.requestBack')} />
      <ErrorSummary fields={asked ? fieldsOf(asked, view) : []} view={view} />
      <PageHeading title={taskTitle(view, item)}>
        <p className="pcp-quiet">{asked ? askedText(view, item) : outcomeText(view, item)}</p>
        {asked && !item.dueDate && !item.revisionOf ? null : (
          <Tag {...requestTag(view, item, today)} />
        )}
        {item.private ? (
          <p>
            <strong>{t('client.onlyThisAgency')}</strong>
          </p>
        ) : null}
      </PageHeading>
      <AskedAgain askedAgain={detail.askedAgain} view={view} />
      {asked ? <StaffNote item={item} view={view} /> : null}
      {asked ? <AskedForm {...props} asked={asked} /> : null}
      {asked?.type === 'document' ? <CannotHint item={item} view={view} /> : null}
      {answered ? <Answer answered={answered} view={view} /> : null}
      {answered ? <AfterSending answered={answered} item={item} view={view} /> : null}
      {item.status === 'canceled' ? <p>{t('client.requestCanceledText')}</p> : null}
      {asked ? (
        <Section title={t('client.whatNextTitle')}>
          <p className="pcp-quiet">{t('client.whatNextText')}</p>
        </Section>
      ) : null}
    </div>
  )
}
