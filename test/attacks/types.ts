/**
 * What holds an attack off. `remove` is a piece of shipped code that stands exactly once in `file`: without it (or with `with` in its
 * place) the attack's tests must fail. `npm run attacks -- --mutants` proves that; nothing on disk is changed for it.
 */
export type Guard = {
  file: string
  remove: string
  /** What takes its place. @default '' */
  with?: string
}

export type Attack = {
  /** What the attacker tries and what happens, in one sentence; the test is named after it. */
  attack: string
  /** The first is the one that is taken out; others stand behind it (defence in depth) and are taken out with it. */
  guards: readonly [Guard, ...Guard[]]
}

export type Attacks = Readonly<Record<string, Attack>>
