import type { PortalRoute } from './route.js'

/** Rows of the table of pages about personal housing plans. */
export const PLAN_ROUTES: readonly PortalRoute[] = [
  {
    access: 'connected',
    load: () => import('../features/plans/views/Plans/page.js'),
    name: 'plans',
    nav: { icon: 'requests', label: 'client.navPlans', place: 'more' },
    part: 'casework',
    pattern: '/plans',
    title: 'client.plansTitle',
  },
  {
    access: 'connected',
    load: () => import('../features/plans/views/Plan/page.js'),
    name: 'plan',
    part: 'casework',
    pattern: '/plans/:planID',
    title: 'client.plansTitle',
  },
  {
    access: 'connected',
    load: () => import('../features/plans/views/PlanAction/page.js'),
    name: 'plan-action',
    part: 'casework',
    pattern: '/plans/:planID/actions/:planAction',
    title: 'client.plansTitle',
  },
  {
    access: 'connected',
    load: () => import('../features/plans/views/SignPlan/page.js'),
    name: 'sign-plan',
    part: 'casework',
    pattern: '/plans/:planID/sign',
    title: 'client.planSignTitle',
  },
  {
    access: 'connected',
    load: () => import('../features/plans/views/PlanVersion/page.js'),
    name: 'plan-version',
    part: 'casework',
    pattern: '/plans/:planID/versions/:planVersion',
    title: 'client.plansTitle',
  },
]
