export { sendDueMessages } from './later/sendDueMessages.js'
export { messageContent, messageInput } from './messageBody.js'
export { requireOpen, sendToClient } from './sendToClient.js'
