/** Longer forms that are kept on the server while a client types, until they are sent. */
const ALONE = ['contact', 'location'] as const
/** One for each thing: `message:<staff>`, `request:<id>`. */
const OF_ONE = ['correction', 'message', 'request', 'task'] as const

type Alone = (typeof ALONE)[number]
type OfOne = (typeof OF_ONE)[number]

/** Name of such a form, as pages bear it and the action `keepTyped` takes it. */
export type TypedForm = Alone | `${OfOne}:${string}`

/** Name of a form that there is one of for each thing. */
export const typedForm = (kind: OfOne, id: string): TypedForm => `${kind}:${id}`

/** What such a name looks like. */
export const TYPED_FORM = new RegExp(
  String.raw`^(?:${ALONE.join('|')}|(?:${OF_ONE.join('|')}):[\w-]{1,64})$`,
)
