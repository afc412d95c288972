/** What may be written in the room, and as what each may be brought to the table. The first is what is offered first. */
export const headings = {
  well: ['strength'],
  worry: ['worry'],
  want: ['goal', 'agreement'],
  'who-does-what': ['step', 'agreement'],
  need: ['goal', 'agreement', 'step'],
} as const
export type Heading = keyof typeof headings
export const headingNames = Object.keys(headings) as [Heading, ...Heading[]]
export const broughtKinds = ['goal', 'step', 'agreement', 'strength', 'worry'] as const
export type BroughtKind = (typeof broughtKinds)[number]
