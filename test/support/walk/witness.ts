import { APIError, type Plugin } from 'payload'

/** Rows that got as far as being changed or removed, as `id`, since the last look. */
export type Witness = { changed: Set<string>; removed: Set<string> }

const idOf = (value: unknown): string => {
  const { id } = value as { id?: number | string }
  return String(id)
}

/**
 * Watches from below access control which rows an operation reaches. A change goes through (the walk changes nothing but `updatedAt`); a
 * removal is stopped once access has let it pass, so that one set of rows serves everybody.
 */
export const watching =
  (witness: Witness): Plugin =>
  (config) => ({
    ...config,
    collections: (config.collections ?? []).map((collection) => ({
      ...collection,
      hooks: {
        ...collection.hooks,
        // After, because Payload validates late: a change that is refused there has not happened
        afterChange: [
          ...(collection.hooks?.afterChange ?? []),
          ({ doc, operation }) => {
            if (operation === 'update') witness.changed.add(idOf(doc))
            return doc as unknown
          },
        ],
        // Before what else may refuse: access alone is looked at here
        beforeDelete: [
          ({ id }) => {
            witness.removed.add(String(id))
            throw new APIError('kept for the next', 418, undefined, true)
          },
          ...(collection.hooks?.beforeDelete ?? []),
        ],
      },
    })),
  })

/** Runs something and says which rows it changed and removed. */
export const watch = async (
  witness: Witness,
  run: () => Promise<unknown>,
): Promise<{ changed: string[]; removed: string[] }> => {
  witness.changed.clear()
  witness.removed.clear()
  await run()
  return { changed: [...witness.changed], removed: [...witness.removed] }
}
