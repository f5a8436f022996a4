/** Life of an appointment: it stands until somebody calls it off. */
export const APPOINTMENT_STATUSES = ['booked', 'canceled'] as const
export type AppointmentStatus = (typeof APPOINTMENT_STATUSES)[number]

/** Who made an appointment, or called it off. */
export const APPOINTMENT_SIDES = ['client', 'staff'] as const
export type AppointmentSide = (typeof APPOINTMENT_SIDES)[number]

/** Life of offered times: they can be booked until they are taken back. */
export const SLOT_STATES = ['open', 'removed'] as const
export type SlotState = (typeof SLOT_STATES)[number]

/** How offered times come again ("Frequency" of the staff guide). */
export const REPEATS = ['never', 'daily', 'weekly', 'monthly'] as const
export type Repeats = (typeof REPEATS)[number]

/** How long one appointment is, in minutes. Own choice: a word at the door, a day's outing. */
export const SHORTEST_APPOINTMENT = 5
export const LONGEST_APPOINTMENT = 480

/** So many times one series of offered times has. Own choice: once a day for a year. */
export const MOST_TIMES = 366
/** Every so many days, weeks or months ("Interval" of the staff guide). Own choice. */
export const MOST_EVERY = 52

/** So far ahead, in days, clients see and book offered times. Own choice: a season. */
export const MOST_DAYS_BOOKED_AHEAD = 90
/** So far ahead, in days, staff schedule and offer. Own choice: two years. */
export const MOST_DAYS_SCHEDULED_AHEAD = 731
/** So many appointments that a client booked may lie ahead at once. Own choice: nobody takes all. */
export const MOST_BOOKED_BY_CLIENT = 5
