import type { NumberField, PayloadRequest } from 'payload'

import { refusal } from './fieldRule.js'

type PlaceArgs = { req: PayloadRequest; siblingData: Readonly<Record<string, unknown>> }

const isNumber = (value: unknown): boolean => typeof value === 'number'

/** Of a position both degrees or none: one alone is half of a place. */
export const degreesField = (
  name: string,
  { beside, limit }: { beside: string; limit: number },
): NumberField => ({
  name,
  type: 'number',
  max: limit,
  min: -limit,
  validate: (value: unknown, { req, siblingData }: PlaceArgs) =>
    isNumber(value) || !isNumber(siblingData[beside]) || refusal(req, 'REQUIRED'),
})
