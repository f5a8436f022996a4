import { expect, test } from 'vitest'

import { ACTIONS } from '../../../src/contract/actions.js'
import {
  kindOf,
  operationNames,
  portalOperations,
  SIGN_IN_FAMILY,
} from '../../../src/graphql/operations.js'
import { clientReadable } from '../../../access/matrix.js'

const { operations: OPERATIONS } = portalOperations()

/** Streams, redirects, a page and what a page keeps by itself: nothing that a query or mutation could answer. */
const REST_ONLY = [
  'beginUpload',
  'continueUpload',
  'uploadState',
  'appointmentFile',
  'calendarFeed',
  'downloadMyData',
  'events',
  'exportAudit',
  'keepTyped',
  'language',
  'myAppointmentFile',
  'myPlanFile',
  'neutralTab',
  'planFile',
  'quickExit',
  'releaseFile',
  'reportFile',
  'saveAnswers',
  'saveTaskAnswers',
  'taskAnswersFile',
]

test('every endpoint has its mutation or query, once', () => {
  const routes = Object.values(OPERATIONS).map(({ action }) => action.name)
  const expected = Object.keys(ACTIONS).filter((name) => !REST_ONLY.includes(name))

  expect(routes.toSorted()).toEqual(expected.toSorted())
})

test('ids of paths are arguments', () => {
  const wrong = Object.entries(OPERATIONS).filter(
    ([, { action, args }]) => ACTIONS[action.name].path.includes(':id') !== (args.id === 'ID!'),
  )

  expect(wrong.map(([name]) => name)).toEqual([])
})

test('what reads is a query', () => {
  expect([...operationNames('query')].toSorted()).toEqual([
    'portalAnswersToTakeOver',
    'portalCalendar',
    'portalCareTeamChoices',
    'portalCaseBoard',
    'portalCaseLoad',
    'portalCaseView',
    'portalClientHistory',
    'portalColleagues',
    'portalConversation',
    'portalDashboard',
    'portalDevices',
    'portalEncryptionStatus',
    'portalFindClients',
    'portalKeptReply',
    'portalMassSendProgress',
    'portalMe',
    'portalMessageTextChoices',
    'portalOfferedTimes',
    'portalPasskeys',
    'portalPlanLibrary',
    'portalRecordHead',
    'portalReport',
    'portalRequestFiles',
    'portalSessions',
    'portalStatus',
    'portalTaskAnswers',
    'portalTaskAnswersToTakeOver',
  ])
  expect(
    Object.values(OPERATIONS).filter((operation) => kindOf(operation.action.name) === 'mutation'),
  ).toHaveLength(Object.keys(OPERATIONS).length - operationNames('query').size)
})

test('the sign-in family is what anybody may call', () => {
  expect([...SIGN_IN_FAMILY].toSorted()).toEqual([
    'portalConfirmEmail',
    'portalForgotPassword',
    'portalLogin',
    'portalLookupInvitation',
    'portalRecover',
    'portalRegister',
    'portalResendCode',
    'portalResetPassword',
    'portalSignInWithPasskey',
    'portalStartPasskeySignIn',
    'portalTextCode',
    'portalTypeSheetCode',
    'portalUndoEmail',
    'portalVerifyCode',
  ])
})

test('what clients read is told from the table of rules', () => {
  expect(clientReadable().toSorted()).toEqual([
    'appointments',
    'assessmentResponses',
    'assessments',
    'caseTasks',
    'cases',
    'clientDocuments',
    'clientLocations',
    'clients',
    'communityInfo',
    'contactChanges',
    'enrollments',
    'fileCategories',
    'housingPlanVersions',
    'housingPlans',
    'portalMessages',
    'portalRequests',
    'programs',
    'referrals',
    'releasesOfInformation',
    'resources',
    'services',
  ])
})
