import { createHash } from 'node:crypto'

import { createFormats } from '../../core/format.js'
import type { Source } from '../../core/source.js'
import type { PlanChanges, PlanLine, PlanPlace, PlanSection } from '../../core/status/plan.js'
import type { Row } from '../../data/rows.js'
import { translatorFor } from '../../language/translatorFor.js'

type Worded = Pick<Row<'housingPlans'>, 'goals' | 'language' | 'name' | 'sections'>

/** A text as the lines that it has; empty ones are left out. */
const textLines = (text: string): PlanLine[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => ({ kind: 'text', text: line }))

const sectionLines = (sections: readonly PlanSection[], place: PlanPlace): PlanLine[] =>
  sections
    .filter((section) => section.place === place)
    .flatMap(({ heading, text }) => [
      { kind: 'heading' as const, text: heading },
      ...textLines(text),
    ])

/**
 * All that is read and signed of a plan, line by line, in its own language: the page, the paper and
 * the hash are made of the same lines. What was ticked off or said about it is no part of it.
 */
export const linesOfPlan = (
  source: Source,
  { goals, language, name, sections }: Worded,
): PlanLine[] => {
  const t = translatorFor(source, language)
  const format = createFormats({ locale: language, timeZone: undefined })
  return [
    { kind: 'title', text: name },
    ...sectionLines(sections, 'start'),
    ...goals.flatMap(({ actions, title, why }, index): PlanLine[] => [
      { kind: 'goal', text: t('client.planGoal', { number: index + 1, title }) },
      ...textLines(why),
      ...actions.map(({ dueDate, text, who }): PlanLine => {
        const said = t(who === 'client' ? 'client.planYouDo' : 'client.planOfficerDoes', {
          text,
        })
        return {
          kind: 'action',
          text: dueDate ? t('client.planDoneBy', { date: format.day(dueDate), text: said }) : said,
        }
      }),
    ]),
    ...sectionLines(sections, 'end'),
  ]
}

/** The lines as one text: what the hash is of. */
export const textOfLines = (lines: readonly PlanLine[]): string =>
  lines.map(({ text }) => text).join('\n')

/** SHA-256 of a text, hexadecimal. */
export const hashOfText = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Lines of the first that the second lacks; a line that is there twice counts twice. */
const without = (lines: readonly PlanLine[], others: readonly PlanLine[]): string[] => {
  const left = new Map<string, number>()
  for (const { text } of others) left.set(text, (left.get(text) ?? 0) + 1)
  return lines.flatMap(({ text }) => {
    const count = left.get(text) ?? 0
    if (count > 0) left.set(text, count - 1)
    return count > 0 ? [] : [text]
  })
}

/** What changed from one version to the next, in the words that stand there. */
export const changesBetween = (
  before: readonly PlanLine[],
  after: readonly PlanLine[],
): PlanChanges => ({ added: without(after, before), removed: without(before, after) })
