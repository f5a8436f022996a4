/** What clients are told of, as they choose how: each group has some kinds of mails. */
export const NOTICE_GROUPS = ['messages', 'requests', 'reminders', 'appointments'] as const
export type NoticeGroup = (typeof NOTICE_GROUPS)[number]

/** How a notice can reach a client, in the order in which they are offered. */
export const NOTICE_WAYS = ['mail', 'text', 'push'] as const
export type NoticeWay = (typeof NOTICE_WAYS)[number]

/** Ways that a client chose, by group; a group that is not named goes by mail. */
export type NoticeWays = Readonly<Partial<Record<NoticeGroup, readonly NoticeWay[]>>>

/** The ways of a group: those chosen, which may be none, else by mail. */
export const waysOfGroup = (
  ways: NoticeWays | null | undefined,
  group: NoticeGroup,
): readonly NoticeWay[] => ways?.[group] ?? ['mail']
