import type { Action } from '../actions/defineAction.js'
import type { ActionRow } from '../contract/actionRow.js'
import { ACTIONS, type ActionName } from '../contract/actions.js'
import { ACTION_REGISTRY } from '../registry/actions.js'
import { createTypeReader, jsonSchemaOf, type ObjectTypes } from './schemaTypes.js'

/** A root field of ours. */
export type PortalOperation = {
  action: Action
  /** Type of the answer; a collection's key stands for its generated type. */
  answer: string
  /**
   * Path id and body keys of the endpoint. Not required by the schema: the action says what is
   * missing, in its own order.
   */
  args: Readonly<Record<string, string>>
}
export type OperationKind = 'mutation' | 'query'

type Operations = {
  answers: ObjectTypes
  inputs: ObjectTypes
  operations: Readonly<Record<string, PortalOperation>>
}

const nullable = (text: string): string => text.replace(/!$/, '')

const build = (): Operations => {
  const [answers, inputs]: ObjectTypes[] = [{}, {}]
  const ofAnswers = createTypeReader(answers as ObjectTypes)
  const ofInputs = createTypeReader(inputs as ObjectTypes)
  const operations: Record<string, PortalOperation> = {}
  for (const entry of Object.values(ACTION_REGISTRY)) {
    const { graphQL }: ActionRow = ACTIONS[entry.name]
    if (graphQL === null || !('run' in entry)) continue
    const action = entry as unknown as Action
    const args = ofInputs.fieldsOf(jsonSchemaOf(action.input, 'input'))
    operations[graphQL] = {
      action,
      answer: nullable(ofAnswers.typeOf(jsonSchemaOf(action.output, 'output'))),
      args: Object.fromEntries(
        Object.entries(args).map(([name, text]) => [name, name === 'id' ? 'ID!' : nullable(text)]),
      ),
    }
  }
  return { answers: answers as ObjectTypes, inputs: inputs as ObjectTypes, operations }
}

let built: Operations | undefined

/**
 * Every mutation and query of the plugin with the types they need, made of the actions when
 * somebody asks.
 */
export const portalOperations = (): Operations => (built ??= build())

/** The row of an action in the table. */
export const actionRowOf = (name: ActionName): ActionRow => ACTIONS[name]

/** What is a GET over REST is a query here, everything else a mutation. */
export const kindOf = (name: ActionName): OperationKind =>
  ACTIONS[name].method === 'get' ? 'query' : 'mutation'

const rootFields = (isWanted: (name: ActionName) => boolean): ReadonlySet<string> =>
  new Set(
    (Object.keys(ACTIONS) as ActionName[])
      .filter(isWanted)
      .flatMap((name) => ACTIONS[name].graphQL ?? []),
  )

/** Names of our root fields of one kind. */
export const operationNames = (kind: OperationKind): ReadonlySet<string> =>
  rootFields((name) => kindOf(name) === kind)

/**
 * Mutations that anybody may call: signing in and everything around it. Each try counts, so one
 * document holds one.
 */
export const SIGN_IN_FAMILY: ReadonlySet<string> = rootFields(
  (name) => ACTIONS[name].audience === 'anyone',
)
