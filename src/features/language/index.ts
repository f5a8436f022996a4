export { chooseLanguage } from './chooseLanguage.js'
