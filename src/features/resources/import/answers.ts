import { z } from 'zod'

import { IMPORT_PROBLEMS } from '../../../contract/resourceImport.js'

/** What is wrong with a row of a file, as the preview and the import tell it. */
export const importProblem = z
  .object({
    code: z.enum(IMPORT_PROBLEMS),
    /** The value, or what our field says of it. */
    detail: z.string(),
    /** Id in the file. */
    id: z.string(),
    name: z.string(),
  })
  .meta({ title: 'PortalImportProblem' })

/** A place of the directory, to be linked to. */
export const placeLink = z
  .object({ id: z.string(), name: z.string() })
  .meta({ title: 'PortalPlaceLink' })
