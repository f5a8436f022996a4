import { getContext } from '../../../config/context.js'
import { defineEffect } from '../../../effects/defineEffect.js'
import { isAway, isThere, managesClients, staffNow, whoLooksAfter } from '../../care-team/index.js'
import { noticeText } from '../noticeText.js'
import { putItem } from '../putItem.js'
import { passOn } from '../passOn.js'

/** Puts an item into the inbox of a staff user. */
export const inbox = defineEffect({
  kind: 'inbox',
  settle: async (source, effect, carrier) => {
    const { options } = getContext(source.payload)
    const [agency, client] = [effect.agency ?? null, effect.client ?? null]
    const { staff } = effect
    const named = staff === null || effect.read ? null : await staffNow(source, staff)
    const reads = named !== null && managesClients(named)
    const isHere = effect.read ? staff !== null && (await isThere(source, staff)) : reads
    const item = {
      agency,
      client,
      dedupeKey: effect.key,
      kind: effect.inbox,
      label: 'PORTAL' as const,
      readAt: effect.read ? options.clock().toISOString() : null,
      // Nobody was named, or they have left or may not read it any more.
      staff: isHere ? staff : await whoLooksAfter(source, { agency, client }),
      subject: effect.subject ?? null,
      text: await noticeText(source, effect, carrier),
    }
    const passedOn = reads && (await isAway(source, named))
    if (passedOn) await passOn(source, named, item)
    await putItem(source, { ...item, passedOn }, isHere ? named : null)
  },
})
