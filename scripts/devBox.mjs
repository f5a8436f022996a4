/** The box that the demo prints when it is up. */
import { readFileSync } from 'node:fs'
import path from 'node:path'

import { root } from './devSupport.mjs'

const passwordFile = path.join(root, 'dev/seed/data/password.json')
const width = (text) => [...text].length

/** @param {{ port: number }} options */
export const demoBox = ({ port }) => {
  const { password } = JSON.parse(readFileSync(passwordFile, 'utf8'))
  const base = `http://localhost:${port}`
  const lines = [
    'The client portal demo is running',
    '',
    `Start here    ${base}`,
    `Admin panel   ${base}/admin`,
    `Portal        ${base}/portal`,
    ...(process.env.SMTP_URL
      ? ['Mail          leaves through SMTP_URL']
      : [`Mail          ${base}/mail   (invitations, one-time codes)`]),
    '',
    `Password of every account   ${password}`,
    '',
    'Super user    admin@harbor.example',
    'Case worker   ana.ruiz@harbor.example',
    'Client        mike@client.example',
    'Client, es    maria@client.example',
    '',
    'Ctrl-C stops it. It keeps its data; npm run demo -- --fresh begins anew.',
  ]
  const wide = Math.max(...lines.map(width))
  const edge = '─'.repeat(wide + 4)
  const rows = lines.map((line) => `│  ${line}${' '.repeat(wide - width(line))}  │`)
  return ['', `┌${edge}┐`, ...rows, `└${edge}┘`, ''].join('\n')
}
