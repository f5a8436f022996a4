import type { Where } from 'payload'

import type { InboxEffect } from '../../contract/effects.js'
import type { InboxKind } from '../../core/kinds.js'
import type { Source } from '../../core/source.js'
import type { Carrier } from '../../effects/effectDefinition.js'
import { findFields } from '../../data/store.js'
import { translate } from '../../translations/translate.js'

type Words = (source: Source, where: Where) => Promise<string | undefined>

const messageText: Words = async (source, where) =>
  (await findFields(source, 'portalMessages', where, ['text']))?.text

const requestName: Words = async (source, where) =>
  (await findFields(source, 'portalRequests', where, ['name']))?.name

const taskName: Words = async (source, where) =>
  (await findFields(source, 'caseTasks', where, ['name']))?.name

/** Refused at the door a file has no record yet, later it has one. */
const documentName: Words = async (source, where) =>
  (await findFields(source, 'clientDocuments', where, ['name']))?.name ??
  (await requestName(source, where))

/** Kinds whose text somebody wrote or named, and where it stands. */
const WORDS: Partial<Record<InboxKind, Words>> = {
  'client-message': messageText,
  'document-refused': documentName,
  'document-removal-asked': documentName,
  'document-sent': documentName,
  'document-taken-back': documentName,
  'message-copy': messageText,
  'request-cannot': requestName,
  'request-completed': requestName,
  'request-corrected': requestName,
  'task-submitted': taskName,
}

const wordsOf = ({ name, text }: Carrier): string | undefined =>
  [text, name].find((one): one is string => typeof one === 'string' && one !== '')

type Notice = Pick<InboxEffect, 'inbox' | 'subject'>

/** The language of staff is not known outside their panel: the host's own choice for it. */
const staffLocale = ({ payload }: Source): string => payload.config.i18n.fallbackLanguage

/**
 * What an item of the inbox says: the message itself, the name of what was sent, else what happened
 * in a sentence. Taken when the item is made, from the row that brought it where it is about that
 * one, so that an effect holds no person's words.
 */
export const noticeText = async (
  source: Source,
  { inbox, subject }: Notice,
  carrier?: Carrier,
): Promise<string> => {
  const words = subject ? WORDS[inbox] : undefined
  const said =
    words && carrier && carrier.id === subject
      ? wordsOf(carrier)
      : await words?.(source, { id: { equals: subject } })
  return said || translate(staffLocale(source), `admin.inbox_${inbox}`)
}
