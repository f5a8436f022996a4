import type { PayloadRequest } from 'payload'

import { TEXT_LIMITS } from '../../core/textLimits.js'
import type { RequestType } from '../../core/status/request.js'
import type { Agency } from '../../data/agencyOf.js'
import { messageContent } from '../messages/index.js'
import {
  describeChoice,
  refusePastDay,
  type Described,
  type Preferences,
} from '../requests/index.js'
import type { MassSendWanted } from './massSendInput.js'

/** What a request of the send says, as it is kept. */
export type KeptRequest = Preferences & { dueDate?: string; note?: string; private?: boolean }

/** What is sent to each: a message, or a request as every other. */
export type Content =
  | { body: null | Record<string, unknown>; name: string; text: string; type: 'message' }
  | { described: Described; name: string; type: RequestType; wanted: KeptRequest }

/** The first line, as far as it goes into a list. */
const firstLine = (text: string): string =>
  [...(text.split('\n')[0] ?? '')].slice(0, TEXT_LIMITS.name).join('')

/** What is to be sent, looked at once before it is sent to anybody. @throws 400 */
export const contentOf = async (
  req: PayloadRequest,
  agency: Agency,
  wanted: MassSendWanted,
): Promise<Content> => {
  const { type } = wanted
  if (type === 'message') {
    const content = await messageContent(wanted)
    return { ...content, name: firstLine(content.text), type }
  }
  const { assessment, category, dueDate, note, otherName, predefinedName } = wanted
  await refusePastDay(req, { agency }, dueDate)
  const described = await describeChoice({ req, type, wanted, work: { agency } })
  const kept: KeptRequest = {
    assessment,
    category,
    otherName,
    predefinedName,
    ...(dueDate ? { dueDate } : {}),
    ...(note ? { note } : {}),
    private: wanted.private === true,
  }
  return { described, name: described.name, type, wanted: kept }
}
