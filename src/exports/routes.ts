export { answerUnreadable } from '../endpoints/http/answerUnreadable.js'
