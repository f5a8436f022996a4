import type { Config } from 'payload'
import { vi } from 'vitest'

/** Everything that an installation logs, at every level, line by line as a file would hold it, and what goes past the log to the console. */
export const openLogbook = () => {
  const lines: string[] = []
  const keep = (...texts: unknown[]): void => {
    lines.push(texts.map(String).join(' '))
  }
  const spies = (['debug', 'error', 'info', 'log', 'trace', 'warn'] as const).map((name) =>
    vi.spyOn(console, name).mockImplementation(keep),
  )
  const streams = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, 'write').mockImplementation((text) => {
      keep(text)
      return true
    }),
  )
  return {
    close: () => {
      for (const spy of [...spies, ...streams]) spy.mockRestore()
    },
    host: (config: Config): Config => ({
      ...config,
      logger: { destination: { write: keep }, options: { level: 'trace' } },
    }),
    lines,
  }
}
