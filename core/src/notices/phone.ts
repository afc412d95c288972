/** How long a code in a text message works, and how often it may be tried. */
export const PHONE_CODE_MINUTES = 10
export const PHONE_TRIES = 5

/** A telephone number as the networks write it (E.164), or null: "06 1234 5678" becomes "+31612345678". */
export function phoneNumber(text: string): string | null {
  const digits = text.replace(/\(0\)/, '').replace(/[\s().-]/g, '')
  const full = digits.startsWith('00')
    ? `+${digits.slice(2)}`
    : digits.startsWith('0')
      ? `+31${digits.slice(1)}`
      : digits
  if (!/^\+[1-9]\d{7,14}$/.test(full)) return null
  // Of Dutch numbers only mobile ones take a text message: 06, and not those of paging services (066, 0676).
  return full.startsWith('+31') && !/^\+316[1-58]\d{7}$/.test(full) ? null : full
}

/** The number with only its last two digits, for a screen that somebody may look at along. */
export const masked = (number: string): string => `•••• ${number.slice(-2)}`
