/**
 * What holds an attack off: a piece of shipped code behind the marker `guard: name`, wherever that stands. Without it the attack's
 * tests must fail. `npm run attacks -- --mutants` proves that; nothing on disk is changed for it.
 */
export type Guard = { guard: string } & (
  | {
      /** The part of the marked piece that is exchanged, and for what; line ends and spaces may differ. */
      change: readonly [from: string, to: string]
      with?: never
    }
  | {
      change?: never
      /** What takes the place of the whole piece. @default nothing */
      with?: string
    }
)

export type Attack = {
  /** What the attacker tries and what happens, in one sentence; the test is named after it. */
  attack: string
  /** The first is the one that is taken out; others stand behind it (defence in depth) and are taken out with it. */
  guards: readonly [Guard, ...Guard[]]
}

export type Attacks = Readonly<Record<string, Attack>>
