import { MAIL_KINDS, MAIL_ROWS } from '../../src/contract/mails.js'
import { camelCase, writtenFrom, type Generated } from './generated.js'

const fileOf = (kind: keyof typeof MAIL_ROWS): string =>
  `features/${MAIL_ROWS[kind].feature}/mails/${camelCase(kind)}`

/** Files of mails as the rows of `src/contract/mails.ts` say. */
export const mailFiles = (): string[] => MAIL_KINDS.map((kind) => `src/${fileOf(kind)}.ts`)

/** `src/registry/mails.ts`: a row without its file does not compile. */
export const mails: Generated = {
  path: 'src/registry/mails.ts',
  text: () => `${writtenFrom('src/contract/mails.ts')}
import type { MailKind } from '../contract/mails.js'
import type { MailDefinition } from '../mail/mailDefinition.js'
${MAIL_KINDS.toSorted()
  .map((kind) => `import { ${camelCase(kind)} } from '../${fileOf(kind)}.js'`)
  .join('\n')}

/** Every mail by its kind. */
export const MAILS = {
${MAIL_KINDS.map((kind) => (kind === camelCase(kind) ? `  ${kind},` : `  '${kind}': ${camelCase(kind)},`)).join('\n')}
} as const satisfies { [K in MailKind]: MailDefinition<K> }
`,
}
