const clockInAmsterdam = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Amsterdam',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
})

/** The last moment of a day in the Netherlands, in summer and in winter time. */
export function endOfDay(day: string): string {
  const summer = new Date(`${day}T23:59:59.999+02:00`)
  const next = new Date(summer.getTime() + 1)
  const end = clockInAmsterdam.format(next) === day ? new Date(`${day}T23:59:59.999+01:00`) : summer
  return end.toISOString()
}
