import type { GlobalConfig, NumberField, PayloadRequest } from 'payload'

import { byActor, never } from '../../access/compose.js'
import { installationSuperUser } from '../../access/rules/staffRules.js'
import { auditSettings } from '../../hooks/shared/auditWrites.js'
import { refuseMistypedSettings } from '../../hooks/shared/refuseMistyped.js'
import type { PluginContext } from '../../src/config/context.js'
import { MAX_TERM_DAYS } from '../../src/core/status/roi.js'
import { label } from '../../src/translations/label.js'
import { administrationGroup } from '../fields/adminGroup.js'
import { explainRefusals } from '../fields/explainRefusals.js'
import { refusal } from '../fields/fieldRule.js'
import { labelFields } from '../fields/labelFields.js'
import { wholeField } from '../fields/simple.js'

const whole = (name: string, min: number, max: number, standard: number): NumberField =>
  wholeField(name, { admin: { placeholder: String(standard) }, max, min })

/** Some numbers of days. */
const days = (name: string, min: number): NumberField => ({
  name,
  type: 'number',
  hasMany: true,
  max: 90,
  maxRows: 10,
  min,
  validate: (value: unknown, { req }: { req: PayloadRequest }) =>
    !Array.isArray(value) || value.every(Number.isInteger) || refusal(req, 'NOT_WHOLE'),
})

/**
 * Instance switch and numbers of the portal. What is left empty falls back to the plugin's options,
 * shown as placeholder.
 */
export const createPortalSettingsGlobal = ({
  options,
  settable,
  settingsSlug,
}: PluginContext): GlobalConfig => {
  const superUser = options.disabled ? never : byActor({ staff: installationSuperUser })
  return {
    access: { read: superUser, readVersions: never, update: superUser },
    admin: { group: administrationGroup(), hidden: options.disabled },
    fields: explainRefusals(
      labelFields('portalSettings', [
        { name: 'portalEnabled', type: 'checkbox', defaultValue: true },
        whole('invitationExpiresInDays', 1, 90, settable.invitation.expiresInDays),
        days('invitationRemindBeforeDays', 1),
        days('requestRemindBeforeDays', 0),
        days('requestRemindAfterDays', 1),
        whole('codeExpiresInMinutes', 1, 10, settable.oneTimeCode.expiresInMinutes),
        whole('codeTries', 1, 10, settable.oneTimeCode.tries),
        whole('rememberedDeviceDays', 1, 30, settable.rememberedDevice.days),
        whole('idleMinutes', 5, 120, settable.session.idleMinutes),
        whole('sharedIdleMinutes', 3, 60, settable.session.sharedIdleMinutes),
        whole('absoluteHours', 1, 24, settable.session.absoluteHours),
        whole('passwordMinLength', 8, 64, settable.password.minLength),
        whole('roiRenewalWindowDays', 0, 90, settable.roi.renewalWindowDays),
        whole('roiTermDaysDefault', 1, MAX_TERM_DAYS, settable.roi.termDays),
        whole('uploadMaxMegabytes', 1, 100, settable.upload.maxMegabytes),
        whole('uploadFilesPerClient', 1, 10_000, settable.upload.filesPerClient),
        whole('uploadMegabytesPerClient', 1, 100_000, settable.upload.megabytesPerClient),
      ]),
    ),
    graphQL: false,
    hooks: options.disabled
      ? {}
      : { afterChange: [auditSettings], beforeOperation: [refuseMistypedSettings] },
    label: label('settings'),
    slug: settingsSlug,
  }
}
