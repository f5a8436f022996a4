/** What pages of other features may use. Apart from `index.ts`, which loads without React. */
export { type ArticleItem, loadSpotlight } from './loaders/articles.js'
