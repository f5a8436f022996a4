import { answerTexts, ScoreResults } from '../../../questions/portal.js'
import type { Row as StoredRow } from '../../../../data/rows.js'
import { Card } from '../../../../portal/kit/components/Card/index.js'
import { Facts, type Fact } from '../../../../portal/kit/components/Facts/index.js'
import { placeFacts } from '../../placeFacts.js'
import { DocumentRows } from '../DocumentRows/index.js'
import { Prose } from '../../../../portal/kit/components/Prose/index.js'
import { Section } from '../../../../portal/kit/components/Section/index.js'
import type { Answered } from '../../loaders/request.js'
import type { ViewContext } from '../../../../portal/kit/viewContext.js'

/** What they deleted since is not told any more. */
const locationFacts = (view: ViewContext, location: StoredRow<'clientLocations'>): Fact[] => {
  const { format, t } = view
  return location.clearedAt
    ? [{ label: t('client.locationDeletedOn'), value: format.on(location.clearedAt) }]
    : placeFacts(view, location)
}

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
      return answerTexts(view, answered.response)
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
    {answered.type === 'assessment' ? (
      <ScoreResults results={answered.response.results} view={view} />
    ) : null}
    {answered.type === 'roi' && answered.signedText ? (
      <SignedText text={answered.signedText} view={view} />
    ) : null}
  </>
)
