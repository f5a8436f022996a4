import { borderOverrides } from './lintBorders.js'

type Override = { files: string[]; rules: Record<string, unknown> }

/** The linter's configuration with the borders of `scripts/borders.ts` in place of those it has. */
export const withBorders = (config: string): string => {
  const parsed = JSON.parse(config) as { overrides: Override[] }
  const others = parsed.overrides.filter(({ rules }) => !('no-restricted-imports' in rules))
  return `${JSON.stringify({ ...parsed, overrides: [...others, ...borderOverrides()] }, null, 2)}\n`
}
