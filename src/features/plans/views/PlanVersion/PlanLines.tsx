import { Card } from '../../../../portal/kit/components/Card/index.js'
import type { PlanLine } from '../../../../core/status/plan.js'

const Line = ({ kind, text }: PlanLine) => {
  if (kind === 'title' || kind === 'heading' || kind === 'goal') return <h2>{text}</h2>
  return <p>{text}</p>
}

/** What stands in a version, line by line, as it is signed and printed. */
export const PlanLines = ({ lines }: { lines: readonly PlanLine[] }) => (
  <Card>
    {lines.map((line, index) => (
      <Line key={index} {...line} />
    ))}
  </Card>
)
