import type { ScoreResult } from '../../../core/questions/score.js'
import { Card } from '../../../portal/kit/components/Card/index.js'
import { Facts } from '../../../portal/kit/components/Facts/index.js'
import { Section } from '../../../portal/kit/components/Section/index.js'
import type { ViewContext } from '../../../portal/kit/viewContext.js'
import { resultTexts } from '../resultTexts.js'

type Props = { results: null | readonly ScoreResult[] | undefined; view: ViewContext }

/** What scores say to a client, where their author shows them; nothing is decided by them. */
export const ScoreResults = ({ results, view }: Props) => {
  const { t } = view
  const facts = resultTexts(view, results)
  if (facts.length === 0) return null
  return (
    <Section title={t('client.resultTitle')}>
      <Card>
        <Facts facts={facts} />
      </Card>
      <p className="pcp-quiet">{t('client.resultNote')}</p>
    </Section>
  )
}
