export type {
  ClientPortalOptions,
  CollectionOverride,
  ScanFile,
  ScannedFile,
  SharingMode,
} from '../config/options.js'
export type {
  PortalLogo,
  PortalOptions,
  PortalTheme,
  ThemeColors,
} from '../config/portalOptions.js'
export type {
  HostText,
  PortalHostPage,
  PortalPageAnswer,
  PortalPageVisit,
  PortalSlot,
  PortalSlots,
} from '../config/portalPages.js'
export type {
  HostEventHandler,
  HostEventHandlers,
  WebhookOption,
} from '../config/hostEventOptions.js'
export type { HostEvent, HostEventName, HostEventType } from '../contract/hostEvents.js'
export type {
  Allowance,
  Bus,
  ByteRange,
  Decision,
  Files,
  Limiter,
  LiveEvent,
  OpenFile,
  PortalJob,
  Queue,
} from '../contract/ports.js'
export type { PortalErrorCode } from '../core/errorCodes.js'
export type { QuestionsDefinition } from '../core/questions/definition.js'
export type { PortalStatus } from '../core/status/portalStatus.js'
export type { Me } from '../features/account/actions/me.js'
export type { PortalLanguage } from '../registry/languages.js'
