import { earlyChildhood } from './assessments/earlyChildhood.js'
import { healthAndSafety } from './assessments/healthAndSafety.js'
import { housingNeeds } from './assessments/housingNeeds.js'
import { housingPlan } from './assessments/housingPlan.js'
import { staffInterview } from './assessments/staffInterview.js'

/** Three for clients of every agency, one for a single agency, one that stays with staff. */
export const assessments = {
  earlyChildhood,
  healthAndSafety,
  housingNeeds,
  housingPlan,
  staffInterview,
}
