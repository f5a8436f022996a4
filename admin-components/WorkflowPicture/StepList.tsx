import type { ReactNode } from 'react'

import type { StepDefinition, WorkflowDefinition } from '../../src/core/casework/definition.js'
import { localized } from '../../src/core/localized.js'
import { translate } from '../../src/translations/translate.js'

type Names = { date: (key: string) => string; step: (key: string) => string }

const conditionText = (
  { condition }: StepDefinition,
  language: string,
  { step }: Names,
): string[] => {
  if (!condition) return []
  const { is, question, value } = condition
  return [
    translate(language, 'casework.pictureIf', {
      is: translate(language, `fields.choice_${is}`),
      question,
      step: step(condition.step),
      value: value ?? '',
    }),
  ]
}

const dueText = ({ due }: StepDefinition, language: string, { date, step }: Names): string[] => {
  if (!due || due.kind === 'on') return []
  const { days } = due
  if ('date' in due)
    return [translate(language, `casework.pictureDue_${due.kind}`, { date: date(due.date), days })]
  if (due.kind === 'after-start')
    return [translate(language, 'casework.pictureDue_after-start', { days })]
  return [
    due.step === undefined
      ? translate(language, 'casework.pictureDue_opening', { days })
      : translate(language, 'casework.pictureDue_after-task', { days, step: step(due.step) }),
  ]
}

/** The steps in words, in their order: what comes before each, on which condition, and by when. */
export const StepList = ({
  language,
  version,
}: {
  language: string
  version: WorkflowDefinition
}): ReactNode => {
  const names: Names = {
    date: (key) => localized(version.dates.find((one) => one.key === key)?.label, language) || key,
    step: (key) => version.steps.find((one) => one.key === key)?.name ?? key,
  }
  return (
    <ol className="pcp-admin-workflow__steps">
      {version.steps.map((step) => (
        <li key={step.key}>
          <strong>{step.name}</strong>
          {step.clientTask ? ` (${translate(language, 'casework.pictureClient')})` : null}
          <ul>
            {[
              step.after.length === 0
                ? translate(language, 'casework.pictureStart')
                : translate(language, 'casework.pictureAfter', {
                    steps: step.after.map(names.step).join(', '),
                  }),
              ...conditionText(step, language, names),
              ...dueText(step, language, names),
            ].map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}
