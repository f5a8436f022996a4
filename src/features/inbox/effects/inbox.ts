import { getContext } from '../../../config/context.js'
import { insertOnce } from '../../../data/insertOnce.js'
import { defineEffect } from '../../../effects/defineEffect.js'
import { isThere, whoLooksAfter } from '../../care-team/index.js'
import { noticeText } from '../noticeText.js'

/** Puts an item into the inbox of a staff user. */
export const inbox = defineEffect({
  kind: 'inbox',
  settle: async (source, effect, carrier) => {
    const { options } = getContext(source.payload)
    const [agency, client] = [effect.agency ?? null, effect.client ?? null]
    const { staff } = effect
    const isHere = staff !== null && (await isThere(source, staff))
    await insertOnce(source, 'portalInbox', {
      agency,
      client,
      dedupeKey: effect.key,
      kind: effect.inbox,
      label: 'PORTAL',
      readAt: effect.read ? options.clock().toISOString() : null,
      // Nobody was named, or they have left meanwhile.
      staff: isHere ? staff : await whoLooksAfter(source, { agency, client }),
      subject: effect.subject ?? null,
      text: await noticeText(source, effect, carrier),
    })
  },
})
