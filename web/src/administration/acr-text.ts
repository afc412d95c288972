type Level = 'low' | 'substantial' | 'high'

/** One line for each word of a provider: "mfa = substantial". */
export const acrText = (table: Record<string, Level>): string =>
  Object.entries(table)
    .map(([word, level]) => `${word} = ${level}`)
    .join('\n')

/** The table in those lines; undefined when a line is none, names no level we know, or says something twice. */
export function acrOf(text: string): Record<string, Level> | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const table: Record<string, Level> = {}
  for (const line of lines) {
    const [, word = '', level = ''] = /^(.*\S)\s*=\s*(low|substantial|high)\s*$/.exec(line.trim()) ?? []
    if (word === '' || Object.hasOwn(table, word)) return undefined
    table[word] = level as Level
  }
  return lines.length > 0 ? table : undefined
}
