export { answerUnreadable } from '../http/answerUnreadable.js'
