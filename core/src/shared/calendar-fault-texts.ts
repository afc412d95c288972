type Texts = Record<'nl' | 'en', string>
const t = (nl: string, en: string): Texts => ({ nl, en })

/** What is wrong with a calendar that somebody brings in, by the code of the fault; also told later, at a calendar that is followed. */
export const calendarFaultTexts: Record<string, Texts> = {
  'calendar.too-heavy': t(
    'Deze agenda is te groot of te ingewikkeld om te lezen. Kies een kleiner stuk, bijvoorbeeld van dit jaar.',
    'This calendar is too large or too complicated to read. Choose a smaller part, of this year for example.',
  ),
  'calendar.too-much': t(
    'Samen zijn je agenda’s te groot. Haal er een weg, of kies een kleiner stuk.',
    'Together your calendars are too large. Remove one, or choose a smaller part.',
  ),
  'calendar.unreadable': t(
    'Dit is geen agenda. Kies een bestand dat eindigt op .ics.',
    'This is no calendar. Choose a file that ends in .ics.',
  ),
  'calendar.address-wrong': t(
    'Dit is geen adres van een agenda. Het begint met https:// of webcal://.',
    'This is not the address of a calendar. It begins with https:// or webcal://.',
  ),
  'calendar.address-lost': t(
    'We kunnen dit adres niet meer lezen. Haal deze agenda weg en vul het adres opnieuw in.',
    'We can no longer read this address. Remove this calendar and fill in the address again.',
  ),
  'calendar.away': t(
    'We kunnen dit adres niet bereiken. Kijk of het klopt, of probeer het later nog eens.',
    'We cannot reach this address. Check whether it is right, or try again later.',
  ),
  'calendar.slow': t(
    'De andere agenda deed er te lang over. Probeer het later nog eens.',
    'The other calendar took too long. Try again later.',
  ),
  'calendar.gone': t(
    'Op dit adres staat geen agenda meer. Neem het nieuwe adres uit je andere agenda.',
    'There is no calendar at this address any more. Take the new address from your other calendar.',
  ),
  'calendar.locked': t(
    'Dit adres is op slot. Neem het geheime of gedeelde adres van je agenda.',
    'This address is locked. Take the secret or shared address of your calendar.',
  ),
  'calendar.server': t(
    'De andere agenda heeft een storing. Probeer het later nog eens.',
    'The other calendar has a fault. Try again later.',
  ),
  'calendar.redirects': t(
    'Dit adres stuurt ons steeds verder. Neem het adres uit je andere agenda zelf.',
    'This address keeps sending us on. Take the address from your other calendar itself.',
  ),
  'calendar.too-large': t(
    'Deze agenda is te groot. Wij lezen hoogstens 5 MB.',
    'This calendar is too large. We read at most 5 MB.',
  ),
  'calendar.none-there': t(
    'Op dit adres staat geen agenda. Neem het adres in iCal-indeling, vaak eindigt het op .ics.',
    'There is no calendar at this address. Take the address in iCal format; it often ends in .ics.',
  ),
}
