import { ACTIONS, type ActionName } from '../../src/contract/actions.js'
import { writtenFrom, type Generated } from './generated.js'

const names = Object.keys(ACTIONS) as ActionName[]
const fileOf = (name: ActionName): string => `features/${ACTIONS[name].feature}/actions/${name}`

/** Files of actions as the rows of `src/contract/actions.ts` say. */
export const actionFiles = (): string[] => names.map((name) => `src/${fileOf(name)}.ts`)

/** `src/registry/actions.ts`: a row without its file does not compile. */
export const actions: Generated = {
  path: 'src/registry/actions.ts',
  text: () => `${writtenFrom('src/contract/actions.ts')}
import type { Registered } from '../actions/defineAction.js'
import type { ActionName } from '../contract/actions.js'
${names.map((name) => `import { ${name} } from '../${fileOf(name)}.js'`).join('\n')}

/** Every action and endpoint by the name of its row. */
export const ACTION_REGISTRY = {
${names.map((name) => `  ${name},`).join('\n')}
} as const satisfies { [Name in ActionName]: Registered<Name> }
`,
}
