export { clientPortalPlugin } from './plugin.js'
export type { ClientPortalOptions, SharingMode } from './config/options.js'
export { SMSRefusedError, type SendSMS, type SMS } from './config/noticeOptions.js'
export { PORTAL_ERROR_CODES, type PortalErrorCode } from './core/errorCodes.js'
export {
  verifyAuditTrail,
  type AuditProblem,
  type AuditVerification,
} from './features/audit/actions/verifyAudit.js'
export { upgradePortalData, type UpgradeReport } from './features/upgrade/index.js'
export { portalActions } from './registry/portalActions.js'
