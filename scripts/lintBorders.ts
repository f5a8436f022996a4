import { NARROW, RINGS, whyNot, type Ring } from './borders.js'

type Pattern = {
  allowTypeImports?: true
  group?: string[]
  message: string
  regex?: string
}
type Override = { files: string[]; rules: Record<string, unknown> }

const OWN_NAME: Pattern = {
  message:
    "What ships names its own files by relative path: the package's name goes around these borders and breaks the build.",
  regex: '^payload-client-portal(?:/|$)',
}
const NO_REACT: Pattern = {
  allowTypeImports: true,
  message:
    'The root entry loads without React, CSS and Next: name a component by its path string, payload-client-portal/<sub>#<Name>.',
  regex: '^(?:react|react-dom|next|@payloadcms/ui|@payloadcms/next)(?:/|$)|\\.css$',
}
const NO_CODE_OF_PACKAGES: Pattern = {
  allowTypeImports: true,
  message: 'Runs in the browser too: it takes types from packages, never code.',
  regex: '^[^.]',
}
const BROWSER: Pattern[] = [
  { message: 'Browser code.', regex: '^node:' },
  {
    allowTypeImports: true,
    message: 'Browser code takes types from payload; values come from payload/shared.',
    regex: '^(?:payload|@payloadcms/next)$',
  },
]

/** Where React and Next belong: pages, what they are built from, the admin panel, the package's entry points. */
const SHOWS = ['admin-components', 'src/exports', 'src/features', 'src/portal', 'src/portal/kit']

const places: { place: string; ring: Ring }[] = (Object.keys(RINGS) as Ring[]).flatMap((ring) =>
  RINGS[ring].map((place) => ({ place, ring })),
)

const isFile = (place: string): boolean => place.endsWith('.ts')
const escaped = (text: string): string => text.replaceAll(/[.\\/]/g, (one) => `\\${one}`)

/** How a file below `from` names one below `target`. Parts that a place inside it opens are left to the test. */
const specifierOf = (from: string, target: string): string => {
  const inside = places.some(({ place }) => place.startsWith(`${target}/`))
  const name = target.replace(/^src\//, '').replace(/\.ts$/, '')
  const end = isFile(target) ? '\\.js$' : inside ? '/\\w+\\.js$' : '/'
  const up = from.startsWith('src/')
    ? target.startsWith('src/')
      ? '^(?:\\.\\.?/)+'
      : '^(?:\\.\\./){2,}'
    : `^(?:\\.\\./)+${target.startsWith('src/') ? 'src/' : ''}`
  return `${up}${escaped(name).replaceAll('\\/', '/')}${end}`
}

const sample = (place: string): string => (isFile(place) ? place : `${place}/any/sample.ts`)

/** Files of a closed place that a narrow one may import all the same. */
const partsOpened = (place: string, other: string): string[] =>
  (NARROW[place] ?? []).filter((opened) => opened.startsWith(`${other}/`))

const halfOpened = (place: string, message: string): Pattern[] =>
  places.flatMap(({ place: other }) => {
    const parts = partsOpened(place, other).map((file) => `!**/${file.replace(/\.ts$/, '.js')}`)
    return parts.length === 0 ? [] : [{ group: [`**/${other}/**`, ...parts], message }]
  })

const bordersOf = (place: string): Pattern[] => {
  const closed = places
    .map((other) => other.place)
    .filter(
      (other) => other !== 'src/index.ts' && other !== place && !place.startsWith(`${other}/`),
    )
    .filter((other) => whyNot(sample(place), sample(other)) !== undefined)
    .filter((other) => partsOpened(place, other).length === 0)
    .map((other) => specifierOf(place, other))
  const tools = place.startsWith('src/') ? '^(?:\\.\\./){2,}' : '^(?:\\.\\./)+'
  const narrow = NARROW[place]
  const message = narrow
    ? `${place} imports ${narrow.join(', ') || 'nothing of ours'}: scripts/borders.ts.`
    : 'A file imports its own ring and those below: scripts/borders.ts.'
  return [
    {
      message,
      regex: [...closed, `${tools}(?:dev|test|scripts)/`].join('|'),
    },
    ...halfOpened(place, message),
    OWN_NAME,
    ...(SHOWS.includes(place) || place === 'src/proxy' ? [] : [NO_REACT]),
    ...(place === 'src/core' || place === 'src/contract' ? [NO_CODE_OF_PACKAGES] : []),
  ]
}

const restrict = (files: string[], patterns: Pattern[]): Override => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns }] },
})

const MEETING = 'Features meet through their index.ts, pages through portal.ts: scripts/borders.ts.'

/** In a feature's own folder `../x` is another feature; one folder deeper `../../x` is. */
const meetings = (): Override[] =>
  [1, 2, 3].map((depth) => {
    const up = '../'.repeat(depth)
    const group = [`${up}*/**`, `!${up}../**`, `!${up}*/index.js`, `!${up}*/portal.js`]
    return restrict(
      [`src/features/*/${'*/'.repeat(depth - 1)}*.{ts,tsx}`],
      [...bordersOf('src/features'), { group, message: MEETING }],
    )
  })

const browser = (files: string, group: string[]): Override =>
  restrict(
    [files],
    [
      { group, message: 'Browser code: core, contract, translations and other browser code only.' },
      OWN_NAME,
      ...BROWSER,
    ],
  )

/** The linter's `overrides` that hold the borders, in the order in which the later wins. */
export const borderOverrides = (): Override[] => {
  const folders = places.filter(({ place }) => place !== 'src/features')
  const opened = ['!**/core/**', '!**/contract/**', '!**/translations/**', '!**/*.client.js']
  return [
    ...folders
      .toSorted((a, b) => a.place.length - b.place.length)
      .map(({ place }) => restrict([isFile(place) ? place : `${place}/**`], bordersOf(place))),
    ...meetings(),
    browser('src/**/*.client.{ts,tsx}', ['./**', '../**', ...opened, '!**/*.css']),
    browser('admin-components/**/*.client.{ts,tsx}', ['**/src/**', ...opened]),
    restrict(
      ['dev/**'],
      [
        {
          message: 'The demo imports the package by its name, the way a host does.',
          regex: '^(?:\\.\\./)+(?:src|admin-components|test)/',
        },
      ],
    ),
  ]
}
