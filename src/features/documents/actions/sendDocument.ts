import { randomUUID } from 'node:crypto'

import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { rowOf } from '../../../actions/answers.js'
import { requireClient, requireConnected } from '../../../actions/caller.js'
import { defineAction, type HTTPCall } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { TEXT_LIMITS } from '../../../core/textLimits.js'
import type { Row } from '../../../data/rows.js'
import { withBase64Files, withReceivedBody, type ReadAnswer } from '../../../files/withReceived.js'
import { budget } from '../../../limits/budgets.js'
import { spend } from '../../../limits/rateLimit.js'
import { requestLocale } from '../../../language/requestLocale.js'
import { translatorFor } from '../../../language/translatorFor.js'
import { noteForAudit } from '../../../audit/auditScope.js'
import { everyProblem } from '../../../errors/everyProblem.js'
import type { PreparedFile } from '../../../files/prepareFile.js'
import { prepareSent, requireRoom, togetherInput, UNASKED_FILES } from '../../requests/index.js'
import { offeredCategory } from '../offered.js'
import { storeSent } from '../storeSent.js'

const about = z.object({
  /** One of the categories that the agency files under; none where the client does not know. */
  category: field.id.nullish(),
  /** What it is called; its category's name where nothing is said. */
  name: field.optionalText(TEXT_LIMITS.name),
  /** All files as pages of one PDF. */
  together: field.checked,
})
const sendDocumentInput = about.extend({
  files: z.array(field.file).optional(),
  uploads: field.uploads,
})
type Input = z.input<typeof sendDocumentInput>

const send = async (
  req: PayloadRequest,
  readAnswer: ReadAnswer,
): Promise<Row<'clientDocuments'>> => {
  const { id: account, session } = requireClient(req)
  await spend(req, budget(req, 'upload', account))
  const { client, recordAgency: agency } = await requireConnected(req)
  noteForAudit({ client })
  await requireRoom({ client, req }, 1)
  const { fields, files } = await readAnswer(UNASKED_FILES)
  // A list where nothing was chosen sends an empty text
  const given = { ...fields, category: fields.category === '' ? undefined : fields.category }
  const { data: pages } = togetherInput.safeParse(given)
  const found: { category?: null | Row<'fileCategories'>; ready?: PreparedFile[] } = {}
  await everyProblem(
    () => void parseInput(about, given),
    async () => {
      const wanted = field.id.safeParse(given.category).data ?? null
      found.category = await offeredCategory(req, { agency, wanted })
    },
    async () => {
      found.ready = await prepareSent(req, { files, together: pages?.together ?? false })
    },
  )
  const { category = null, ready = [] } = found
  const { name } = parseInput(about, given)
  const t = translatorFor(req, requestLocale(req, session.account.preferredLanguage))
  return storeSent(req, {
    agency,
    category: category?.id ?? null,
    client,
    fulfillment: randomUUID(),
    name: name ?? category?.name ?? t('client.documentUnnamed'),
    ready,
  })
}

/**
 * A client sends files that nobody asked for, to the agency that keeps their record, under the same
 * rules as answers to requests: types, sizes, virus check, room. Whoever looks after them finds that in
 * their inbox.
 * @throws 429, 401, 404, 403, 400, 413, 415, 409 QUOTA_REACHED
 */
export const sendDocument = defineAction({
  name: 'sendDocument',
  does: 'Sends files that nobody asked for to the client’s agency, as `multipart/form-data` with `file` parts; answers the first of them',
  who: 'client',
  input: sendDocumentInput,
  output: rowOf('clientDocuments'),
  status: 201,
  leadsTo: '/documents?notice=sent',
  http: {
    readsBody: (call: HTTPCall) => withReceivedBody(call, (read) => send(call.req, read)),
  },
  run: (req, { files, ...fields }: Input) =>
    withBase64Files(req, { fields, files }, (read) => send(req, read)),
})
