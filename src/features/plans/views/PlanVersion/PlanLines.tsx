import { Card } from '../../../../portal/kit/components/Card/index.js'
import { directionOf } from '../../../../core/direction.js'
import type { PlanLine } from '../../../../core/status/plan.js'
import type { PlanVersionDetail } from '../../loaders/plans.js'

const Line = ({ kind, text }: PlanLine) => {
  if (kind === 'title' || kind === 'heading' || kind === 'goal') return <h2>{text}</h2>
  return <p>{text}</p>
}

type Props = { version: Pick<PlanVersionDetail, 'language' | 'lines'> }

/**
 * What stands in a version, line by line, as it is signed and printed: in its own language, whatever
 * that of the page is.
 */
export const PlanLines = ({ version: { language, lines } }: Props) => (
  <div dir={directionOf(language)} lang={language}>
    <Card>
      {lines.map((line, index) => (
        <Line key={index} {...line} />
      ))}
    </Card>
  </div>
)
