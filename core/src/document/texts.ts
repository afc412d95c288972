import type { Locale, Register } from './choice.ts'

/** One text in a language: for adults, and for young people or children where they are spoken to otherwise. */
export type Spoken = { adult: string } & Partial<Record<Register, string>>
const t = (nl: string | Spoken, en: string | Spoken): Record<Locale, Spoken> => ({
  nl: typeof nl === 'string' ? { adult: nl } : nl,
  en: typeof en === 'string' ? { adult: en } : en,
})

/** Everything that the document says itself. What stands between braces is filled in. */
export const texts = {
  /** Only what is filled in. */
  plain: t('{text}', '{text}'),
  title: t('Ons plan', 'Our plan'),
  made: t('Gemaakt op {day}, voor {name}.', 'Made on {day}, for {name}.'),
  'reach.all': t(
    {
      adult: 'Hierin staat wat {name} mag lezen. Een ander leest misschien meer of minder.',
      child: 'Hier staat wat jij mag lezen.',
      youth: 'Hierin staat wat jij mag lezen. Een ander leest misschien meer of minder.',
    },
    {
      adult: 'This holds what {name} may read. Somebody else may read more, or less.',
      child: 'This is what you may read.',
      youth: 'This holds what you may read. Somebody else may read more, or less.',
    },
  ),
  'reach.circle': t(
    { adult: 'Hierin staat alleen wat de hele kring mag horen.', child: 'Dit mag iedereen aan tafel horen.' },
    { adult: 'This holds only what the whole circle may hear.', child: 'Everybody at the table may hear this.' },
  ),
  tongue: t(
    {
      adult: 'Wat iemand zelf zei, staat in de eigen taal. Staat er niets bij, dan is dat {language}.',
      youth: 'Wat iemand zei, staat in de eigen taal. Zonder teken is dat {language}.',
      child: 'Wat iemand zei, staat in de eigen taal.',
    },
    {
      adult: 'What somebody said stands in their own language. Where no language is named, it is {language}.',
      youth: 'What somebody said stands in their own language. Unmarked, it is {language}.',
      child: 'What somebody said is in their own language.',
    },
  ),
  question: t(
    { adult: 'Onze vraag', child: 'Dit vragen wij' },
    { adult: 'Our question', child: 'This is what we ask' },
  ),
  we: t({ adult: 'Wie wij zijn', child: 'Dit zijn wij' }, { adult: 'Who we are', child: 'This is us' }),
  'we.table': t('Het gezin', 'The family'),
  name: t('Naam', 'Name'),
  role: t({ adult: 'Wie is dat?', child: 'Wie is dat?' }, 'Who is that?'),
  day: t({ adult: 'Ons gewone leven', child: 'Onze dag' }, { adult: 'Our daily life', child: 'Our day' }),
  nights: t('Waar we slapen', 'Where we sleep'),
  'night.every': t('{name}: {home}, op {days}.', '{name}: {home}, on {days}.'),
  'night.even': t('{name}: {home}, op {days} in even weken.', '{name}: {home}, on {days} in even weeks.'),
  'night.odd': t('{name}: {home}, op {days} in oneven weken.', '{name}: {home}, on {days} in odd weeks.'),
  circle: t(
    { adult: 'Wie er om ons heen staan', child: 'Wie ons helpt' },
    { adult: 'Who is around us', child: 'Who helps us' },
  ),
  network: t('Familie en vrienden', 'Family and friends'),
  professional: t(
    { adult: 'Wie helpt vanuit het werk', child: 'Mensen die helpen' },
    { adult: 'Who helps by profession', child: 'People who help' },
  ),
  coordinator: t(
    { adult: '{name} houdt het overzicht.', child: '{name} let op dat alles doorgaat.' },
    { adult: '{name} keeps the overview.', child: '{name} sees that all goes on.' },
  ),
  strengths: t(
    { adult: 'Wat goed gaat', child: 'Dit gaat goed' },
    { adult: 'What goes well', child: 'This goes well' },
  ),
  successes: t(
    { adult: 'Kleine successen', child: 'Dit is gelukt' },
    { adult: 'Small successes', child: 'This worked' },
  ),
  worries: t(
    { adult: 'Waar zorgen over zijn', child: 'Dit is nog lastig' },
    { adult: 'What worries', child: 'This is still hard' },
  ),
  domains: t(
    { adult: 'Hoe het gaat, elk stuk van het leven', child: 'Zo gaat het bij ons' },
    { adult: 'How it goes, each part of life', child: 'So it goes with us' },
  ),
  'domain.score': t('{name}: {score}, van 0 tot 10', '{name}: {score}, from 0 to 10'),
  'domain.sleep': t('Slapen', 'Sleep'),
  'domain.school': t('School', 'School'),
  'domain.home': t('Wonen', 'Home'),
  'domain.money': t('Geld', 'Money'),
  'domain.health': t('Gezondheid', 'Health'),
  'domain.family': t('Gezin', 'Family'),
  'domain.friends': t('Vrienden', 'Friends'),
  'domain.play': t('Spelen en sport', 'Play and sport'),
  'domain.work': t('Werk', 'Work'),
  'domain.safety': t('Veiligheid', 'Safety'),
  'domain.other': t('Iets anders', 'Something else'),
  'explanation.happens': t('Wat er gebeurt:', 'What happens:'),
  'explanation.keeps-going': t('Wat het in stand houdt:', 'What keeps it going:'),
  'explanation.helps': t('Wat helpt:', 'What helps:'),
  'explanation.tried': t('Wat er al geprobeerd is:', 'What was tried already:'),
  came: t('Hoe het zo kwam', 'How it came about'),
  earlier: t(
    { adult: 'Eerdere hulp', child: 'Wie eerder hielp' },
    { adult: 'Earlier help', child: 'Who helped before' },
  ),
  goals: t(
    { adult: 'Wat we willen', child: 'Dit willen wij' },
    { adult: 'What we want', child: 'This is what we want' },
  ),
  'goals.none': t(
    { adult: 'Er staat nog geen doel in dit plan.', child: 'Er is nog geen doel.' },
    { adult: 'There is no goal in this plan yet.', child: 'There is no goal yet.' },
  ),
  'state.now': t(
    { adult: 'Hier werken we nu aan.', child: 'Dit doen we nu.' },
    { adult: 'We work on this now.', child: 'We do this now.' },
  ),
  'state.idea': t(
    { adult: 'Dit is een idee. Het is nog niet afgesproken.', child: 'Dit is nog een idee.' },
    { adult: 'This is an idea. It is not agreed yet.', child: 'This is still an idea.' },
  ),
  'state.later': t('Dit is voor later.', 'This is for later.'),
  'state.done': t('Dit is klaar.', 'This is done.'),
  'state.stopped': t(
    { adult: 'Hiermee zijn we gestopt.', child: 'Dit doen we niet meer.' },
    { adult: 'We stopped this.', child: 'We do not do this any more.' },
  ),
  said: t(
    { adult: 'In de woorden van {name}.', child: '{name} zei dit.' },
    { adult: 'In the words of {name}.', child: '{name} said this.' },
  ),
  about: t('Over {names}.', 'About {names}.'),
  for: t('Voor {names}.', 'For {names}.'),
  supports: t(
    { adult: 'Achter dit doel: {names}.', child: 'Deze mensen helpen: {names}.' },
    { adult: 'Behind this goal: {names}.', child: 'These people help: {names}.' },
  ),
  origin: t('Uit het eigen plan van de familie.', 'From the family’s own plan.'),
  noticeable: t(
    { adult: 'Dit merken we eraan', child: 'Zo merken we het' },
    { adult: 'How we notice it', child: 'So we notice' },
  ),
  why: t('Waarom', 'Why'),
  steps: t(
    { adult: 'Stappen: wie doet wat wanneer', child: 'Wat we gaan doen' },
    { adult: 'Steps: who does what when', child: 'What we will do' },
  ),
  what: t('Wat', 'What'),
  who: t('Wie', 'Who'),
  when: t('Wanneer', 'When'),
  standing: t({ adult: 'Hoe staat het?', child: 'Is het klaar?' }, { adult: 'How is it?', child: 'Is it done?' }),
  'step.open': t('Nog te doen', 'To do'),
  'step.done': t('Klaar', 'Done'),
  'step.stuck': t(
    { adult: 'Lukt niet', child: 'Lukt nog niet' },
    { adult: 'Does not work', child: 'Does not work yet' },
  ),
  needs: t('Nodig', 'Needed'),
  brought: t('Wat het bracht', 'What it brought'),
  notes: t('Hoe het gaat', 'How it goes'),
  law: t(
    { adult: 'Wat moet van anderen', child: 'Dit moet van anderen' },
    { adult: 'What others require', child: 'Others say this must be' },
  ),
  'law.order': t('Moet van {by}', 'Required by {by}'),
  'law.condition': t('Voorwaarde van {by}', 'Condition of {by}'),
  'law.reference': t('Beschikking: {reference}.', 'Order: {reference}.'),
  'law.from': t('Geldt vanaf {day}.', 'From {day}.'),
  'law.until': t('Geldt tot en met {day}.', 'Until {day}.'),
  'law.not-a-wish': t(
    { adult: 'Dit is geen wens van het gezin.', child: 'Dit vroegen wij niet zelf.' },
    { adult: 'This is not a wish of the family.', child: 'We did not ask for this.' },
  ),
  'law.not-heard': t('Nog niet gehoord: {names}.', 'Not heard yet: {names}.'),
  progress: t(
    { adult: 'Hoe het volgens ieder gaat', child: 'Zo gaat het' },
    { adult: 'How it goes by each', child: 'So it goes' },
  ),
  'progress.better': t('{name}: beter', '{name}: better'),
  'progress.same': t('{name}: hetzelfde', '{name}: the same'),
  'progress.worse': t(
    { adult: '{name}: slechter', child: '{name}: minder goed' },
    { adult: '{name}: worse', child: '{name}: less well' },
  ),
  levels: t(
    { adult: 'De ladder van dit doel', child: 'De ladder' },
    { adult: 'The ladder of this goal', child: 'The ladder' },
  ),
  'level.lowest': t('Veel minder dan gehoopt', 'Much less than hoped'),
  'level.lower': t('Minder dan gehoopt', 'Less than hoped'),
  'level.expected': t('Zoals gehoopt', 'As hoped'),
  'level.higher': t('Meer dan gehoopt', 'More than hoped'),
  'level.highest': t('Veel meer dan gehoopt', 'Much more than hoped'),
  'rest.asleep': t('Het plan slaapt', 'The plan is asleep'),
  'rest.closed': t('Het plan is afgerond', 'The plan is closed'),
  'rest.day.asleep': t('Op {day} kijken we weer.', 'On {day} we look again.'),
  'rest.day.closed': t('Op {day} vraagt iemand hoe het gaat.', 'On {day} somebody asks how it goes.'),
  'rest.near': t('In de buurt blijven: {names}.', 'Stay near: {names}.'),
  stuck: t(
    { adult: 'Waar het vastzit', child: 'Dit lukt nog niet' },
    { adult: 'Where it is stuck', child: 'This does not work yet' },
  ),
  'stuck.tried': t('Wat er geprobeerd is', 'What was tried'),
  'stuck.eyes': t('Wie er mee kan kijken', 'Who could look along'),
  'looked-back': t(
    { adult: 'Wat we meenamen van terugkijken', child: 'Wat we leerden' },
    { adult: 'What we took along from looking back', child: 'What we learnt' },
  ),
  'outcome.keep': t('Dit houden we:', 'This we keep:'),
  'outcome.change': t('Dit doen we anders:', 'This we do differently:'),
  'outcome.stop': t('Hier stoppen we mee:', 'This we stop:'),
  'outcome.celebrate': t('Dit vieren we:', 'This we celebrate:'),
  'outcome.step-back': t('Een stap terug:', 'A step back:'),
  'outcome.why': t('Waarom we het zo doen:', 'Why we do it so:'),
  'outcome.benefit': t('Wie er iets aan heeft:', 'Who benefits:'),
  'outcome.risk': t('Wat er mis kan gaan:', 'What can go wrong:'),
  'outcome.deal': t('Hoe we daarmee omgaan:', 'How we deal with it:'),
  'own-line': t(
    '{name} geeft de eigen dagen een {score}, van 0 tot 10.',
    '{name} gives the own days a {score}, from 0 to 10.',
  ),
  agreements: t(
    { adult: 'Afspraken', child: 'Zo doen we het' },
    { adult: 'Agreements', child: 'This is how we do it' },
  ),
  'if-wrong': t('Als het misgaat', 'If it goes wrong'),
  ahead: t({ adult: 'Wat eraan komt', child: 'Dit komt eraan' }, { adult: 'What is coming', child: 'This is coming' }),
  visits: t('Bezoeken', 'Visits'),
  from: t('vanaf {time}', 'from {time}'),
  between: t('van {time} tot {end}', 'from {time} to {end}'),
  'place.home': t('thuis', 'at home'),
  'place.elsewhere': t('ergens anders', 'elsewhere'),
  'place.phone': t('aan de telefoon', 'by phone'),
  comes: t('Wie komt: {names}.', 'Who comes: {names}.'),
  conversations: t('Gesprekken', 'Talks'),
  'talk.asked': t('Gevraagd door {name}. Er is nog geen dag.', 'Asked for by {name}. There is no day yet.'),
  'there-too': t('Zeker erbij: {names}.', 'Surely there: {names}.'),
  points: t(
    { adult: 'Waar het over gaat', child: 'Hierover praten we' },
    { adult: 'What it is about', child: 'This we talk about' },
  ),
  part: t('Zo doet {name} mee', 'How {name} takes part'),
  'part.there': t('is erbij', 'is there'),
  'part.part': t('is bij een deel', 'is there for a part'),
  'part.drawing': t('maakt een tekening', 'makes a drawing'),
  'part.message': t('geeft woorden mee', 'sends words along'),
  'part.spokesperson': t('laat iemand spreken: {names}', 'has somebody speak: {names}'),
  'look-back': t(
    { adult: 'Samen terugkijken', child: 'Samen kijken hoe het ging' },
    { adult: 'Looking back together', child: 'Looking at how it went' },
  ),
  signatures: t(
    { adult: 'Akkoord met het plan', child: 'Wie zegt ja?' },
    { adult: 'Agreement with the plan', child: 'Who says yes?' },
  ),
  'signatures.none': t(
    { adult: 'Nog niemand zei of het plan zo goed is.', child: 'Nog niemand zei ja of nee.' },
    { adult: 'Nobody said yet whether the plan is good.', child: 'Nobody said yes or no yet.' },
  ),
  'view.agree': t(
    { adult: '{name} is het ermee eens', child: '{name} zegt ja' },
    { adult: '{name} agrees', child: '{name} says yes' },
  ),
  'view.agree_with_remark': t(
    { adult: '{name} zegt ja, met een opmerking', child: '{name} zegt ja, en nog iets' },
    { adult: '{name} says yes, with a remark', child: '{name} says yes, and something more' },
  ),
  'view.see_differently': t(
    { adult: '{name} ziet het anders', child: '{name} denkt er anders over' },
    { adult: '{name} sees it differently', child: '{name} thinks about it differently' },
  ),
  'view.all': t(
    { adult: 'Eens hiermee: {names}.', child: 'Ja zeggen: {names}.' },
    { adult: 'Agree with this: {names}.', child: 'Yes say: {names}.' },
  ),
  'view.earlier': t(
    { adult: 'Dit ging over de woorden die er eerder stonden.', child: 'Dit ging over andere woorden.' },
    { adult: 'This was about the words that stood there before.', child: 'This was about other words.' },
  ),
  words: t(
    { adult: 'Woorden uitgelegd', child: 'Moeilijke woorden' },
    { adult: 'Words explained', child: 'Hard words' },
  ),
  more: t(
    { adult: 'Wat er verder gezegd is', child: 'Wat er nog meer staat' },
    { adult: 'What else was said', child: 'What else there is' },
  ),
} as const satisfies Record<string, Record<Locale, Spoken>>

export type TextKey = keyof typeof texts
