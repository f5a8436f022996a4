/**
 * Line drawings on a 24 × 24 grid. Always beside a text, so they say nothing to a screen reader.
 */
export const ICON_PATHS = {
  account: 'M4 21c0-4 3.6-6.5 8-6.5s8 2.5 8 6.5M12 11.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8z',
  activities: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3 2',
  assessment: 'M6 3h12v18H6zM9 8h6M9 12h6M9 16h3',
  back: 'M15 5l-7 7 7 7',
  calendar: 'M4 6h16v15H4zM4 10h16M8 3v5M16 3v5',
  chevron: 'M9 5l7 7-7 7',
  document: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  help: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM9.5 9.5c.3-3.2 5.2-2.8 4.9.2-.2 1.8-2.4 2-2.4 3.8M12 17v.2',
  home: 'M4 11l8-7 8 7v9h-5v-6H9v6H4z',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 11v6M12 7v.2',
  location:
    'M12 21s-7-6-7-11a7 7 0 0 1 14 0c0 5-7 11-7 11zM12 12.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
  mail: 'M3 6h18v13H3zM3 7l9 7 9-7',
  messages: 'M4 5h16v11H9l-5 4z',
  map: 'M3 6l6-2 6 2 6-2v14l-6 2-6-2-6 2zM9 4v14M15 6v14',
  more: 'M4 7h16M4 12h16M4 17h16',
  phone: 'M6 3h3l2 5-2.5 2a12 12 0 0 0 5.5 5.5l2-2.5 5 2v3c0 1-1 2-2 2C11 20 4 13 4 5c0-1 1-2 2-2z',
  privacy: 'M12 3l8 3v6c0 5-3.5 8-8 9-4.5-1-8-4-8-9V6zM9 12l2 2 4-4',
  programs: 'M5 21V4h13l-3 4.5 3 4.5H5',
  referrals: 'M4 12h13M12 6l6 6-6 6M20 5v14',
  requests: 'M9 11l3 3 7-8M5 4h9M5 20h14v-8',
  roi: 'M4 20c4-1 6-3 8-7s3-6 5-8c2 2 0 6-4 8s-6 1-9 7zM13 20h7',
  services: 'M12 20s-8-4.5-8-10.5a4.5 4.5 0 0 1 8-2.8 4.5 4.5 0 0 1 8 2.8C20 15.5 12 20 12 20z',
  tasks: 'M10 6h10M10 12h10M10 18h10M4 6l1 1 2-2.5M4 12l1 1 2-2.5M4 18l1 1 2-2.5',
} as const

/** Drawings by what they stand for. */
export type IconName = keyof typeof ICON_PATHS
