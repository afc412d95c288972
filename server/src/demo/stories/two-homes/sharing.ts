import { ago, ahead, type When } from '../../story/days.ts'
import type { ShareStory, Who } from '../../story/story.ts'

// Sevgi decides about herself, Emre about himself, both about Elif, and about Deniz both with Deniz herself.
const voices: Record<Who, Who[]> = {
  sevgi: ['sevgi'],
  emre: ['emre'],
  elif: ['sevgi', 'emre'],
  deniz: ['deniz', 'emre', 'sevgi'],
}
const shares = (helper: Who, on: When, purpose: string, what: Record<Who, ShareStory['pieces']>): ShareStory[] =>
  Object.entries(what).map(([of, pieces]) => ({
    of,
    with: helper,
    pieces,
    purpose,
    on,
    until: ahead(150),
    yes: voices[of]!,
  }))

export const sharing: ShareStory[] = [
  ...shares('anneke', ago(212), 'Het plan samen op gang brengen', {
    sevgi: ['week', 'goals', 'self'],
    emre: ['goals'],
    elif: ['week', 'goals'],
  }),
  ...shares('samira', ago(195), 'Dat mijn behandeling past bij wat er thuis gebeurt', {
    sevgi: ['week', 'goals', 'self'],
  }),
  ...shares('kees', ago(204), 'Voorlezen, oppassen en weten wat er speelt', {
    sevgi: ['week', 'goals', 'self'],
    emre: ['week', 'goals'],
    elif: ['week', 'goals', 'self'],
  }),
  ...shares('kees', ago(158), 'Opa mag het weten', { deniz: ['week', 'goals'] }),
  ...shares('joke', ago(139), 'Bijspringen als het boven even niet gaat', {
    sevgi: ['week', 'goals', 'self'],
    elif: ['week', 'goals'],
  }),
  ...shares('bas', ago(130), 'Op school weten hoe het is, zonder dat ik het steeds moet uitleggen', {
    deniz: ['goals', 'self'],
    elif: ['goals'],
    sevgi: ['goals'],
    emre: ['goals'],
  }),
  ...shares('tom', ago(103), 'Meedenken over het hele plan, in twee huizen', {
    sevgi: ['week', 'goals', 'self'],
    emre: ['week', 'goals', 'self'],
    elif: ['week', 'goals', 'self'],
    deniz: ['week', 'goals', 'self'],
  }),
  ...shares('imani', ago(33), 'Elif helpen met slapen', { elif: ['goals', 'self'], sevgi: ['goals'] }),
]
