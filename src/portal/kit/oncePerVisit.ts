/**
 * A look-up that a page makes once, whoever asks for it: kept beside the visit, gone with it.
 * @param load of the visit and, where there are several, of a key of its own.
 */
export const oncePerVisit = <Visit extends object, T, Key = undefined>(
  load: (visit: Visit, key: Key) => Promise<T>,
): ((visit: Visit, ...key: Key extends undefined ? [] : [Key]) => Promise<T>) => {
  const visits = new WeakMap<Visit, Map<unknown, Promise<T>>>()
  return (visit, ...[key]) => {
    const known = visits.get(visit) ?? new Map<unknown, Promise<T>>()
    visits.set(visit, known)
    const loading = known.get(key) ?? load(visit, key as Key)
    known.set(key, loading)
    return loading
  }
}
