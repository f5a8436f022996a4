import type { Payload } from 'payload'

import { getContext } from './context.js'
import type { SettableOptions } from './settable.js'

/** A request, or the running Payload where there is none. */
type RequestOrPayload = { headers?: Headers; payload: Payload }

/**
 * What super users can set while the system runs; anything left empty falls back to the plugin's
 * options.
 */
export type PortalSettings = SettableOptions & { portalEnabled: boolean }

/** Stored shape of the global `portal-settings`. */
type Stored = {
  absoluteHours?: null | number
  codeExpiresInMinutes?: null | number
  codeTries?: null | number
  idleMinutes?: null | number
  invitationExpiresInDays?: null | number
  invitationRemindBeforeDays?: null | number[]
  passwordMinLength?: null | number
  portalEnabled?: boolean | null
  rememberedDeviceDays?: null | number
  requestRemindAfterDays?: null | number[]
  requestRemindBeforeDays?: null | number[]
  roiRenewalWindowDays?: null | number
  roiTermDaysDefault?: null | number
  uploadFilesPerClient?: null | number
  sharedIdleMinutes?: null | number
  uploadMaxMegabytes?: null | number
  uploadMegabytesPerClient?: null | number
}

const merge = (options: SettableOptions, stored: Stored): PortalSettings => ({
  invitation: {
    expiresInDays: stored.invitationExpiresInDays ?? options.invitation.expiresInDays,
    remindBeforeDays: stored.invitationRemindBeforeDays?.length
      ? stored.invitationRemindBeforeDays
      : options.invitation.remindBeforeDays,
  },
  oneTimeCode: {
    expiresInMinutes: stored.codeExpiresInMinutes ?? options.oneTimeCode.expiresInMinutes,
    tries: stored.codeTries ?? options.oneTimeCode.tries,
  },
  password: { minLength: stored.passwordMinLength ?? options.password.minLength },
  portalEnabled: stored.portalEnabled ?? true,
  rememberedDevice: { days: stored.rememberedDeviceDays ?? options.rememberedDevice.days },
  requestReminders: {
    after: stored.requestRemindAfterDays?.length
      ? stored.requestRemindAfterDays
      : options.requestReminders.after,
    before: stored.requestRemindBeforeDays?.length
      ? stored.requestRemindBeforeDays
      : options.requestReminders.before,
  },
  roi: {
    renewalWindowDays: stored.roiRenewalWindowDays ?? options.roi.renewalWindowDays,
    termDays: stored.roiTermDaysDefault ?? options.roi.termDays,
  },
  session: {
    absoluteHours: stored.absoluteHours ?? options.session.absoluteHours,
    idleMinutes: stored.idleMinutes ?? options.session.idleMinutes,
    sharedIdleMinutes: stored.sharedIdleMinutes ?? options.session.sharedIdleMinutes,
  },
  upload: {
    filesPerClient: stored.uploadFilesPerClient ?? options.upload.filesPerClient,
    maxMegabytes: stored.uploadMaxMegabytes ?? options.upload.maxMegabytes,
    megabytesPerClient: stored.uploadMegabytesPerClient ?? options.upload.megabytesPerClient,
  },
})

const read = async ({ payload }: RequestOrPayload): Promise<PortalSettings> => {
  const { settable, settingsSlug } = getContext(payload)
  const stored = await payload.db.findGlobal<Stored & { id: string }>({
    req: {},
    slug: settingsSlug,
  })
  // MongoDB answers null until somebody saved the global.
  return merge(settable, { ...stored })
}

const memo = new WeakMap<object, Promise<PortalSettings>>()

/** The portal's switch and numbers as they are now; read once for each request. */
export const getSettings = (source: RequestOrPayload): Promise<PortalSettings> => {
  if (!source.headers) return read(source)
  const known = memo.get(source.headers) ?? read(source)
  memo.set(source.headers, known)
  return known
}
