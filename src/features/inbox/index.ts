export { noticeText } from './noticeText.js'
