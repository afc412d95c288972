import { ago, ahead } from '../../story/days.ts'
import type { ShareStory } from '../../story/story.ts'

export const sharing: ShareStory[] = [
  {
    of: 'shanti',
    with: 'indra',
    pieces: ['week', 'goals'],
    purpose: 'Meehelpen met de avonden',
    on: ago(56),
    until: ahead(120),
    yes: ['shanti'],
  },
  {
    of: 'jeroen',
    with: 'indra',
    pieces: ['week', 'goals'],
    purpose: 'Meehelpen met de avonden',
    on: ago(56),
    until: ahead(120),
    yes: ['jeroen'],
  },
]
