import type { ThemeColors } from '../portalOptions.js'

/** The colour scheme a browser asks for. */
export type ThemeMode = 'dark' | 'light'
export type ThemeColor = keyof ThemeColors
/** Every colour that a host may set, or that follows from one, as `#rrggbb`. */
export type Palette = Readonly<Record<ThemeColor | 'leaveLine', string>>

/** Colours of states. They mean the same in every portal, so hosts do not set them. */
export const STATE_COLORS = {
  dark: { bad: '#f29b92' },
  light: { bad: '#9c241b' },
} as const

/** The portal's own colours: those of `src/portal/kit/styles/tokens.css`, a test compares. */
export const OWN_COLORS: Readonly<Record<ThemeMode, Palette>> = {
  dark: {
    accent: '#6cc7c0',
    accentSoft: '#173634',
    accentStrong: '#8fd8d2',
    card: '#1d2327',
    focus: '#ffbf47',
    focusEdge: '#14181b',
    ink: '#f0f1ef',
    inkQuiet: '#b9c1c6',
    leave: '#3b1d1a',
    leaveLine: '#f29b92',
    line: '#343c42',
    lineStrong: '#87929a',
    onAccent: '#0b2524',
    onLeave: '#f29b92',
    paper: '#14181b',
  },
  light: {
    accent: '#0b5c5a',
    accentSoft: '#e2f0ee',
    accentStrong: '#084543',
    card: '#ffffff',
    focus: '#ffbf47',
    focusEdge: '#1d2327',
    ink: '#1d2327',
    inkQuiet: '#4c565e',
    leave: '#9c241b',
    leaveLine: 'transparent',
    line: '#dcdad3',
    lineStrong: '#7c858c',
    onAccent: '#ffffff',
    onLeave: '#faf9f6',
    paper: '#faf9f6',
  },
}

/** Every colour that a host may set. */
export const THEME_COLORS = Object.keys(OWN_COLORS.light).filter(
  (name): name is ThemeColor => name !== 'leaveLine',
)

/** Name of a colour's custom property: `accentStrong` → `--pcp-accent-strong`. */
export const propertyOf = (name: keyof Palette): string =>
  `--pcp-${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
