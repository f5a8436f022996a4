/** What pages of other features may use. Apart from `index.ts`, which loads without React. */
export { type ProgramItem, isActiveProgram, loadPrograms } from './loaders/programs.js'
