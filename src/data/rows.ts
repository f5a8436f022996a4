import type { AuditOutcome } from '../contract/auditEvents.js'
import type { EffectfulKey } from '../contract/collectionLists.js'
import type { CollectionKey } from '../contract/collections.js'
import type { ContactDetails } from '../core/contactDoors.js'
import type { ID } from '../core/ids.js'
import type { SignInMethod } from '../core/kinds.js'
import type { ConnectionStatus, EndReason } from '../core/status/connection.js'
import type { ScanState } from '../core/status/document.js'
import type { LockState } from '../core/status/lock.js'
import type { AgencyRows } from './agencyRows.js'
import type { AppointmentRows } from './appointmentRows.js'
import type { CaseRows } from './caseRows.js'
import type { ContactRows } from './contactRows.js'
import type { DirectoryRows } from './directoryRows.js'
import type { Base, Maybe, Owned, Ref, TextsByLanguage, WithEffects } from './rowBasics.js'
import type { MassSendRows } from './massSendRows.js'
import type { MessageRows } from './messageRows.js'
import type { OutboxRows } from './outboxRows.js'
import type { PlanRows } from './planRows.js'
import type { RequestRows } from './requestRows.js'
import type { ProgramRows } from './programRows.js'
import type { SessionRows } from './sessionRows.js'
import type { UploadRows } from './uploadRows.js'

/**
 * Stored shape of the rows that code works with. Fields only people see are left out, and so are
 * collections that no code reads. A test compares it with the fields of the collections.
 */
type Rows = AgencyRows &
  AppointmentRows &
  CaseRows &
  ContactRows &
  DirectoryRows &
  MassSendRows &
  MessageRows &
  OutboxRows &
  PlanRows &
  RequestRows &
  ProgramRows &
  SessionRows &
  UploadRows & {
    clientDocuments: Base &
      Owned &
      WithEffects & {
        category?: Maybe<Ref>
        filename?: Maybe<string>
        filesize?: Maybe<number>
        fulfillment?: Maybe<string>
        isPhoto?: Maybe<boolean>
        mergedInto?: Maybe<Ref>
        mimeType?: Maybe<string>
        name: string
        private: boolean
        quarantinedAt?: Maybe<string>
        removalAskedAt?: Maybe<string>
        request?: Maybe<Ref>
        scanState?: Maybe<ScanState>
        scanTriedAt?: Maybe<string>
        sentByClient?: Maybe<boolean>
        sha256?: Maybe<string>
        takenBackAt?: Maybe<string>
        /** Only with the part `casework`. */
        task?: Maybe<Ref>
      }
    clientNotes: Base &
      Owned & {
        author?: Maybe<Ref>
        authorName?: Maybe<string>
        body: string
        pinned: boolean
      }
    clients: Base &
      ContactDetails & {
        agency: Ref
        careTeam?: Maybe<Ref[]>
        dateOfBirth?: Maybe<string>
        dobDataQuality?: Maybe<string>
        email?: Maybe<string>
        erasedAt?: Maybe<string>
        firstName?: Maybe<string>
        fullName?: Maybe<string>
        lastName?: Maybe<string>
        middleName?: Maybe<string>
        phone?: Maybe<string>
        photo?: Maybe<Ref>
        preferredLanguage?: Maybe<string>
        preferredLanguageCode?: Maybe<string>
        preferredName?: Maybe<string>
        raceEthnicity?: Maybe<string[]>
        roiActiveFrom?: Maybe<string>
        roiActiveUntil?: Maybe<string>
        ssn?: Maybe<string>
        ssnDigest?: Maybe<string>
        ssnKey?: Maybe<string>
        suffix?: Maybe<string>
        translationAssistance?: Maybe<string>
        uniqueIdentifier: string
      }
    fileCategories: Base & {
      active?: Maybe<boolean>
      name: string
      predefinedNames?: Maybe<{ name: string; names?: Maybe<TextsByLanguage> }[]>
    }
    portalAccounts: Base &
      WithEffects & {
        credentialVersion: number
        email: string
        /** The change of address that may be confirmed: the newest one. */
        emailChallenge?: Maybe<string>
        lastSeenAt?: Maybe<string>
        passwordHash?: Maybe<string>
        /** Of 0.1.0, until the upgrade has brought it to the profile. */
        phone?: Maybe<string>
        preferredLanguage?: Maybe<string>
        /** The recovery whose code works: the newest one. */
        recoveryChallenge?: Maybe<string>
        status: 'active' | 'disabled'
        /** Mark of the number that was proven to take codes by text; see `src/identity/textNumber.ts`. */
        textNumber?: Maybe<string>
      }
    portalAuditEvents: Base & {
      action: string
      actorID?: Maybe<string>
      actorKind: 'anonymous' | 'client' | 'staff' | 'system'
      actorName?: Maybe<string>
      address?: Maybe<string>
      agency?: Maybe<Ref>
      agencyID?: Maybe<string>
      at: string
      client?: Maybe<Ref>
      clientID?: Maybe<string>
      dedupeKey: string
      detail?: unknown
      mac?: Maybe<string>
      outcome: AuditOutcome
      requestID?: Maybe<string>
      seal?: Maybe<string>
      sealKey: string
      sequence?: Maybe<number>
      subject?: Maybe<ID>
    }
    portalAuthenticators: Base &
      WithEffects & {
        account: Ref
        /** Sealed; null where no app is in use. */
        appSecret?: Maybe<string>
        appSecretKey?: Maybe<string>
        lastStep: number
        /** Sealed; a key being set up, and the session that does. */
        pendingSecret?: Maybe<string>
        pendingSecretKey?: Maybe<string>
        pendingSession?: Maybe<string>
        pendingUntil?: Maybe<string>
        recoveryHashes?: Maybe<string[]>
        /**
         * Raised with each change of keys or recovery codes: what was read before is compared with
         * it.
         */
        revision: number
      }
    portalAuditSeals: Base & {
      key: string
      lease: string
      leaseUntil: string
      mac: string
      purgedSeal: string
      purgedSequence: number
      seal: string
      sequence: number
    }
    portalChallenges: Base & {
      account?: Maybe<Ref>
      attempts: number
      credentialVersion: number
      /** Address the account has afterwards, where the challenge is about one. */
      email?: Maybe<string>
      expiresAt: string
      method?: Maybe<SignInMethod>
      /** Mark of the number that the newest code went to, where it went by text. */
      numberMark?: Maybe<string>
      /** Address the account had when the challenge was opened. */
      previousEmail?: Maybe<string>
      /** Whether a recovery takes a lost authenticator app away. */
      removesApp?: Maybe<boolean>
      purpose:
        | 'email-change'
        | 'passkey-new'
        | 'passkey-use'
        | 'password-reset'
        | 'recovery'
        | 'sign-in'
        | 'text-number'
      sends: number
      state: 'dead' | 'pending' | 'undone' | 'used'
      tokenHash: string
      /** Digest of the token that takes a change of address back. */
      undoHash?: Maybe<string>
    }
    portalConnections: Base &
      Owned &
      WithEffects & {
        account?: Maybe<Ref>
        accountKey: string
        attestation?: Maybe<string>
        attestedAt?: Maybe<string>
        connectedAt?: Maybe<string>
        email: string
        emailKey: string
        endedAt?: Maybe<string>
        endNote?: Maybe<string>
        endReason?: Maybe<EndReason>
        expiresAt?: Maybe<string>
        generation: number
        /** What the agency had to say when it was sent. */
        invitationText?: Maybe<TextsByLanguage>
        invitedAt: string
        /** The generation whose mail came back for good. */
        refusedGeneration?: Maybe<number>
        invitedBy?: Maybe<Ref>
        invitedByName?: Maybe<string>
        openKey: string
        /** Number of the newest printed sheet. */
        sheet?: Maybe<number>
        /** Whether its code still works. */
        sheetOpen?: Maybe<boolean>
        /** Of the address under which the client's calendar program asks; null without one. */
        feedHash?: Maybe<string>
        feedSeed?: Maybe<string>
        sheetTries?: Maybe<number>
        status: ConnectionStatus
        tokenHash: string
      }
    portalDrafts: Base & {
      account?: Maybe<Ref>
      expiresAt: string
      sealed: string
      sealedKey: string
      tokenHash: string
    }
    portalPasskeys: Base & {
      account: Ref
      /** Whether it is kept in more than one place, as the phone says. */
      backedUp: boolean
      /** How often it was used, as it says itself; many always say none. */
      counter: number
      credentialID: string
      lastUsedAt?: Maybe<string>
      /** As its owner calls it. */
      name: string
      /** Of the password beside which it was made or last used; see `passwordMark.ts`. */
      passwordMark?: Maybe<string>
      /** COSE key, base64url. */
      publicKey: string
      transports?: Maybe<string[]>
    }
    portalRateLimits: Base & {
      count: number
      key: string
      resetAt: string
      /** A second budget of the same subject, with a shorter window. */
      shortCount?: Maybe<number>
      shortResetAt?: Maybe<string>
    }
    portalSeals: Base &
      WithEffects & {
        agency: string
        againAt?: Maybe<string>
        changedAt: string
        client: string
        state: LockState
      }
    releasesOfInformation: Base &
      Owned &
      WithEffects & {
        documentationType: string
        endDate?: Maybe<string>
        fulfillment?: Maybe<string>
        permission: 'no' | 'yes'
        request?: Maybe<Ref>
        revokedAt?: Maybe<string>
        /** Drawn, as a PNG in a `data:` address. */
        signature?: Maybe<string>
        signedAt?: Maybe<string>
        signedLanguage?: Maybe<string>
        signedName?: Maybe<string>
        signedText?: Maybe<string>
        signedTextHash?: Maybe<string>
        startDate: string
      }
  }

/** A row that is not described above: no code reads its fields. */
type Plain<K extends CollectionKey> = Base & (K extends EffectfulKey ? WithEffects : unknown)
type AllRows = { [K in CollectionKey]: K extends keyof Rows ? Rows[K] : Plain<K> }

/** A stored row of a collection. */
export type Row<K extends CollectionKey> = AllRows[K]
