import { getContext } from '../../../config/context.js'
import { insertOnce } from '../../../data/insertOnce.js'
import { defineEffect } from '../../../effects/defineEffect.js'
import { noticeText } from '../noticeText.js'

/** Puts an item into the inbox of a staff user. */
export const inbox = defineEffect({
  kind: 'inbox',
  settle: async (source, effect) => {
    const { options } = getContext(source.payload)
    await insertOnce(source, 'portalInbox', {
      client: effect.client ?? null,
      dedupeKey: effect.key,
      kind: effect.inbox,
      label: 'PORTAL',
      readAt: effect.read ? options.clock().toISOString() : null,
      staff: effect.staff,
      subject: effect.subject ?? null,
      text: await noticeText(source, effect),
    })
  },
})
