import { idOfCall } from '../../actions/idOfCall.js'

/** The id of the task of a step: of whoever makes it twice the second finds it there. */
export const taskID = (caseID: string, step: string): string => idOfCall(caseID, [step])
