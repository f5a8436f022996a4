import type { ReactNode } from 'react'

import type { StepDefinition } from '../../src/core/casework/definition.js'
import { drawWorkflow, wrappedName } from '../../src/core/casework/picture.js'
import { translate } from '../../src/translations/translate.js'

const BOX = { height: 64, width: 190 }
const GAP = { column: 60, row: 20 }
const PAD = 8
const LETTERS = 24

type At = { column: number; row: number }
const left = ({ column }: At): number => PAD + column * (BOX.width + GAP.column)
const top = ({ row }: At): number => PAD + row * (BOX.height + GAP.row)

/** From the right side of one box to the left side of another. */
const curve = (from: At, to: At): string => {
  const [x1, y1] = [left(from) + BOX.width, top(from) + BOX.height / 2]
  const [x2, y2] = [left(to) - 6, top(to) + BOX.height / 2]
  const bend = (x2 - x1) / 2
  return `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`
}

const base = 'pcp-admin-workflow'

/** The picture itself; the list below it says the same in words. */
export const Drawing = ({
  language,
  steps,
}: {
  language: string
  steps: readonly StepDefinition[]
}): ReactNode => {
  const { boxes, columns, lines, rows } = drawWorkflow(steps)
  const width = PAD * 2 + columns * BOX.width + Math.max(0, columns - 1) * GAP.column
  const height = PAD * 2 + rows * BOX.height + Math.max(0, rows - 1) * GAP.row
  return (
    <div className={`${base}__frame`}>
      <svg aria-hidden="true" height={height} viewBox={`0 0 ${width} ${height}`} width={width}>
        {lines.map(({ from, isConditional, to }) => (
          <g
            className={`${base}__line ${isConditional ? `${base}__line--if` : ''}`}
            key={`${from.step.key} ${to.step.key}`}
          >
            <path d={curve(from, to)} fill="none" />
            <path d={`M${left(to) - 7} ${top(to) + BOX.height / 2 - 4}l7 4-7 4z`} stroke="none" />
          </g>
        ))}
        {boxes.map((box) => {
          const { clientTask, condition, key, name } = box.step
          const says = wrappedName(name, LETTERS, 2)
          return (
            <g
              className={`${base}__box ${condition ? `${base}__box--if` : ''}`}
              key={key}
              transform={`translate(${left(box)} ${top(box)})`}
            >
              <rect height={BOX.height} rx="4" width={BOX.width} />
              {says.map((line, index) => (
                <text key={line} x="10" y={20 + index * 17}>
                  {line}
                </text>
              ))}
              {clientTask ? (
                <text className={`${base}__mark`} x="10" y={BOX.height - 8}>
                  {translate(language, 'casework.pictureClient')}
                </text>
              ) : null}
            </g>
          )
        })}
      </svg>
    </div>
  )
}
