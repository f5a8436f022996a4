/** What is drawn of a step: of a workflow, or of a case that runs. */
type Drawn = { after: readonly string[]; condition: unknown; key: string }
/** A box of the picture: where it stands, in boxes from the left and from above. */
type Box<S> = { column: number; row: number; step: S }
/** A line from one step to one that comes after it; broken where that one has a condition. */
type Line<S> = { from: Box<S>; isConditional: boolean; to: Box<S> }

type WorkflowDrawing<S> = { boxes: Box<S>[]; columns: number; lines: Line<S>[]; rows: number }

/**
 * Where the steps of a workflow stand in its picture: each one column behind the last of those it comes
 * after, so that what runs side by side stands below each other.
 */
export const drawWorkflow = <S extends Drawn>(steps: readonly S[]): WorkflowDrawing<S> => {
  const byKey = new Map(steps.map((step) => [step.key, step]))
  const columns = new Map<string, number>()
  const columnOf = (key: string, above: ReadonlySet<string> = new Set()): number => {
    const known = columns.get(key)
    if (known !== undefined) return known
    const before = (byKey.get(key)?.after ?? []).filter((one) => byKey.has(one) && !above.has(one))
    const within = new Set([...above, key])
    const column = Math.max(-1, ...before.map((one) => columnOf(one, within))) + 1
    columns.set(key, column)
    return column
  }
  const rows = new Map<number, number>()
  const boxes = steps.map((step): Box<S> => {
    const column = columnOf(step.key)
    const row = rows.get(column) ?? 0
    rows.set(column, row + 1)
    return { column, row, step }
  })
  const boxOf = new Map(boxes.map((box) => [box.step.key, box]))
  const lines = boxes.flatMap((to) =>
    to.step.after.flatMap((key): Line<S>[] => {
      const from = boxOf.get(key)
      return from ? [{ from, isConditional: to.step.condition !== null, to }] : []
    }),
  )
  return {
    boxes,
    columns: Math.max(0, ...boxes.map(({ column }) => column + 1)),
    lines,
    rows: Math.max(0, ...rows.values()),
  }
}

/** A name on so many lines of so many characters, shortened where it does not fit. */
export const wrappedName = (name: string, width: number, most: number): string[] => {
  const lines: string[] = []
  for (const word of name.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && `${last} ${word}`.length <= width)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  const shown = lines
    .slice(0, most)
    .map((line) => (line.length > width ? `${line.slice(0, width - 1)}…` : line))
  return lines.length > most && shown.length > 0
    ? [...shown.slice(0, -1), `${(shown.at(-1) ?? '').slice(0, width - 1)}…`]
    : shown
}
