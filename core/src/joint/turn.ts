/** For how many hours people sit together at one device, at most. The database says the same. */
export const JOINT_HOURS = 4
/** After how many seconds without a touch the screen asks whose turn it is. */
export const IDLE_SECONDS = 300
/** How often a screen that is used says so, at most. */
export const STAY_SECONDS = 30
/** Wrong pins in a row, after which somebody is no longer part; all together at one device, after which it ends for all. */
export const PIN_TRIES = 5
export const DEVICE_TRIES = 20
export const MOST_MEMBERS = 12
export const PIN_LENGTH = 4

/** The token of a turn begins with this word, so that its bounds are known before anything is asked of the database. */
export const TURN_TOKEN = 'joint_'
/** Whether a session is a turn at a device that several people use. */
export const isTurn = (token: string | null): boolean => token?.startsWith(TURN_TOKEN) ?? false

/** A pin that is among the first to be tried: four the same, a row up or down, two and two the same, a year. */
export function isEasyPin(pin: string): boolean {
  const digits = [...pin].map(Number)
  const steps = digits.slice(1).map((digit, i) => digit - digits[i]!)
  const inRow = steps.every((step) => step === steps[0]) && Math.abs(steps[0] ?? 0) <= 1
  return inRow || pin.slice(0, 2) === pin.slice(2) || /^(19|20)/.test(pin)
}
