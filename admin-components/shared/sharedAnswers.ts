/** Parts of a page that hear the same news do so within some milliseconds. */
const GATHER_FOR = 20

/** What was answered about one key, for every part of a page that shows it. */
type Entry<T> = {
  asking: boolean
  listeners: Set<() => void>
  /** Raised with each question: answers can overtake each other, only the newest counts. */
  newest: number
  value: T
}

export type SharedAnswers<T> = {
  /** What is known now. */
  read: (key: string) => T
  /**
   * Asks anew. Parts of a page that hear the same news at the same moment make one question of it.
   */
  reload: (key: string, ask: () => Promise<(before: T) => T>) => void
  subscribe: (key: string, listener: () => void) => () => void
}

/**
 * One answer for all parts of a page that ask the same. It is forgotten with the last of them, so
 * that nobody who signs in later in the same tab is shown what somebody else was told.
 */
export const sharedAnswers = <T>(initial: T): SharedAnswers<T> => {
  const entries = new Map<string, Entry<T>>()
  return {
    read: (key) => entries.get(key)?.value ?? initial,
    reload: (key, ask) => {
      const entry = entries.get(key)
      if (!entry || entry.asking) return
      entry.asking = true
      setTimeout(() => {
        entry.asking = false
        const question = (entry.newest += 1)
        void ask().then((change) => {
          if (question !== entry.newest) return
          entry.value = change(entry.value)
          entry.listeners.forEach((listener) => listener())
        })
      }, GATHER_FOR)
    },
    subscribe: (key, listener) => {
      const entry = entries.get(key) ?? {
        asking: false,
        listeners: new Set(),
        newest: 0,
        value: initial,
      }
      entries.set(key, entry)
      entry.listeners.add(listener)
      return () => {
        entry.listeners.delete(listener)
        if (entry.listeners.size === 0) entries.delete(key)
      }
    },
  }
}
