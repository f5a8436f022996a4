export { noticeText } from './noticeText.js'
export { passOnWaiting } from './passOn.js'
