import { z } from 'zod'

import { answer } from '../../../actions/answers.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { audit } from '../../../audit/audit.js'
import { photoSet, pointAtPhoto, requirePhotoWork } from '../head/changePhoto.js'

export const removePhotoInput = z.object({ id: field.id })

/**
 * Takes the photo off a client's record, and its file with it. Without one nothing happens.
 * @throws 429, 401, 404, 403
 */
export const removePhoto = defineAction({
  name: 'removePhoto',
  does: 'Takes the photo off a record, and its file with it',
  who: 'staff of the owning agency',
  input: removePhotoInput,
  output: answer('PortalPhoto', { photo: z.string().nullable() }),
  run: async (req, input) => {
    const work = await requirePhotoWork(req, parseInput(removePhotoInput, input).id)
    await pointAtPhoto(req, work, null)
    await audit(req, photoSet(work, 'client.photo-removed'))
    return { photo: null }
  },
})
