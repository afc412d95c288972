import { ago, ahead, type When } from '../../story/days.ts'
import type { ShareStory, Who } from '../../story/story.ts'

// Jayden is eleven: Wendy decides, and since the court said so the guardian for school too.
const later = [{ who: 'yasmina', on: ago(112) }]
const shares = (helper: Who, on: When, purpose: string, what: Record<Who, ShareStory['pieces']>): ShareStory[] =>
  Object.entries(what).map(([of, pieces]) => ({
    of,
    with: helper,
    pieces,
    purpose,
    on,
    until: ahead(150),
    yes: [of === 'jayden' ? 'wendy' : of],
    ...(of === 'jayden' && { later }),
  }))

const kim: ShareStory[] = [
  {
    of: 'wendy',
    with: 'kim',
    pieces: ['goals', 'self'],
    purpose: 'Hoe het op school gaat',
    on: ago(98),
    until: ahead(150),
    yes: ['wendy'],
  },
  {
    of: 'jayden',
    with: 'kim',
    pieces: ['goals', 'self'],
    purpose: 'Hoe het op school gaat',
    on: ago(98),
    until: ahead(150),
    yes: ['wendy', 'yasmina'],
  },
]
export const sharing: ShareStory[] = [
  ...shares('tom', ago(310), 'Samen uitzoeken hoe Jayden weer thuis kan wonen', {
    noor: ['week', 'goals', 'self'],
    wendy: ['week', 'goals', 'self'],
    hermine: ['week', 'goals'],
  }),
  ...shares('tom', ago(147), 'Samen uitzoeken hoe Jayden weer thuis kan wonen', { jayden: ['week', 'goals', 'self'] }),
  ...shares('yasmina', ago(147), 'De weg naar huis', {
    wendy: ['week', 'goals', 'self'],
    jayden: ['week', 'goals', 'self'],
  }),
  ...shares('yasmina', ago(145), 'De weg naar huis', { noor: ['goals'], hermine: ['week', 'goals'] }),
  ...shares('lucia', ago(143), 'Voor Jayden zorgen zolang hij hier woont', {
    jayden: ['week', 'goals', 'self'],
    wendy: ['week', 'goals'],
  }),
  ...shares('delano', ago(117), 'Meelopen naar mijn eigen plek', { noor: ['week', 'goals', 'self'] }),
  ...shares('hilde', ago(107), 'Alleen wat ik zelf wil bespreken', { noor: ['goals'] }),
  ...kim,
  ...shares('rosalie', ago(290), 'Mijn schulden, en verder niets', { wendy: ['goals'] }),
]
