/** What was left empty, in words, by JSON pointer. */
export const missingOf = (
  t: (key: string) => string,
  wanted: Readonly<Record<string, readonly [value: string, key: string]>>,
): { pointer: string; detail: string }[] =>
  Object.entries(wanted)
    .filter(([, [value]]) => value.trim() === '')
    .map(([pointer, [, key]]) => ({ pointer, detail: t(key) }))
