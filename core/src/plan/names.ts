// Names that the screens choose from too: no zod here, so that the web can import this at run time.

/** Areas of daily life a goal sits in (mission D1); a municipality may show other words, the keys stay. */
export const lifeDomains = [
  'sleep',
  'school',
  'home',
  'money',
  'health',
  'family',
  'friends',
  'play',
  'work',
  'safety',
  'other',
] as const
export const stances = ['agree', 'agree_with_remark', 'see_differently'] as const
/** What somebody tells before the family talks alone (domain 1.3: the same information to everybody). */
export const informationParts = ['know', 'worry', 'offer'] as const
/** What sort of talk it is: as always, or one in which the family makes a plan by itself (familieberaad). */
export const talkSorts = ['talk', 'family'] as const
export const sections = ['who-we-are', 'our-day', 'how-it-came', 'earlier-help'] as const

/** How a goal goes, by one voice (experience.md 6.16). */
export const directions = ['better', 'same', 'worse'] as const

/** Below what the kinds may hang that are chosen with what they are about; of the other kinds: kinds.ts. */
export const belowWhat = {
  view: [
    'goal',
    'requirement',
    'step',
    'agreement',
    'strength',
    'worry',
    'section',
    'note',
    'success',
    'look-back',
    'visit',
    'signature',
    'conversation',
    'agenda-point',
    'taking-part',
    'heard-check',
    'child-word',
    'came-of',
    'transcript',
    'progress',
    'own-line',
    'domain-view',
    'explanation',
    'conclusion',
    'stuck',
    'rest',
    'weighing',
    'option',
    'voice',
    'not-heard',
    'decision',
    'threat',
    'safety-agreement',
    'safety-call',
    'information',
    'condition',
    'plan-b',
    'limit',
    'energy',
    'capacity',
    'document',
    'calmer',
    'calmer-change',
    'calmer-answer',
  ],
  note: ['goal', 'step', 'visit'],
  step: ['goal'],
  requirement: ['goal'],
  progress: ['goal'],
  voice: ['weighing'],
  'not-heard': ['weighing'],
  threat: ['step'],
  information: ['conversation'],
  condition: ['conversation'],
  'plan-b': ['conversation'],
} as const
/** What a decision says; words of it, so changed by who wrote them alone, and what its form can find wrong. */
export const decisionWords = [
  'text',
  'character',
  'by',
  'mandate',
  'dissent',
  'persons',
  'tell',
  'measure',
  'orderNumber',
  'orderedOn',
  'ground',
  'from',
  'until',
  'contact',
  'wayHome',
  'tried',
] as const
