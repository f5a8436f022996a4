import { typedForm } from '../../../../core/typedForms.js'
import { BackLink } from '../../../../portal/kit/components/BackLink/index.js'
import { ErrorSummary } from '../../../../portal/kit/components/ErrorSummary/index.js'
import { PageHeading } from '../../../../portal/kit/components/PageHeading/index.js'
import type { ViewContext } from '../../../../portal/kit/viewContext.js'
import type { CorrectionDetail } from '../../loaders/correction.js'
import { askedOf } from '../../askedSet.js'
import { taskTitle } from '../../requestTexts.js'
import { LocationForm } from '../Request/LocationForm.js'
import { formFields, QuestionForm } from '../../../questions/portal.js'
import { CorrectFiles } from './CorrectFiles.js'
import { sentFields } from './sentFields.js'

type Props = {
  /** Name of the question that is shown, where there is one a page. */
  at?: string | undefined
  detail: CorrectionDetail
  /** An answer is changed from the page that shows all of them. */
  fromCheck?: boolean
  maxFiles: number
  maxMegabytes: number
  view: ViewContext
}

const fieldsOf = ({ answered }: CorrectionDetail, view: ViewContext): string[] => {
  switch (answered.type) {
    case 'assessment':
      return formFields(askedOf(answered.response) ?? {}, view)
    case 'document':
      return ['remove', 'file']
    case 'location':
      return ['address', 'note']
  }
}

const CorrectForm = ({ at, detail, fromCheck = false, view: plain, ...limits }: Props) => {
  const { answered, item } = detail
  const { path, t } = plain
  const action = `/requests/${item.id}/correct`
  const keep = typedForm('correction', item.id)
  const texts = { intro: t('client.correctIntro'), send: t('client.correctSend') }
  // What was typed since goes before what was sent
  const isTyped = Object.keys(plain.draft).length > 0
  const view = isTyped ? plain : { ...plain, draft: sentFields(answered) }
  switch (answered.type) {
    case 'assessment':
      return (
        <QuestionForm
          action={`/requests/${item.id}/answers`}
          at={at}
          files={detail.files}
          form={keep}
          fromCheck={fromCheck}
          intro={texts.intro}
          set={askedOf(answered.response) ?? {}}
          view={view}
        />
      )
    case 'document':
      return (
        <>
          <p>{texts.intro}</p>
          <CorrectFiles
            {...limits}
            action={action}
            documents={answered.documents}
            of={item.id}
            doneURL={`${path(`/requests/${item.id}`)}?notice=corrected`}
            view={view}
          />
        </>
      )
    case 'location':
      return (
        <LocationForm
          action={action}
          keep={keep}
          known={isTyped ? null : answered.location}
          texts={texts}
          view={view}
        />
      )
  }
}

/** What was sent, to change it while nobody has decided about it. */
export const CorrectView = (props: Props) => {
  const { detail, view } = props
  const { path, t } = view
  return (
    <div className="pcp-stack pcp-stack--loose pcp-main--reading">
      <BackLink href={path(`/requests/${detail.item.id}`)} label={t('client.correctBack')} />
      <ErrorSummary fields={fieldsOf(detail, view)} view={view} />
      <PageHeading title={t('client.correctTitle')}>
        <p>{taskTitle(view, detail.item)}</p>
      </PageHeading>
      <CorrectForm {...props} />
    </div>
  )
}
