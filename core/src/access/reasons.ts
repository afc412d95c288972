/** Why something is permitted, with the source of the rule. Shown to people ("why do I see this?") and logged. */
export const grounds = {
  'seat-at-the-table': 'You have a seat at this table (mission P1; seat in force today).',
  'family-seat': 'You belong to the family, and the family owns the plan (Jeugdwet 1.1, 2.1 g; mission P3).',
  'chosen-person': 'You were chosen to hear this.',
  'shared-with-you':
    'Everybody whose this is shared it with you, by name, for a purpose, until a day (Jeugdwet 7.3.11; domain 8.4).',
  'about-you':
    'A helper wrote it about you, or about a child for whom you stand (Jeugdwet 7.3.10 and 7.3.15; domain 3.8).',
  disclosed:
    'It was shared with you without consent, on a ground of the closed list, until a day (domain 3.6; docs/decisions/0016).',
  'closed-list': 'A ground of the closed list, with its reasons written down (Jeugdwet 7.3.11; Wmo 5.2.6; BW 1:240).',
  'held-with-second':
    'You wrote it yourself; holding it back asks a reason of the law, a second professional and an end (Jeugdwet 7.3.2 lid 3).',
  'second-person':
    'You are asked as second professional whether this may be done (Jeugdwet 7.3.2 lid 3; BW 7:465 lid 3).',
  'own-yes': 'Your yes is asked for this: it is about you, or you hold authority over the child (law/consent.ts).',
  'young-alone':
    'You help; the law lets the yes of a young person of 12 to 15 be enough, with the reason written down (Jeugdwet 7.3.4 lid 2; BW 7:450 lid 2).',
  'weighed-with-second':
    'You give this help; that somebody cannot weigh this one decision asks reasons, a second professional and an end (BW 7:465 lid 3; Jeugdwet 7.3.15).',
  'decides-instead':
    'You decide this one thing for somebody who cannot weigh it now (BW 7:465 lid 3; Jeugdwet 7.3.15).',
  'asked-for-oneself': 'You ask for yourself; the family answers, and silence is no.',
  'own-file':
    'It is the file that you or your organisation keeps (Jeugdwet 7.3.8), and the law names the ground (AVG 17 lid 3 e).',
  'own-words': 'These are your own words.',
  'own-hand': 'You wrote this down yourself.',
  'for-who-has-no-account': 'You belong to the family and help someone who takes part without an account.',
  doer: 'You are the one who does this step.',
  coordinator:
    'You are the coordinator of this plan (mission P1); that gives tasks, not a right to read everything (domain 8.5).',
  self: 'It is about yourself.',
  'parental-authority': 'You hold parental authority over this child, recorded and in force today (BW 1:245, 1:247).',
  'same-home': 'You live in the same home.',
  'added-by-you': 'You put this person at the table yourself.',
  'own-seat': 'It is your own seat.',
  'own-look': 'You looked yourself.',
  emergency:
    'You opened emergency access: with a reason, for an hour, told at once and reviewed (NEN 7513; AVG 9 lid 2 c; docs/decisions/0010).',
  'privacy-officer': 'You answer for your organisation who looked, and why (AVG 12 and 38 lid 4).',
  administrator: 'You answer for this installation, because there is no privacy officer for it (AVG 12).',
  'in-the-room':
    'You are in this room of the family’s own plan (Jeugdwet 1.1, 4.1.2; domain 8.12: private family time is private).',
  'offers-help':
    'Who gives youth help offers the family to make its own plan first (Jeugdwet 4.1.2), and writes down what was said.',
  protects: 'You help here; who is in danger is protected, also by you (Jeugdwet 4.1.1; domain 5.3).',
  'young-with-you':
    'You hold parental authority, and the young person of 12 to 15 says yes too before anything happens (Jeugdwet 7.3.10, 7.3.15).',
  'legal-reason': 'A reason that the law names (Jeugdwet 4.1.2), by who decided it, with its text.',
} as const
export type Ground = keyof typeof grounds

/** Why something is refused. */
export const denials = {
  'no-seat': 'Without a seat at this table there is nothing to see.',
  'seat-not-in-force': 'The seat has not begun, has ended, or was not accepted.',
  'not-in-audience': 'It was said to others.',
  'not-shared':
    'It was not shared with you by everybody whose it is; "in the team" is not "may read" (domain 8.4, 8.5).',
  'not-yours-to-share':
    'Nobody shares the data of somebody else: an adult only their own, a parent only of a child below 16 (domain 8.3).',
  'not-yours-to-agree':
    'Nobody agrees to help for somebody else: an adult only for themselves, who holds authority only for a child below 16 (Jeugdwet 7.3.4, 7.3.5).',
  'age-unknown': 'The date of birth is not known, so it is not known who must say yes; so it is closed.',
  'family-only': 'Only the family does this.',
  'not-the-sayer': 'Only who said it changes the words; you can put your own view beside it.',
  'was-sent':
    'What was sent stays as it is, and with whom it was sent to; say something new, or begin with other people.',
  'authority-closed':
    'Parental authority is not recorded, is unknown, or is not in force (domain 8.1: unknown is closed).',
  'too-young': 'This is for people of 12 or 16 and older (law/ages.ts).',
  'not-your-task': 'Somebody else does this at this table.',
  'not-about-you': 'It concerns others (domain.md 3.5, "Log of who looked").',
  'own-looks-only': 'A professional sees the own looks only (domain.md 3.5, "Log of who looked").',
  confidential: 'Looks of this kind are not shown for now, by a ground of their own (law/processing-activities.ts).',
  'level-too-low': 'This asks for a more certain sign-in (levels.ts; eIDAS article 8).',
  'own-device-only':
    'At a device that several people use this is not done; it is done on the own device (docs/decisions/0018).',
  'no-second-person': 'There is nobody else who is told and who reviews it (docs/decisions/0010).',
  'emergency-over': 'The hour of emergency access is over.',
  'not-there': 'It is not there for you.',
  'other-person-needed':
    'Two people lift a shield; who is shielded, from 16 and with an own account, is one of them (docs/decisions/0012).',
  'not-near': 'This birthday is too far away, or it has come.',
  'held-back': 'It is held back for now: with a reason, by two professionals, until a day (docs/decisions/0013).',
  'holding-settled': 'It was answered, told or has shown itself already.',
  'not-your-file': 'Only who keeps a file holds part of it: what you or your organisation wrote (Jeugdwet 7.3.8).',
  'file-duty':
    'Who helps by profession keeps a file; its words go only after a request, with an answer (Jeugdwet 7.3.8, 7.3.9).',
  'facts-missing': 'What must be known to decide is not known; so it is closed.',
} as const
export type Denial = keyof typeof denials
