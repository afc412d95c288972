import type { Answer, Client } from './app.ts'

/** A calendar with these components in it, as a program would write it. */
export const calendarOf = (...lines: string[]): Buffer =>
  Buffer.from(['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test//NL', ...lines, 'END:VCALENDAR', ''].join('\r\n'))
/** The lines of one appointment. */
export const eventOf = (...lines: string[]): string[] => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']

/** A calendar with one appointment. */
export const someCalendar = (): Buffer =>
  calendarOf(...eventOf('UID:een@test', 'DTSTART:20261124T090000Z', 'DTEND:20261124T100000Z', 'SUMMARY:Overleg'))

/** Brings a calendar in as a browser does. */
export const bringCalendar = (client: Client, id: string, bytes = someCalendar(), name = 'Werk'): Promise<Answer> =>
  client.post(`/me/calendars?id=${id}&name=${encodeURIComponent(name)}`, bytes, {
    headers: { 'content-type': 'text/calendar' },
  })
