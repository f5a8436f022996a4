import { expect, test } from 'vitest'

import { AUDIT_ACTIONS, auditRuleOf } from '../../../src/contract/auditEvents.js'
import { ACTIONS, type ActionName } from '../../../src/contract/actions.js'
import { en } from '../../../src/translations/languages/en.js'
import { es } from '../../../src/translations/languages/es.js'

/** Each says why in its row; before you add one: what changes anything or shows an identifier leaves an event. */
const WITHOUT_EVENT: ActionName[] = [
  'appointmentFile',
  'beginUpload',
  'calendar',
  'calendarFeed',
  'careTeamChoices',
  'caseBoard',
  'caseLoad',
  'caseView',
  'colleagues',
  'continueUpload',
  'conversation',
  'dashboard',
  'devices',
  'encryptionStatus',
  'events',
  'findClients',
  'keepReply',
  'keepTyped',
  'keptReply',
  'language',
  'markNotices',
  'massSendProgress',
  'me',
  'messageTextChoices',
  'myAppointmentFile',
  'myPlanFile',
  'neutralTab',
  'offeredTimes',
  'passkeys',
  'planLibrary',
  'previewQuestions',
  'quickExit',
  'recordHead',
  'releaseFile',
  'report',
  'reportFile',
  'saveAnswers',
  'saveTaskAnswers',
  'sessions',
  'startPasskeySignIn',
  'taskAnswers',
  'uploadState',
]
/**
 * Quick exit leaves the event of the sign-out by itself; who is not signed in ends nothing (test/int/sign-in/quickExit.test.ts). What is
 * kept of a form while it is typed is the writer's own, and has been sent to nobody; what is read in an inbox is its owner's own; questions of a preview are the
 * caller's, and nothing of them is kept.
 */
const UNWRITTEN_POSTS: ActionName[] = [
  'beginUpload',
  'keepReply',
  'keepTyped',
  'markNotices',
  'previewQuestions',
  'neutralTab',
  'quickExit',
  'saveAnswers',
  'saveTaskAnswers',
  'startPasskeySignIn',
]
const REFUSALS_ONLY: ActionName[] = [
  'answersToTakeOver',
  'clientHistory',
  'portalStatus',
  'requestFiles',
  'taskAnswersToTakeOver',
]

const names = Object.keys(ACTIONS) as ActionName[]

test('every endpoint leaves an audit event, but for those that neither change nor show anything', () => {
  expect(names.filter((name) => auditRuleOf(name) === null).toSorted()).toEqual(WITHOUT_EVENT)
  expect(names.filter((name) => auditRuleOf(name)?.of === 'refusals')).toEqual(REFUSALS_ONLY)
  const posts = names.filter((name) => ACTIONS[name].method === 'post')
  expect(posts.filter((name) => auditRuleOf(name)?.of !== 'every call')).toEqual(UNWRITTEN_POSTS)
})

test('every action of the trail has a name in English and Spanish', () => {
  for (const action of AUDIT_ACTIONS) {
    expect(en.admin[`audit_${action}`], action).toMatch(/^[A-Z]/)
    expect(es.admin[`audit_${action}`], action).toMatch(/^[A-ZÁÉÍÓÚÑ]/)
  }
  expect(new Set(AUDIT_ACTIONS).size).toBe(AUDIT_ACTIONS.length)
})
