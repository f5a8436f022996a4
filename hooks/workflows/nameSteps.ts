import type { CollectionBeforeValidateHook, PayloadRequest } from 'payload'

import { toID } from '../../src/core/ids.js'
import { localized } from '../../src/core/localized.js'
import { stepKey } from '../../src/core/questions/names.js'
import { templatesOf } from '../../src/features/workflows/index.js'

type Part = Record<string, unknown>

const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null
const partsOf = (value: unknown): Part[] => (Array.isArray(value) ? value.filter(isPart) : [])
const lacksKey = ({ key }: Part): boolean => key === undefined || key === null || key === ''

/** Gives each part without a short name one of its own, made of what it is called. */
const withKeys = (value: unknown, nameOf: (part: Part) => string | undefined): unknown => {
  if (!Array.isArray(value)) return value
  const taken = partsOf(value).flatMap(({ key }) => (typeof key === 'string' ? [key] : []))
  return value.map((part: unknown) => {
    const name = isPart(part) && lacksKey(part) ? nameOf(part) : undefined
    if (!isPart(part) || !name) return part
    const key = stepKey(name, taken)
    taken.push(key)
    return { ...part, key }
  })
}

const taskNames = async (
  req: PayloadRequest,
  steps: readonly Part[],
): Promise<(step: Part) => string | undefined> => {
  const tasks = steps.flatMap(({ task }) => {
    const id = toID(task)
    return id === null ? [] : [{ key: '', task: id }]
  })
  const templates = await templatesOf(req, [{ steps: tasks }])
  return ({ task }) => templates.get(String(toID(task)))?.name
}

/**
 * Steps and dates whose short name was left empty get one: a step that of its task, a date its own.
 * What has a name keeps it, because other steps and running cases go by it.
 */
export const nameSteps: CollectionBeforeValidateHook = async ({ data = {}, req }) => {
  const steps = partsOf(data.steps).filter(lacksKey)
  const dates = partsOf(data.dates).filter(lacksKey)
  if (steps.length === 0 && dates.length === 0) return data
  return {
    ...data,
    ...(dates.length > 0
      ? { dates: withKeys(data.dates, ({ label }) => localized(label, 'en')) }
      : {}),
    ...(steps.length > 0 ? { steps: withKeys(data.steps, await taskNames(req, steps)) } : {}),
  }
}
