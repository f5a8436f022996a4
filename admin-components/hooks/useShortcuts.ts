import { useAuth } from '@payloadcms/ui'

/** Whether single keys lead somewhere: on, unless the staff user turned them off in My info. */
export const useShortcuts = (): boolean => {
  const { user } = useAuth()
  return user?.portalShortcuts !== false
}
