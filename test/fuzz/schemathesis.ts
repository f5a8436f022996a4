import { spawn } from 'node:child_process'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')
const st = path.join(root, '.venv-fuzz/bin/st')

const CHECKS =
  'not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance'
/** Of Payload itself and of the host's collections, in any case. */
export const NOT_OURS =
  '(users?|pages?|sitesettings?|preferences?|lockeddocuments?|access|versions?)$'

export type Run = {
  caller: string
  /** Requests for each operation at most, besides those at the edges of each schema. */
  examples: number
  isGraphQL?: boolean
  phases: string
  schema: string
  seed: number
  url: string
}

/** Runs schemathesis and answers what it printed. Whether answers are right is judged by the server, their form by schemathesis. */
export const runSchemathesis = async ({
  caller,
  examples,
  isGraphQL = false,
  phases,
  schema,
  seed,
  url,
}: Run): Promise<{ code: number | null; output: string }> =>
  new Promise((resolve, reject) => {
    const child = spawn(
      st,
      [
        'run',
        schema,
        '--url',
        url,
        '--header',
        `x-fuzz-caller: ${caller}`,
        '--phases',
        phases,
        '--checks',
        isGraphQL ? 'not_a_server_error' : CHECKS,
        '--max-examples',
        String(examples),
        '--seed',
        String(seed),
        '--generation-database',
        'none',
        '--request-timeout',
        '30',
        '--suppress-health-check',
        'all',
        '--warnings',
        'off',
        '--no-shrink',
        '--continue-on-failure',
        '--no-color',
        ...(isGraphQL ? ['--exclude-name-regex', `(?i)${NOT_OURS}`] : []),
      ],
      { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] },
    )
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, output }))
  })
