'use client'

import { useMemo, type ReactNode } from 'react'

import { drawWorkflow } from '../../src/core/casework/picture.js'
import type { CaseShown, CaseTaskView } from '../hooks/useCaseView.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'

const base = 'pcp-admin-case-picture'
const BOX = { height: 76, width: 190 }
const GAP = { column: 48, row: 16 }

type Step = { after: readonly string[]; condition: unknown; key: string; task: CaseTaskView }
type At = { column: number; row: number }

const left = ({ column }: At): number => column * (BOX.width + GAP.column)
const top = ({ row }: At): number => row * (BOX.height + GAP.row)

/** From the right side of one box to the left side of another. */
const curve = (from: At, to: At): string => {
  const [x1, y1] = [left(from) + BOX.width, top(from) + BOX.height / 2]
  const [x2, y2] = [left(to), top(to) + BOX.height / 2]
  const bend = (x2 - x1) / 2
  return `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`
}

/** How many boxes, with what is between them. */
const extent = (count: number, size: number, gap: number): number =>
  count * size + Math.max(0, count - 1) * gap

const stepsOf = (tasks: readonly CaseTaskView[]): Step[] =>
  tasks.map((task) => ({
    after: task.after,
    condition: task.conditional || null,
    key: task.stepKey,
    task,
  }))

const Box = ({ task }: { task: CaseTaskView }): ReactNode => {
  const { text } = usePortalTranslation()
  const facts = [
    text(`boardStatus_${task.status}`),
    task.overdue ? text('caseOverdue') : null,
    task.clientTask ? text('boardClientTask') : null,
  ]
  return (
    <>
      <a className={`${base}__name`} href={`#case-task-${task.id}`} title={task.name}>
        {task.name}
      </a>
      <span className={`${base}__facts`}>{facts.filter(Boolean).join(' · ')}</span>
    </>
  )
}

/**
 * The steps of this case as a picture, each as it stands: below each other what runs side by side, and
 * lines from each to what waits for it. The lines are for the eye; the rest is a list of links to the
 * tasks below.
 */
export const CasePicture = ({ shown }: { shown: CaseShown }): ReactNode => {
  const { text } = usePortalTranslation()
  const { boxes, columns, lines, rows } = useMemo(
    () => drawWorkflow(stepsOf(shown.tasks)),
    [shown.tasks],
  )
  const height = extent(rows, BOX.height, GAP.row)
  const width = extent(columns, BOX.width, GAP.column)
  return (
    <div aria-label={text('caseWorkflowOf', { name: shown.name })} className={base} role="group">
      <div className={`${base}__paper`} style={{ height, width }}>
        <svg aria-hidden="true" height={height} width={width}>
          {lines.map(({ from, isConditional, to }) => (
            <path
              className={isConditional ? `${base}__if` : undefined}
              d={curve(from, to)}
              key={`${from.step.key} ${to.step.key}`}
            />
          ))}
        </svg>
        <ol>
          {boxes.map((box) => (
            <li
              className={`${base}__step--${box.step.task.status}`}
              key={box.step.task.id}
              style={{ height: BOX.height, left: left(box), top: top(box), width: BOX.width }}
            >
              <Box task={box.step.task} />
            </li>
          ))}
        </ol>
      </div>
    </div>
  )
}
