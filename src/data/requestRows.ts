import type {
  CannotReason,
  RequestStatus,
  RequestType,
  ReviewState,
} from '../core/status/request.js'
import type { Layout, Question, Score } from '../core/questions/question.js'
import type { ScoreResult } from '../core/questions/score.js'
import type { Base, Maybe, Owned, Ref, TextsByLanguage, WithEffects } from './rowBasics.js'

/** Stored shape of what is asked of clients and of what they answer; see `rows.ts`. */
export type RequestRows = {
  assessmentResponses: Base &
    Owned & {
      answers: unknown
      assessment: Ref
      assessmentDate: string
      fulfillment?: Maybe<string>
      layout?: Maybe<Layout>
      private: boolean
      questions: unknown
      questionsVersion?: Maybe<number>
      replacedAt?: Maybe<string>
      request?: Maybe<Ref>
      results?: Maybe<ScoreResult[]>
      scores?: Maybe<Score[]>
    }
  assessments: Base & {
    agencies?: Maybe<Ref[]>
    enabledOnPortal?: Maybe<boolean>
    layout?: Maybe<Layout>
    questions: Maybe<Question[]>
    questionsVersion?: Maybe<number>
    scores?: Maybe<Score[]>
    title: string
    titles?: Maybe<TextsByLanguage>
  }
  clientLocations: Base &
    Owned &
    WithEffects & {
      address?: Maybe<string>
      clearedAt?: Maybe<string>
      fulfillment?: Maybe<string>
      latitude?: Maybe<number>
      longitude?: Maybe<number>
      note?: Maybe<string>
      private: boolean
      recordedAt: string
      replacedAt?: Maybe<string>
      request?: Maybe<Ref>
      sentByClient?: Maybe<boolean>
    }
  portalRequests: Base &
    Owned &
    WithEffects & {
      assessment?: Maybe<Ref>
      canceledAt?: Maybe<string>
      canceledBy?: Maybe<Ref>
      canceledByName?: Maybe<string>
      cannotAt?: Maybe<string>
      cannotReason?: Maybe<CannotReason>
      cannotText?: Maybe<string>
      category?: Maybe<Ref>
      claimedAt?: Maybe<string>
      completedAt?: Maybe<string>
      correctedAt?: Maybe<string>
      correction?: Maybe<string>
      corrections?: Maybe<number>
      daysToFulfil?: Maybe<number>
      dueDate?: Maybe<string>
      fulfillment?: Maybe<string>
      massSend?: Maybe<Ref>
      name: string
      names?: Maybe<Record<string, string>>
      note?: Maybe<string>
      otherName?: Maybe<string>
      predefinedName?: Maybe<string>
      private: boolean
      remindAt?: Maybe<string>
      remindedAt?: Maybe<string>
      requestedAt: string
      requestedBy?: Maybe<Ref>
      requestedByName?: Maybe<string>
      requestedByNameForClients?: Maybe<string>
      review?: Maybe<ReviewState>
      reviewNote?: Maybe<string>
      reviewedAt?: Maybe<string>
      reviewedBy?: Maybe<Ref>
      reviewedByName?: Maybe<string>
      revision?: Maybe<string>
      revisionOf?: Maybe<Ref>
      status: RequestStatus
      type: RequestType
    }
}
