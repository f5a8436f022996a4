import type { HostText } from '../config/portalPages.js'
import type { TranslationKey } from '../translations/translate.js'
import type { IconName } from './kit/components/Icon/index.js'
import type { OpenClientPage, OpenPage } from './kit/page.js'

/** A text of the portal by its key, or one that a host brings. */
export type RouteText = TranslationKey | { own: HostText }

/** A place in the menu: a tab on a phone, or behind "More". */
export type RouteNav = {
  /** The number shown beside it. */
  count?: 'pending' | 'unread'
  icon: IconName
  label: RouteText
  place: 'more' | 'tab'
}

type Common = {
  /**
   * Opened by a mailed link: it belongs to who got the mail, whoever is signed in on this device.
   * Nobody's menu or name stands around it.
   */
  mailed?: true
  name: string
  nav?: RouteNav
  pattern: string
  /**
   * The page that is left open, with those for anyone, until the app is set up that the agency
   * requires.
   */
  setUp?: true
  /**
   * Title of the browser's tab and history: it names the kind of page only. What a page is about (a
   * request, a person) stays out of the history of a shared device.
   */
  title: RouteText
}

/**
 * Who may see a page: anybody; only who is signed out; who is signed in; or who is signed in and
 * connected to an agency.
 */
export type PortalRoute = Common &
  (
    | { access: 'anyone' | 'signed-in' | 'signed-out'; load: () => Promise<{ openPage: OpenPage }> }
    | { access: 'connected'; load: () => Promise<{ openPage: OpenClientPage }> }
  )

/** The whole portal: one row a page. A page is loaded when somebody opens it. */
export const ROUTES: readonly PortalRoute[] = [
  {
    access: 'connected',
    load: () => import('../features/home/views/Dashboard/page.js'),
    name: 'dashboard',
    nav: { icon: 'home', label: 'client.navHome', place: 'tab' },
    pattern: '/',
    title: 'client.navHome',
  },
  {
    access: 'connected',
    load: () => import('../features/requests/views/Requests/page.js'),
    name: 'requests',
    nav: { count: 'pending', icon: 'requests', label: 'client.navRequests', place: 'tab' },
    pattern: '/requests',
    title: 'client.requestsTitle',
  },
  {
    access: 'connected',
    load: () => import('../features/requests/views/Request/page.js'),
    name: 'request',
    pattern: '/requests/:id',
    title: 'client.requestTitle',
  },
  {
    access: 'connected',
    load: () => import('../features/requests/views/Cannot/page.js'),
    name: 'cannot',
    pattern: '/requests/:id/cannot',
    title: 'client.cannotTitle',
  },
  {
    access: 'connected',
    load: () => import('../features/messages/views/Messages/page.js'),
    name: 'messages',
    nav: { count: 'unread', icon: 'messages', label: 'client.navMessages', place: 'tab' },
    pattern: '/messages',
    title: 'client.messagesTitle',
  },
  {
    access: 'connected',
    load: () => import('../features/messages/views/Thread/page.js'),
    name: 'thread',
    pattern: '/messages/:staffID',
    title: 'client.threadTitle',
  },
  {
    access: 'connected',
    load: () => import('../features/documents/views/Documents/page.js'),
    name: 'documents',
    nav: { icon: 'document', label: 'client.navDocuments', place: 'tab' },
    pattern: '/documents',
    title: 'client.documentsTitle',
  },
  {
    access: 'connected',
    load: () => import('../features/programs/views/Programs/page.js'),
    name: 'programs',
    nav: { icon: 'programs', label: 'client.navPrograms', place: 'more' },
    pattern: '/programs',
    title: 'client.programsTitle',
  },
  {
    access: 'connected',
    load: () => import('../features/assessments/views/Assessments/page.js'),
    name: 'assessments',
    nav: { icon: 'assessment', label: 'client.navAssessments', place: 'more' },
    pattern: '/assessments',
    title: 'client.assessmentsTitle',
  },
  {
    access: 'connected',
    load: () => import('../features/assessments/views/AssessmentAnswers/page.js'),
    name: 'assessment-answers',
    pattern: '/assessments/:id',
    title: 'client.assessmentAnswers',
  },
  {
    access: 'connected',
    load: () => import('../features/services/views/Services/page.js'),
    name: 'services',
    nav: { icon: 'services', label: 'client.navServices', place: 'more' },
    pattern: '/services',
    title: 'client.servicesTitle',
  },
  {
    access: 'connected',
    load: () => import('../features/referrals/views/Referrals/page.js'),
    name: 'referrals',
    nav: { icon: 'referrals', label: 'client.navReferrals', place: 'more' },
    pattern: '/referrals',
    title: 'client.referralsTitle',
  },
  {
    access: 'connected',
    load: () => import('../features/activities/views/Activities/page.js'),
    name: 'activities',
    nav: { icon: 'activities', label: 'client.navActivities', place: 'more' },
    pattern: '/activities',
    title: 'client.activitiesTitle',
  },
  {
    access: 'connected',
    load: () => import('../features/releases/views/Privacy/page.js'),
    name: 'privacy',
    nav: { icon: 'privacy', label: 'client.navPrivacy', place: 'more' },
    pattern: '/privacy',
    title: 'client.privacyTitle',
  },
  {
    access: 'connected',
    load: () => import('../features/releases/views/SignRelease/page.js'),
    name: 'sign-release',
    pattern: '/privacy/sign',
    title: 'client.releaseSignTitle',
  },
  {
    access: 'connected',
    load: () => import('../features/my-data/views/Opened/page.js'),
    name: 'opened',
    pattern: '/privacy/opened',
    title: 'client.openedTitle',
  },
  {
    access: 'connected',
    load: () => import('../features/releases/views/Release/page.js'),
    name: 'release',
    pattern: '/privacy/releases/:id',
    title: 'client.privacyReleases',
  },
  {
    access: 'connected',
    load: () => import('../features/releases/views/Revoke/page.js'),
    name: 'revoke-release',
    pattern: '/privacy/releases/:id/take-back',
    title: 'client.revokeTitle',
  },
  {
    access: 'signed-in',
    load: () => import('../features/account/views/Account/page.js'),
    name: 'account',
    nav: { icon: 'account', label: 'client.navAccount', place: 'more' },
    pattern: '/account',
    title: 'client.accountTitle',
  },
  {
    access: 'signed-in',
    load: () => import('../features/authenticator/views/Authenticator/page.js'),
    name: 'authenticator',
    pattern: '/account/authenticator',
    setUp: true,
    title: 'client.appTitle',
  },
  {
    access: 'signed-in',
    load: () => import('../features/authenticator/views/RecoveryCodes/page.js'),
    name: 'recovery-codes',
    pattern: '/account/recovery-codes',
    title: 'client.recoveryTitle',
  },
  {
    access: 'signed-in',
    load: () => import('../features/account/views/ChangePassword/page.js'),
    name: 'change-password',
    pattern: '/account/password',
    title: 'client.accountPassword',
  },
  {
    access: 'signed-in',
    load: () => import('../features/account/views/ChangeEmail/page.js'),
    name: 'change-email',
    pattern: '/account/email',
    title: 'client.accountChangeEmail',
  },
  {
    access: 'connected',
    load: () => import('../features/account/views/ChangePhone/page.js'),
    name: 'change-phone',
    pattern: '/account/phone',
    title: 'client.accountChangePhone',
  },
  {
    access: 'anyone',
    load: () => import('../features/account/views/EmailLink/confirm.js'),
    mailed: true,
    name: 'confirm-email',
    pattern: '/account/email/confirm',
    title: 'client.emailConfirmTitle',
  },
  {
    access: 'anyone',
    load: () => import('../features/account/views/EmailLink/undo.js'),
    mailed: true,
    name: 'undo-email',
    pattern: '/account/email/undo',
    title: 'client.emailUndoTitle',
  },
  {
    access: 'signed-in',
    load: () => import('../features/devices/views/Devices/page.js'),
    name: 'devices',
    pattern: '/account/devices',
    title: 'client.devicesTitle',
  },
  {
    access: 'signed-in',
    load: () => import('../features/my-data/views/MyData/page.js'),
    name: 'my-data',
    pattern: '/account/my-data',
    title: 'client.myDataTitle',
  },
  {
    access: 'anyone',
    load: () => import('../features/help/views/HelpPage/page.js'),
    name: 'help',
    nav: { icon: 'help', label: 'client.navHelp', place: 'more' },
    pattern: '/help',
    title: 'client.helpPageTitle',
  },
  {
    access: 'anyone',
    load: () => import('../features/safety/views/SafetyPage/page.js'),
    name: 'safety',
    pattern: '/safety',
    title: 'client.safetyTitle',
  },
  {
    access: 'signed-out',
    load: () => import('../features/sign-in/views/SignIn/page.js'),
    name: 'sign-in',
    pattern: '/sign-in',
    title: 'client.signInTitle',
  },
  {
    access: 'signed-out',
    load: () => import('../features/sign-in/views/SignInCode/page.js'),
    name: 'sign-in-code',
    pattern: '/sign-in/code',
    title: 'client.codeTitle',
  },
  {
    access: 'anyone',
    load: () => import('../features/connections/views/Register/page.js'),
    mailed: true,
    name: 'register',
    pattern: '/register',
    title: 'client.registerTitle',
  },
  {
    access: 'anyone',
    load: () => import('../features/connections/views/PrintedCode/page.js'),
    name: 'printed-code',
    pattern: '/code',
    title: 'client.printedTitle',
  },
  {
    access: 'anyone',
    load: () => import('../features/sign-in/views/ForgotPassword/page.js'),
    name: 'forgot-password',
    pattern: '/forgot-password',
    title: 'client.forgotTitle',
  },
  {
    access: 'anyone',
    load: () => import('../features/sign-in/views/ResetPassword/page.js'),
    mailed: true,
    name: 'reset-password',
    pattern: '/reset-password',
    title: 'client.resetTitle',
  },
  {
    access: 'anyone',
    load: () => import('../features/recovery/views/Recover/page.js'),
    name: 'recover',
    pattern: '/recover',
    title: 'client.recoverTitle',
  },
]
