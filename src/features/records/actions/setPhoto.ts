import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { answer } from '../../../actions/answers.js'
import { defineAction, type HTTPCall } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { audit } from '../../../audit/audit.js'
import { getContext } from '../../../config/context.js'
import { getSettings } from '../../../config/settings.js'
import { createRow } from '../../../data/createRow.js'
import { PortalError } from '../../../errors/PortalError.js'
import { uploadOf } from '../../../files/prepared.js'
import { prepareFile } from '../../../files/prepareFile.js'
import { receiveBase64, type ReceivedFiles } from '../../../files/receiveBase64.js'
import { receiveMultipart, type ReceivedFile } from '../../../files/receiveFiles.js'
import { dropUnkept } from '../../../files/unkept.js'
import { translatorFor } from '../../../language/translatorFor.js'
import {
  dropPhoto,
  photoSet,
  pointAtPhoto,
  requirePhotoWork,
  type PhotoWork,
} from '../head/changePhoto.js'
import { photoPath } from '../head/photo.js'

const target = z.object({ id: field.id })
const setPhotoInput = target.extend({ file: field.file })

type Photo = { photo: null | string }

/** Cleaned and scanned like every file, and nothing but a picture. */
const store = async (
  req: PayloadRequest,
  work: PhotoWork,
  received: ReceivedFile | undefined,
): Promise<Photo> => {
  if (!received) throw new PortalError('FILE_REQUIRED', { field: 'file' })
  const prepared = await prepareFile(req.payload, received)
  // guard: infected-photo-refused
  if (prepared.scanState === 'infected') throw new PortalError('FILE_INFECTED', { field: 'file' })
  // guard: photos-are-pictures
  if (!prepared.mimeType.startsWith('image/'))
    throw new PortalError('FILE_TYPE_NOT_ALLOWED', { field: 'file' })
  const { agency, client } = work
  const name = translatorFor(req, req.i18n.language)('client.documentOfPhoto')
  const data = { agency, client: client.id, isPhoto: true, name, private: false }
  const { id } = await createRow(req, 'clientDocuments', data, uploadOf(prepared)).catch(
    async (error: unknown) => {
      await dropUnkept(req)
      throw error
    },
  )
  try {
    await pointAtPhoto(req, work, id)
  } catch (error) {
    await dropPhoto(req, id)
    throw error
  }
  await audit(req, photoSet(work, 'client.photo-set'))
  return { photo: await photoPath(req, { photo: id }) }
}

/** How a file came in, once it is clear that it may be taken. */
type Receive = (limits: { maxMegabytes: number }) => Promise<ReceivedFiles>

const setFrom = async (req: PayloadRequest, id: string, receive: Receive): Promise<Photo> => {
  const work = await requirePhotoWork(req, id)
  const { maxMegabytes } = (await getSettings(req)).upload
  const received = await receive({ maxMegabytes })
  try {
    return await store(req, work, received.files[0])
  } finally {
    await received.discard()
  }
}

/**
 * Gives a client's record a photo, in place of the one before. It is a document of the client: who
 * reads it is decided as for those, and it is in the client's own download; lists of papers leave it
 * out. Over REST the file is the part of a multipart body.
 * @throws 429, 401, 404, 403, 400, 413, 415
 */
export const setPhoto = defineAction({
  name: 'setPhoto',
  does: 'Gives a record its photo, in place of the one before',
  who: 'staff of the owning agency',
  input: setPhotoInput,
  output: answer('PortalPhoto', { photo: z.string().nullable() }),
  http: {
    readsBody: ({ body, id, req }: HTTPCall) =>
      setFrom(req, id, ({ maxMegabytes }) => {
        if (body.kind !== 'multipart') throw new PortalError('FILE_REQUIRED', { field: 'file' })
        const { upload } = getContext(req.payload).options
        return receiveMultipart(req, { ...upload, maxFiles: 1, maxMegabytes })
      }),
  },
  run: async (req, input) =>
    setFrom(req, String(parseInput(target, input).id), ({ maxMegabytes }) =>
      receiveBase64([parseInput(setPhotoInput, input).file], { maxFiles: 1, maxMegabytes }),
    ),
})
