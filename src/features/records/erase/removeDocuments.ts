import { getContext } from '../../../config/context.js'
import type { ID } from '../../../core/ids.js'
import type { Source } from '../../../core/source.js'

/**
 * Deletes documents with their files, through Payload, so that a host's own file storage hears of
 * it.
 * @throws Error when one could not be deleted: the row stays, and the sweep tries again.
 */
export const removeDocuments = async ({ payload }: Source, ids: readonly ID[]): Promise<void> => {
  const { errors } = await payload.delete({
    collection: getContext(payload).slugs.clientDocuments,
    // Asked for by a super user whose right was checked, or finished by the sweep.
    overrideAccess: true,
    where: { id: { in: [...ids] } },
  })
  if (errors.length > 0) throw new Error(`${errors.length} documents could not be deleted`)
}
