type Texts = Record<'nl' | 'en', string>
const t = (nl: string, en: string): Texts => ({ nl, en })

/** What can be wrong with a bundle as a whole, or with a record of our own in it. */
export const importFaults: Partial<Record<string, Texts>> = {
  'and-more': t('En nog {n} fouten.', 'And {n} more faults.'),
  'bundle.not-json-object': t('Dit bestand bevat geen FHIR-Bundle.', 'This file holds no FHIR Bundle.'),
  'bundle.not-a-bundle': t(
    'Dit is geen FHIR-Bundle (resourceType moet Bundle zijn).',
    'This is no FHIR Bundle (resourceType must be Bundle).',
  ),
  'bundle.type': t('De Bundle zegt niet van welke soort hij is.', 'The Bundle does not say of which type it is.'),
  'bundle.empty': t('De Bundle is leeg.', 'The Bundle is empty.'),
  'bundle.entry-not-a-list': t('entry is geen lijst.', 'entry is not a list.'),
  'bundle.too-many': t(
    'De Bundle heeft te veel onderdelen om in één keer in te lezen.',
    'The Bundle has too many entries to bring in at once.',
  ),
  'bundle.too-deep': t(
    'Dit is te diep genest (meer dan 100 lagen).',
    'This is nested too deeply (more than 100 levels).',
  ),
  'bundle.resource-not-an-object': t('Dit is geen FHIR-resource.', 'This is no FHIR resource.'),
  'bundle.type-missing': t('Hier ontbreekt resourceType.', 'resourceType is missing here.'),
  'bundle.too-many-rows': t(
    'Dit zijn te veel personen of onderdelen voor één gezin.',
    'These are too many people or parts for one family.',
  ),
  'bundle.nothing': t(
    'In deze Bundle staan geen personen, geen zorgteam en geen doelen; er is geen tafel van te maken.',
    'This Bundle has no people, no care team and no goals; no table can be made of it.',
  ),
  'key.forbidden': t('Dit veld mag niet voorkomen.', 'This field may not occur.'),
  'record.unreadable': t('Het meegereisde gegeven is beschadigd.', 'The record that travels along is damaged.'),
  'record.twice': t('Dit gegeven staat er twee keer in.', 'This record occurs twice.'),
  'record.no-family': t(
    'De gegevens zijn van Keukentafel, maar het gezin zelf ontbreekt (of staat er meer dan eens in).',
    'The records are of Keukentafel, but the family itself is missing (or occurs more than once).',
  ),
  'record.other-family': t('Dit gegeven hoort bij een ander gezin.', 'This record belongs to another family.'),
  'record.loop': t('Dit hangt in een kring onder zichzelf.', 'This hangs below itself in a circle.'),
  'record.wider': t(
    'Dit zou door meer mensen gehoord worden dan waar het onder hangt.',
    'This would be heard by more people than what it hangs below.',
  ),
  'record.coordinator': t(
    'Er moet precies één coördinator zijn, op een plaats die nu bezet is.',
    'There must be exactly one coordinator, on a seat in force.',
  ),
  'record.not-chosen': t(
    'Er is niemand gekozen om dit te horen, of er zijn mensen gekozen terwijl iedereen het hoort.',
    'Nobody was chosen to hear this, or people were chosen while all hear it.',
  ),
  'parent.wrong': t('Dit hoort niet onder wat erboven staat.', 'This does not belong below what stands above it.'),
  'family.exists': t(
    'Dit gezin staat hier al. Er is niets veranderd.',
    'This family is already here. Nothing was changed.',
  ),
}

/** As what something was taken over. */
export const asTexts = {
  family: t('gezin', 'family'),
  organisation: t('organisatie', 'organisation'),
  person: t('persoon', 'person'),
  household: t('huis', 'home'),
  residence: t('nachten', 'nights'),
  relation: t('relatie', 'relation'),
  parental_authority: t('gezag', 'parental authority'),
  seat: t('plaats aan tafel', 'seat at the table'),
  invitation: t('uitnodiging (gesloten)', 'invitation (closed)'),
  coordinator_term: t('coördinatorschap', 'term as coordinator'),
  coordinator_wish: t('wens voor de coördinator', 'wish for the coordinator'),
  attachment: t('ingesproken geluid of een foto', 'spoken sound or a photo'),
  goal_origin: t('waar een doel uit groeide', 'what a goal grew out of'),
  help_agreement: t('instemming met hulp', 'agreement to help'),
  incapacity: t('wie iets niet kon afwegen', 'who could not weigh something'),
  plan_event: t('regel in de geschiedenis', 'line of history'),
  plan: t('het plan', 'the plan'),
  circle: t('de kring: plaatsen aan tafel', 'the circle: seats at the table'),
  goal: t('doel', 'goal'),
  requirement: t('eis', 'requirement'),
  step: t('stap', 'step'),
  view: t('kijk', 'view'),
  note: t('notitie', 'note'),
  strength: t('kracht', 'strength'),
  worry: t('zorg', 'worry'),
  success: t('succes', 'success'),
  agreement: t('afspraak', 'agreement'),
  section: t('eigen verhaal', 'own account'),
  'look-back': t('terugkijkdag', 'day of looking back'),
  visit: t('bezoek', 'visit'),
  conversation: t('gesprek', 'conversation'),
  information: t('wat iemand vertelt in een familieberaad', 'what somebody tells in a family conference'),
  condition: t('voorwaarde aan een plan van het gezin', 'condition for a plan of the family'),
  'plan-b': t('plan B', 'plan B'),
  limit: t('wat ons past', 'what fits us'),
  energy: t('wat energie kost of geeft', 'what costs or gives energy'),
  capacity: t('wat er nu lukt', 'what somebody can do now'),
  calmer: t('vraag om rust', 'asking for a calmer week'),
  'calmer-change': t('voorstel over een bezoek', 'proposal about a visit'),
  'calmer-answer': t('antwoord op een voorstel', 'answer to a proposal'),
  'agenda-point': t('punt om te bespreken', 'point to talk about'),
  'taking-part': t('hoe iemand meedoet', 'how somebody takes part'),
  'child-word': t('wat een kind zegt of tekent', 'what a child says or draws'),
  'came-of': t('wat ervan kwam', 'what came of it'),
  transcript: t('wat een kind hardop zegt, uitgeschreven', 'what a child says aloud, in writing'),
  'heard-check': t('hoe een gesprek voor iemand was', 'how a talk was for somebody'),
  signature: t('ondertekening', 'signature'),
  progress: t('stem over hoe het gaat', 'voice on how it goes'),
  'own-line': t('eigen lijn', 'own line'),
  'domain-view': t('kijk op een stuk van het leven', 'view on a part of life'),
  explanation: t('stuk van de uitleg', 'part of the explanation'),
  stuck: t('vastzitten', 'being stuck'),
  rest: t('rust van het plan', 'rest of the plan'),
  conclusion: t('wat we meenemen', 'what is taken along'),
  weighing: t('afweging', 'weighing'),
  option: t('mogelijkheid in een afweging', 'option in a weighing'),
  voice: t('stem in een afweging', 'voice in a weighing'),
  'not-heard': t('waarom iemand niet gehoord is', 'why somebody was not heard'),
  decision: t('besluit', 'decision'),
  'safety-agreement': t('veiligheidsafspraak', 'safety agreement'),
  'safety-call': t('wie je belt', 'whom to call'),
  'meldcode-note': t('eigen werkaantekening', 'own working note'),
  thread: t('onderwerp van berichten', 'subject of messages'),
  message: t('bericht', 'message'),
  document: t('stuk', 'document'),
  threat: t('concrete bedreiging', 'concrete threat'),
  professional: t('professional met plaats aan tafel', 'professional with a seat at the table'),
  familyMember: t('gezinslid', 'member of the family'),
  networkMember: t('iemand uit het netwerk', 'somebody of the network'),
  samePerson: t('al genoemde persoon', 'person already named'),
  role: t('rol aan tafel', 'role at the table'),
  importer: t('plaats van wie dit inbracht', 'seat of who brought this in'),
  code: t('code voor de coördinator', 'code for the coordinator'),
} as const
export type As = keyof typeof asTexts

/** Words that the import itself writes into the plan, in the language of who brings it in. */
export const writtenWords = {
  importerRole: t('bracht het plan in', 'brought in the plan'),
  importerName: t('Wie dit inbracht', 'Who brought this in'),
  familyOf: t('Gezin van {x}', 'Family of {x}'),
  broughtIn: t('Meegebracht plan', 'Plan brought in'),
  stopped: t(
    'Was in het meegebrachte bestand al gestopt.',
    'Had already been stopped in the file that was brought in.',
  ),
  stuck: t(
    'In het meegebrachte bestand staat niet wat er nodig is.',
    'The file that was brought in does not say what is needed.',
  ),
} as const

/** A text with what belongs in it. */
export const fill = (texts: Texts, locale: 'nl' | 'en', values: Record<string, string> = {}): string =>
  texts[locale].replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(values, name) ? values[name]! : whole))
