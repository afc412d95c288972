/**
 * Keys that code puts together at run time, with why. The catalogue test takes a key that begins with one of these as used,
 * and asks that the place exists. Everything else is written out in the code, so that it can be found.
 */
export const dynamicKeys: readonly string[] = [
  'app.help.', // help-numbers.tsx: what each number is for
  'app.offline.', // form.tsx, error-page.tsx
  'app.unreadable.',
  'calendar.today.', // use-day-sentence.ts: how many people come
  'calendar.tomorrow.',
  'calendar.at.', // day-entries.tsx: time and kind of place
  'calendar.place.',
  'calendar.state.', // my-steps.tsx: the state of a step
  'accounts.size.', // settings-page.tsx
  'about.', // about-page.tsx: its parts
  'begin.title.', // begin-page.tsx: the title of each question
  'begin.check.', // check.tsx: the answers
]
