/** What pages of other features may use. Apart from `index.ts`, which loads without React. */
export { loadNextOfPlans, type PlanNext } from './loaders/plans.js'
export { NextOfPlan } from './views/NextOfPlan.js'
