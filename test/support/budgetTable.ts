import { BUDGETS } from '../../src/limits/budgets.js'
import { sanitizeOptions } from '../../src/config/sanitizeOptions.js'
import { DAY, HOUR, MINUTE } from '../../src/core/clock.js'

const inWords = (window: number): string =>
  window < HOUR
    ? `${window / MINUTE} minutes`
    : window < DAY
      ? `${window / HOUR} h`
      : `${window / DAY} d`

/** Every budget as docs/limits.md shows it, straight from the code. */
export const budgetTable = (): string => {
  const { limits } = sanitizeOptions()
  const rows = Object.entries(BUDGETS).map(([name, { counts, limit, of, source, window }]) => {
    const number = typeof limit === 'number' ? `${limit}` : `${limits[limit]} (\`limits.${limit}\`)`
    return `| ${name} | ${counts} | ${of} | ${number} in ${inWords(window)} | ${source} |`
  })
  return ['| Budget | Counts | Whose | How many | Source |', '| - | - | - | - | - |', ...rows].join(
    '\n',
  )
}

/** Without the spaces that formatting adds. */
export const cellsOf = (table: string): string =>
  table
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\|[\s|-]+$/.test(line))
    .map((line) =>
      line
        .split('|')
        .map((cell) => cell.trim())
        .join('|'),
    )
    .join('\n')
