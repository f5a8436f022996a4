import { QUESTION_TYPES, type AssessmentQuestion } from '../../../core/assessment.js'
import type { Row as StoredRow } from '../../../data/rows.js'
import { Card } from '../../components/Card/index.js'
import { Facts, type Fact } from '../../components/Facts/index.js'
import { DocumentRows } from '../../components/DocumentRows/index.js'
import { Prose } from '../../components/Prose/index.js'
import { Section } from '../../components/Section/index.js'
import type { Answered } from '../../loaders/request.js'
import { localized } from '../../localized.js'
import type { ViewContext } from '../../viewContext.js'

const isQuestion = (value: unknown): value is AssessmentQuestion =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  'type' in value &&
  QUESTION_TYPES.some((type) => type === value.type)

const answerText = (view: ViewContext, question: AssessmentQuestion, value: unknown): string => {
  const { format, locale, t } = view
  if (Array.isArray(value)) {
    return value.map((one) => answerText(view, question, one)).join('\n') || t('client.noAnswer')
  }
  if (value === true || (question.type === 'yes-no' && value === 'yes')) return t('client.yes')
  if (value === false || (question.type === 'yes-no' && value === 'no')) return t('client.no')
  if (typeof value === 'number') return new Intl.NumberFormat(locale).format(value)
  if (typeof value !== 'string' || value === '') return t('client.noAnswer')
  if (question.type === 'date') return format.day(value)
  const option = question.options?.find((one) => one.value === value)
  return option ? localized(option.label, locale) || value : value
}

const responseFacts = (view: ViewContext, response: StoredRow<'assessmentResponses'>): Fact[] => {
  const questions = Array.isArray(response.questions) ? response.questions.filter(isQuestion) : []
  const answers = new Map(
    typeof response.answers === 'object' && response.answers !== null
      ? Object.entries(response.answers)
      : [],
  )
  return questions.map((question) => ({
    label: localized(question.label, view.locale) || question.name,
    value: answerText(view, question, answers.get(question.name)),
  }))
}

const locationFacts = (
  { t }: ViewContext,
  { address, latitude, longitude, note }: StoredRow<'clientLocations'>,
): Fact[] => [
  ...(address ? [{ label: t('client.locationAddressLabel'), value: address }] : []),
  ...(typeof latitude === 'number' && typeof longitude === 'number'
    ? [
        {
          label: t('client.locationPosition'),
          value: <bdi dir="ltr">{`${latitude.toFixed(5)}, ${longitude.toFixed(5)}`}</bdi>,
        },
      ]
    : []),
  ...(note ? [{ label: t('client.locationNoteLabel'), value: note }] : []),
]

const releaseFacts = (
  { format, t }: ViewContext,
  release: StoredRow<'releasesOfInformation'>,
): Fact[] => [
  {
    label: t('client.roiPermission'),
    value: t(release.permission === 'yes' ? 'client.roiAnswerYes' : 'client.roiAnswerNo'),
  },
  ...(release.signedName ? [{ label: t('client.roiSignedAs'), value: release.signedName }] : []),
  ...(release.signedAt
    ? [{ label: t('client.roiSignedOn'), value: format.on(release.signedAt) }]
    : []),
  ...(release.permission === 'yes'
    ? [
        { label: t('client.roiFrom'), value: format.day(release.startDate) },
        ...(release.endDate
          ? [{ label: t('client.roiUntil'), value: format.day(release.endDate) }]
          : []),
      ]
    : []),
]

const factsOf = (view: ViewContext, answered: Exclude<Answered, { type: 'document' }>): Fact[] => {
  switch (answered.type) {
    case 'assessment':
      return responseFacts(view, answered.response)
    case 'location':
      return locationFacts(view, answered.location)
    case 'roi':
      return releaseFacts(view, answered.release)
  }
}

const SignedText = ({ text, view }: { text: string; view: ViewContext }) => (
  <Section title={view.t('client.roiSignedText')}>
    <Card>
      <Prose text={text} />
    </Card>
  </Section>
)

/** What the client sent, word for word, with their copy of what they signed. */
export const Answer = ({ answered, view }: { answered: Answered; view: ViewContext }) => (
  <>
    <Section title={view.t('client.requestAnswerTitle')}>
      {answered.type === 'document' ? (
        <DocumentRows documents={answered.documents} view={view} />
      ) : (
        <Card>
          <Facts facts={factsOf(view, answered)} />
        </Card>
      )}
    </Section>
    {answered.type === 'roi' && answered.signedText ? (
      <SignedText text={answered.signedText} view={view} />
    ) : null}
  </>
)
