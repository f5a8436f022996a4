import type { Answer } from './visitor.js'

/** One action of a client's life, and which event it leaves about whom. */
export type Step = { action?: string; client?: () => string; run: () => Promise<Answer> }
