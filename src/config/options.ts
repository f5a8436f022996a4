import type { Readable } from 'node:stream'

import type { CollectionConfig, Payload } from 'payload'

import type { CollectionKey } from '../contract/collections.js'
import type { Ports } from '../contract/ports.js'
import type { Clock } from '../core/clock.js'
import type { Language } from '../translations/translate.js'
import type { HostEventHandlers, WebhookOption } from './hostEventOptions.js'
import type { MapsOption } from './mapsOption.js'
import type { PostPush, SendSMS, WebPushOption } from './noticeOptions.js'
import type { PortalOptions } from './portalOptions.js'

/** Who may see a client's shared (not private) records: every agency, agencies while an ROI is active, or only the owner. */
export type SharingMode = 'agency' | 'network' | 'roi'

export type CollectionOverride = (args: { defaultCollection: CollectionConfig }) => CollectionConfig

/** A stored or arriving document, for the host's virus scanner. Read it, do not change it. */
export type ScannedFile = {
  /** Told by the content. */
  mimeType: string
  /** Its content, from the start each time. Read the stream to its end or destroy it. */
  open: () => Readable
  sha256: string
  /** Ends the wait after `upload.scanSeconds`. */
  signal: AbortSignal
  size: number
}
/** Says whether a file holds a virus. Throw when the scanner cannot say: the file waits and is asked about again. */
export type ScanFile = (file: ScannedFile) => Promise<'clean' | 'infected'>

/** Named places at which a test may stop an action, to prove that nothing half-done stays. */
export type FailurePoint =
  | 'after-claim'
  | 'after-records'
  | 'after-state'
  | 'after-telling'
  | 'before-state'
  | 'before-telling'

/** Everything a host may say. Every key has a default; nothing the host passes in is ever changed. */
export type ClientPortalOptions = {
  /**
   * What takes the place of one process and one disk where several servers share the work; the types are in `payload-client-portal/types`.
   */
  adapters?: {
    /** Carries live events between servers. @default within the process */
    bus?: Ports['bus']
    /** Keeps the files of documents. @default the folders `upload.directory` and `upload.quarantineDirectory` */
    files?: Ports['files']
    /** Counts what people and networks may do in a time. @default a table of the database */
    limiter?: Ports['limiter']
    /** Brings mails and sweeps to a server that runs them. @default the process itself, with a timer */
    queue?: Ports['queue']
  }
  audit?: {
    /** Says that a shorter `retentionYears` than six was decided on, and that HIPAA does not apply. @default false */
    acceptShorterRetention?: boolean
    /**
     * Secrets that the Payload config had before, newest first: what was written under them still proves. Without them older events read
     * as altered. @default []
     */
    previousSecrets?: string[]
    /**
     * Years that audit events are kept; older ones are removed, in order. 45 CFR 164.316(b)(2)(i) asks for six; your state, funder or
     * contract may ask for more. @default 6
     */
    retentionYears?: number
  }
  /**
   * Cases, tasks of clients with their questions, and personal housing plans. Off, nothing of it is there: no collection, endpoint, page
   * or text. @default false
   */
  casework?: boolean
  /** Changes any collection before it is registered; the slug must stay. @default {} */
  collectionOverrides?: Partial<Record<CollectionKey, CollectionOverride>>
  dataRetention?: {
    /** Whether super users may erase a client, or only seal the record because law says that it stays. @default 'erase' */
    deletion?: 'erase' | 'seal-only'
  }
  /** Keeps collections and fields (the database schema stays) and turns everything else off. @default false */
  disabled?: boolean
  encryption?: {
    /**
     * Keys of sealed fields: the first seals, all open; the one derived from the installation's secret opens always and seals where no
     * other does. `secret`: at least 32 random bytes as base64 or hex. `sealsFrom`: until then the key only opens. @default []
     */
    keys?: { id: string; sealsFrom?: Date | string; secret: string }[]
  }
  /** Where the quick-exit button leads. @default 'https://www.google.com' */
  exitURL?: string
  /** Help contact on every portal page and in mails; `hours` as one text, or by language: `{ en: '…', es: '…' }`. @default { } */
  help?: { email?: string; hours?: Readonly<Record<string, string>> | string; phone?: string }
  invitation?: {
    /** Days until an invitation expires. @default 14 */
    expiresInDays?: number
    /** Days before the expiry at which reminders are mailed. @default [3, 1] */
    remindBeforeDays?: number[]
  }
  /** More portal languages, by BCP 47 tag. English and Spanish are built in. @default {} */
  languages?: Record<string, Language>
  limits?: {
    /** Invitations and confirmations an hour to one mail address, whoever asks for them. @default 10 */
    addressMailsPerHour?: number
    /** Calls an hour of a signed-in client on password, address, app, sessions and devices. @default 600 */
    clientCallsPerHour?: number
    /** Code mails an hour for each account: a known browser has its own, all others share one. @default 10 */
    codeMailsPerHour?: number
    /** Codes by text a day for all clients of an agency. @default 300 */
    codeTextsPerAgency?: number
    /** Codes by text an hour for each account, and for each number. @default 5 */
    codeTextsPerHour?: number
    /** Downloads of all own information a day for each account. @default 5 */
    dataDownloadsPerDay?: number
    /** Client messages an hour for each account. @default 60 */
    messagesPerHour?: number
    /** Messages and requests an hour to one client, whoever sends them; each sends a mail. @default 120 */
    noticesPerHour?: number
    /** Links to set a new password an hour for an account from one network; counts only behind `trustedProxies`. @default 5 */
    resetMailsPerPair?: number
    /** Social Security numbers shown an hour to one staff user. @default 60 */
    revealsPerHour?: number
    /** Sign-ins in 15 minutes for each IP address (IPv6: each /64); counts only behind `trustedProxies`. @default 60 */
    signInsPerAddress?: number
    /** Sign-ins in 15 minutes for the whole installation, where no proxy is trusted; known browsers are not counted. @default 3000 */
    signInsPerInstallation?: number
    /** Sign-ins in 15 minutes for each IPv6 /48; counts only behind `trustedProxies`. @default 600 */
    signInsPerSite?: number
    /** Changes an hour by one staff user on clients, accounts, invitations, requests and messages. @default 1200 */
    staffChangesPerHour?: number
    /** Wrong passwords, or wrong codes, for an account in a row; NIST SP 800-63B-4 §3.2.2 allows 100 at most. @default 100 */
    triesInARow?: number
    /** Uploads an hour for each account. @default 60 */
    uploadsPerHour?: number
    /** Wrong codes an hour for each account: a known browser has its own, so has each network behind `trustedProxies`. @default 10 */
    wrongCodesPerHour?: number
    /**
     * Wrong passwords in 15 minutes for each account: a known browser has its own, so has each network behind `trustedProxies`.
     * @default 10
     */
    wrongPasswords?: number
  }
  /**
   * Maps beside the list of places, on the client's location page and in the record, with tiles of the host's choice. No tile is asked
   * for before somebody presses a button that says whose pictures these are. @default none: nothing of maps is served
   */
  maps?: MapsOption
  notices?: {
    /**
     * Minutes after a notice to a client in which whatever else is new waits, to be told in one: ten things are not ten mails. 0 tells
     * each by itself. @default 5
     */
    groupMinutes?: number
  }
  /**
   * What your own code does when something happened, by the names of docs/events.md:
   * `{ requestCompleted: async ({ event, payload }) => … }`.
   * @default {}
   */
  on?: HostEventHandlers
  oneTimeCode?: {
    /** @default 10 */
    expiresInMinutes?: number
    /** Wrong tries before a code dies. @default 5 */
    tries?: number
  }
  outbox?: {
    /** Seconds between sweeps; 0 turns them off (then run the Payload task). @default 30 */
    tickSeconds?: number
  }
  password?: {
    /** NIST SP 800-63B-4 §3.1.1.2: 15 where the password is the only factor; a mailed code is none. @default 15 */
    minLength?: number
  }
  phone?: {
    /** ISO 3166-1 country of telephone numbers that are written without one, and the one in whose way numbers are shown. @default 'US' */
    defaultCountry?: string
  }
  /**
   * Clients may sign in with passkeys: the lock of their phone. `false` offers none and makes no new
   * ones; who has one keeps it. @default true
   */
  passkeys?: boolean
  /** How the portal looks and what it says, in the host's way. @default { } */
  portal?: PortalOptions
  /** Path at which the host mounts the portal. @default '/portal' */
  portalPath?: string
  /** Name of the service, in mails and on portal pages. @default 'Client Portal' */
  productName?: string
  /** Origin for links in mail, for example `https://portal.example.org`. @default the host's `serverURL` */
  publicURL?: string
  recovery?: {
    /** Minutes the code of an in-person recovery works: time to type it and choose a password at the same desk. @default 15 */
    expiresInMinutes?: number
    /** Wrong tries before the code dies. @default 5 */
    tries?: number
  }
  rememberedDevice?: {
    /** Fixed, never sliding. @default 7 */
    days?: number
  }
  requestReminders?: {
    /** Days after the due date of a request at which the client is reminded once more. @default [1, 7] */
    after?: number[]
    /** Days before the due date of a request at which the client is reminded; 0 is the day itself. @default [3, 1] */
    before?: number[]
  }
  roi?: {
    /** Days inclusive before its end in which an active ROI may be renewed. @default 7 */
    renewalWindowDays?: number
    /** Whose active ROI blocks a new one: any agency's, or the same agency's. @default 'system' */
    scope?: 'agency' | 'system'
    /** Days an ROI lasts where the agency names no term. @default 365 */
    termDays?: number
  }
  /** Sends notices as text messages through your provider, to clients who choose that. @default none, notices go by mail */
  sendSMS?: SendSMS
  session?: {
    /** Hours after which every session ends. @default 12 */
    absoluteHours?: number
    /** Minutes without a request after which a session ends. @default 30 */
    idleMinutes?: number
    /** Sessions an account may have at once; one more ends the oldest (ASVS 5.0 7.1.2). @default 10 */
    maxPerAccount?: number
    /** Minutes without a request after which a session on a shared computer ends. @default 10 */
    sharedIdleMinutes?: number
  }
  /** @default 'network' */
  sharing?: SharingMode
  /** Remaps any collection slug. @default {} */
  slugs?: Partial<Record<CollectionKey, string>>
  staff?: {
    /** Slug of the host's auth collection for staff. @default the host's `admin.user`, else its first auth collection */
    collection?: string
    /** What clients see as a staff user's name. @default `name`, else the text "Care team member" */
    displayName?: (user: Readonly<Record<string, unknown>>) => string | undefined
  }
  /** Mail addresses of staff who become super users on an installation that has staff but no super user. @default [] */
  superUsers?: string[]
  /** For tests: the clock, the failure points, and a cheaper password hash (scrypt's N, a power of two). Refused in production. */
  testing?: {
    clock?: Clock
    failAt?: (point: FailurePoint, source: { payload: Payload }) => void
    /** Hashes of these costs are accepted too, as after a release that raised it. */
    formerPasswordNs?: number[]
    passwordN?: number
    /** Takes the place of the push services. */
    postPush?: PostPush
  }
  /** Proxies in front of the app whose `x-forwarded-for` entries are believed. @default 0 */
  trustedProxies?: number
  upload?: {
    /** PDFs with scripts, programs, forms that send, or files inside, and locked ones. @default 'refuse' */
    activePDF?: 'allow' | 'refuse'
    /**
     * Folder of clients' documents where `adapters.files` keeps them nowhere else: private, outside any web root.
     * @default 'private/client-documents'
     */
    directory?: string
    /** Files a client may have sent in all. @default 500 */
    filesPerClient?: number
    /** Files in one answer. @default 10 */
    maxFiles?: number
    /**
     * Longer side in pixels to which pictures are shrunk; long thin ones stay as wide as they are legible, with no more
     * pixels than a square of this side. @default 4096
     */
    maxImageSide?: number
    /** Megabytes a file. @default 25 */
    maxMegabytes?: number
    /** Larger pictures are refused before they are unpacked. @default 64 */
    maxMegapixels?: number
    /** Megabytes of all files in one answer. @default 100 */
    maxTotalMegabytes?: number
    /** Megabytes a client may have sent in all. @default 2000 */
    megabytesPerClient?: number
    /** Folder of files in which a virus was found, of the same store. @default `<directory>-quarantine` */
    quarantineDirectory?: string
    /** Seconds in which an answer has to arrive. @default 300 */
    receiveSeconds?: number
    /** Virus scanner, for example `clamav()` of `payload-client-portal/clamav`. @default none */
    scan?: ScanFile
    /** Seconds the scanner has for a file. @default 30 */
    scanSeconds?: number
  }
  /** Addresses that are told of events, signed; see docs/events.md. Secrets stand here alone, not in the database. @default [] */
  webhooks?: readonly WebhookOption[]
  /** Sends notices to phones and computers as Web Push, to clients who turn it on there. @default none */
  webPush?: WebPushOption
}
