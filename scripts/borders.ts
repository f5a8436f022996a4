/**
 * Who may import whom, written once: `npm run generate` makes the linter's borders of it (.oxlintrc.json), and
 * test/unit/architecture.test.ts holds it by resolved paths, so that a lint line switched off opens no border.
 *
 * Three rules: 1. rings: a file imports its own ring and those below. 2. features meet only through their `index.ts`,
 * pages through `portal.ts` (which may load React).
 * 3. browser code takes only what runs in a browser.
 */

/** From the kernel outwards. A folder stands in the first ring that names it. */
export const RINGS = {
  /** Words, tables and codes, no behaviour of the domain. */
  core: ['src/core', 'src/contract', 'src/errors', 'src/translations'],
  /** How things are stored, called, sent, counted, shown: know no feature by name. */
  engines: [
    'access',
    'src/actions',
    'src/audit',
    'src/config',
    'src/contact',
    'src/crypto',
    'src/data',
    'src/drafts',
    'src/effects',
    'src/files',
    'src/hostEvents',
    'src/http',
    'src/identity',
    'src/language',
    'src/limits',
    'src/mail',
    'src/otp',
    'src/outbox',
    'src/portal/kit',
    'src/push',
    'src/realtime',
    'src/sweep',
  ],
  /** The domain, one folder each. */
  features: ['src/features'],
  /** Puts the rest together; sees all. */
  wiring: [
    'admin-components',
    'collections',
    'hooks',
    'src/exports',
    'src/graphql',
    'src/index.ts',
    'src/jobs',
    'src/onInit.ts',
    'src/plugin.ts',
    'src/portal',
    'src/registry',
  ],
} as const

export type Ring = keyof typeof RINGS
const ORDER = Object.keys(RINGS) as Ring[]

/** Parts of one ring that stand lower than the rest of it: what they may import, besides themselves. */
export const NARROW: Readonly<Record<string, readonly string[]>> = {
  'src/core': [],
  'src/contract': ['src/core'],
  'src/translations': ['src/core', 'src/contract'],
  'src/errors': ['src/core', 'src/contract', 'src/translations'],
  // Its data comes over REST: it is the interface of a browser.
  'admin-components': [
    'src/core',
    'src/contract',
    'src/config',
    'src/translations',
    'access/actor.ts',
  ],
}

/** Browser code imports these and other browser code. */
export const BROWSER = ['src/core', 'src/contract', 'src/translations'] as const

export const SHIPPED = ['src', 'collections', 'hooks', 'access', 'admin-components'] as const

const isIn = (file: string, place: string): boolean =>
  file === place || file.startsWith(`${place}/`)

/** The place of the table that a file stands in, the longest that fits; undefined for one nobody has placed. */
export const placeOf = (file: string): { place: string; ring: Ring } | undefined =>
  ORDER.flatMap((ring) => RINGS[ring].map((place) => ({ place: place as string, ring })))
    .filter(({ place }) => isIn(file, place))
    .toSorted((a, b) => b.place.length - a.place.length)[0]

export const isBrowserFile = (file: string): boolean => /\.client\.tsx?$/.test(file)

const featureOf = (file: string): string | undefined => /^src\/features\/([^/]+)\//.exec(file)?.[1]

/** Why a file may not import another one; undefined where it may. */
export const whyNot = (from: string, target: string): string | undefined => {
  const [own, other] = [placeOf(from), placeOf(target)]
  if (!own) return `${from} stands in no ring`
  if (!other) return `${target} stands in no ring`
  if (isBrowserFile(from) && own.place !== 'admin-components') {
    const fine =
      target.endsWith('.css') ||
      isBrowserFile(target) ||
      BROWSER.some((place) => isIn(target, place))
    return fine ? undefined : 'browser code takes core, contract, translations and browser code'
  }
  const narrow = NARROW[own.place]
  if (narrow && own.place !== other.place) {
    return narrow.some((place) => isIn(target, place))
      ? undefined
      : `${own.place} takes only ${narrow.join(', ') || 'what is its own'}`
  }
  if (ORDER.indexOf(other.ring) > ORDER.indexOf(own.ring)) {
    return `${own.ring} may not know ${other.ring}`
  }
  const feature = featureOf(target)
  const meets = own.ring === 'features' && other.ring === 'features' && feature !== featureOf(from)
  const meetingPoints = ['index.ts', 'portal.ts'].map(
    (file) => `src/features/${String(feature)}/${file}`,
  )
  return meets && !meetingPoints.includes(target)
    ? `features meet through ${meetingPoints.join(' or ')}`
    : undefined
}
