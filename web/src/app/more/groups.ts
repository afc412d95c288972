import type { Path } from '../../lib/paths.ts'
import type { PictogramShape } from '../../ui/pictogram-shape.ts'
import { compare, download, history, print, settings, upload } from '../../ui/pictograms-act.ts'
import { dreamRoom, heart } from '../../ui/pictograms-child.ts'
import { plan, week } from '../../ui/pictograms-first.ts'
import { familyTime, home, safety, sleep, table } from '../../ui/pictograms-life.ts'
import { chair, circle, eye, help, lock, mail, messages, phone } from '../../ui/pictograms-people.ts'
import { agreement, bridge, calendar, lookBack, strength, stuck } from '../../ui/pictograms-plan.ts'

type AddressOf<P> = P extends `${string}/:familyId/${infer Rest}` ? (Rest extends `${string}:${string}` ? never : P) : P
type Kind = 'family' | 'network' | 'professional'

export interface Spot {
  to: AddressOf<Path>
  icon: PictogramShape
  word: string
  /** For whom it is there; for everybody when it is not said. Whoever coordinates, of the family or not, has what is theirs. */
  for?: readonly (Kind | 'coordinator')[]
}
export interface Group {
  id: string
  icon: PictogramShape
  title: string
  /** What is in it, in a few words: one sees where to look before anything is opened. */
  inside: string
  spots: readonly Spot[]
  /** Taking everything along and signing out are acts and no pages: they stand below the places of their group. */
  act?: 'take-out' | 'sign-out'
}

/** What is not used every day, in the order in which it is looked for; each place stands in one group. */
export const groups: readonly Group[] = [
  {
    id: 'ours',
    icon: familyTime,
    title: 'more.group.ours',
    inside: 'more.group.ours.in',
    spots: [
      { to: '/t/:familyId/wij', icon: familyTime, word: 'more.we' },
      { to: '/t/:familyId/ons-beeld', icon: home, word: 'more.picture' },
      { to: '/t/:familyId/goed-en-zorgen', icon: strength, word: 'more.strengths' },
      { to: '/t/:familyId/mijn-plek', icon: dreamRoom, word: 'more.place' },
      { to: '/t/:familyId/tekeningen', icon: circle, word: 'more.drawings' },
      { to: '/t/:familyId/terugblik', icon: history, word: 'more.timeline' },
      { to: '/t/:familyId/vergelijk', icon: compare, word: 'more.compare' },
      { to: '/t/:familyId/eigen-plan', icon: table, word: 'more.own-plan' },
      { to: '/t/:familyId/straks', icon: bridge, word: 'more.bridge' },
    ],
  },
  {
    id: 'talk',
    icon: messages,
    title: 'more.group.talk',
    inside: 'more.group.talk.in',
    spots: [
      { to: '/t/:familyId/berichten', icon: messages, word: 'more.messages' },
      { to: '/t/:familyId/gesprek', icon: table, word: 'more.conversations' },
      { to: '/t/:familyId/samen', icon: chair, word: 'more.together' },
      { to: '/t/:familyId/wegen', icon: compare, word: 'more.weighings' },
    ],
  },
  {
    id: 'week',
    icon: week,
    title: 'more.group.week',
    inside: 'more.group.week.in',
    spots: [
      { to: '/t/:familyId/agenda', icon: calendar, word: 'more.agenda' },
      { to: '/t/:familyId/drukte', icon: lookBack, word: 'more.load' },
      { to: '/t/:familyId/wat-ons-past', icon: heart, word: 'more.calm' },
      { to: '/t/:familyId/rustiger-week', icon: sleep, word: 'more.calmer' },
      { to: '/t/:familyId/wie-doet-wat', icon: chair, word: 'more.who-does-what' },
      { to: '/t/:familyId/termijnen', icon: week, word: 'more.deadlines', for: ['professional', 'coordinator'] },
    ],
  },
  {
    id: 'seeing',
    icon: eye,
    title: 'more.group.seeing',
    inside: 'more.group.seeing.in',
    spots: [
      { to: '/t/:familyId/wie-ziet-wat', icon: eye, word: 'more.sharing' },
      { to: '/t/:familyId/wie-keek', icon: history, word: 'more.looks' },
      { to: '/t/:familyId/hulp', icon: agreement, word: 'more.agreements', for: ['family', 'professional'] },
      { to: '/t/:familyId/zonder-toestemming', icon: messages, word: 'more.disclosures' },
      { to: '/t/:familyId/achterhouden', icon: stuck, word: 'more.holding' },
    ],
  },
  {
    id: 'safe',
    icon: safety,
    title: 'more.group.safe',
    inside: 'more.group.safe.in',
    spots: [
      { to: '/t/:familyId/kaart', icon: phone, word: 'more.card' },
      { to: '/t/:familyId/veilig', icon: agreement, word: 'more.safe-plan' },
      { to: '/t/:familyId/veiligheid', icon: safety, word: 'more.safety' },
      { to: '/t/:familyId/noodtoegang', icon: lock, word: 'more.emergency', for: ['family', 'professional'] },
    ],
  },
  {
    id: 'paper',
    icon: print,
    title: 'more.group.paper',
    inside: 'more.group.paper.in',
    spots: [
      { to: '/t/:familyId/stukken', icon: plan, word: 'more.documents' },
      { to: '/t/:familyId/papier', icon: print, word: 'more.paper' },
      { to: '/t/:familyId/document', icon: download, word: 'more.document' },
      { to: '/t/:familyId/mijn-gegevens', icon: mail, word: 'more.rights' },
      { to: '/inlezen', icon: upload, word: 'more.import' },
    ],
    act: 'take-out',
  },
  {
    id: 'self',
    icon: settings,
    title: 'more.group.self',
    inside: 'more.group.self.in',
    spots: [
      { to: '/instellingen', icon: settings, word: 'more.settings' },
      { to: '/over', icon: help, word: 'more.about' },
    ],
    act: 'sign-out',
  },
]

/** The same for a child below twelve: only what is the child's, as doors, all in sight. */
export const childGroups: readonly Omit<Group, 'icon' | 'inside' | 'act'>[] = [
  {
    id: 'seeing',
    title: 'more.group.child.me',
    spots: [
      { to: '/t/:familyId/wie-ziet-wat', icon: eye, word: 'more.sharing' },
      { to: '/t/:familyId/wie-keek', icon: history, word: 'more.looks' },
      { to: '/t/:familyId/mijn-gegevens', icon: plan, word: 'more.rights' },
    ],
  },
  {
    id: 'talk',
    title: 'more.group.child.talk',
    spots: [
      { to: '/t/:familyId/berichten', icon: messages, word: 'more.messages' },
      { to: '/t/:familyId/kaart', icon: phone, word: 'more.card' },
      { to: '/t/:familyId/veiligheid', icon: safety, word: 'more.safety' },
    ],
  },
  {
    id: 'ours',
    title: 'more.group.child.ours',
    spots: [
      { to: '/t/:familyId/wat-ons-past', icon: heart, word: 'more.calm' },
      { to: '/t/:familyId/document', icon: download, word: 'more.document' },
    ],
  },
]
