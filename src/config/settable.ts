import type { SanitizedOptions } from './sanitizeOptions.js'

/** Groups of options that have a setting for all they hold. */
type Whole = 'invitation' | 'oneTimeCode' | 'password' | 'rememberedDevice' | 'requestReminders'

/** Of groups that hold other things as well: what has a setting. */
type PartOf = {
  roi: Pick<SanitizedOptions['roi'], 'renewalWindowDays' | 'termDays'>
  session: Pick<SanitizedOptions['session'], 'absoluteHours' | 'idleMinutes' | 'sharedIdleMinutes'>
  upload: Pick<SanitizedOptions['upload'], 'filesPerClient' | 'maxMegabytes' | 'megabytesPerClient'>
}

/** The options that super users may set anew while the system runs. */
export type SettableOptions = Pick<SanitizedOptions, Whole> & Readonly<PartOf>

/**
 * What code may read of the options by itself. What has a setting is not among it: whoever needs
 * that asks `getSettings`.
 */
export type FixedOptions = Omit<SanitizedOptions, keyof PartOf | Whole> & {
  readonly [Group in keyof PartOf]: Omit<SanitizedOptions[Group], keyof PartOf[Group]>
}
