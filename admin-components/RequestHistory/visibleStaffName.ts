/**
 * Name of a staff user as far as the reader may see them: `name`, else the title of the host's
 * staff collection.
 */
export const visibleStaffName = ({
  fallback,
  staff,
  title,
}: {
  fallback: string
  staff: unknown
  title: string
}): string => {
  if (typeof staff !== 'object' || staff === null) return fallback
  const row = staff as Record<string, unknown>
  for (const value of [row.name, row[title], row.email]) {
    if (typeof value === 'string' && value.trim() !== '') return value
  }
  return fallback
}
