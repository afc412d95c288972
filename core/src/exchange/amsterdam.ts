const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short', timeStyle: 'short' })

/** The instant at which clocks in the Netherlands show this day and time, with its offset (`+01:00` or `+02:00`). */
export function amsterdamInstant(day: string, time: string): string {
  const summer = wall.format(new Date(`${day}T${time}:00+02:00`)) === `${day} ${time}`
  return `${day}T${time}:00${summer ? '+02:00' : '+01:00'}`
}
