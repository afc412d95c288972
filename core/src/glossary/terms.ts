/** Who says a word: the family itself, and the professions around it. */
export const speakers = ['family', 'youth', 'protection', 'mental', 'law', 'school'] as const
export type Speaker = (typeof speakers)[number]

interface InLanguage {
  /** How it is written in a text; plurals are found by themselves where they are regular. */
  forms: readonly string[]
  /** What it means, so that everybody at the table understands it. */
  means: string
}
/** One word that stands between people: what it means, and what each of them calls it. */
export interface Term {
  id: string
  nl: InLanguage
  en: InLanguage
  /** In Dutch, because that is what they say; left out where they have no word of their own. */
  said: Partial<Record<Speaker, string>>
}

const term = (
  id: string,
  nl: readonly [string[], string],
  en: readonly [string[], string],
  said: Term['said'] = {},
): Term => ({
  id,
  nl: { forms: nl[0], means: nl[1] },
  en: { forms: en[0], means: en[1] },
  said,
})

/**
 * Words of domain.md 7 that people outside a profession do not know, in our own words. Everyday words (gezin, doel) are not here:
 * a list that marks everything explains nothing.
 */
export const terms: readonly Term[] = [
  term(
    'gezag',
    [
      ['gezag', 'ouderlijk gezag', 'gezagdragende ouder', 'gezaghebbende ouder'],
      'Wie over een kind mag beslissen. Bijvoorbeeld over school, de dokter of hulp.',
    ],
    [
      ['parental authority', 'parental responsibility', 'gezag'],
      'Who may decide about a child. For instance about school, the doctor or help.',
    ],
    { family: 'wie beslist over de kinderen', law: 'ouderlijk gezag', school: 'gezagdragende ouder' },
  ),
  term(
    'voogd',
    [['voogd', 'voogdij'], 'Iemand die over een kind beslist. De ouders mogen of kunnen dat dan niet.'],
    [['guardian', 'guardianship', 'voogd'], 'Somebody who decides about a child when the parents may not or cannot.'],
    { law: 'voogdij', protection: 'voogd' },
  ),
  term(
    'ots',
    [
      ['ondertoezichtstelling', 'onder toezicht gesteld', 'OTS'],
      'De rechter vindt dat een kind gevaar loopt. Iemand let verplicht mee op. De ouders blijven ouders.',
    ],
    [
      ['supervision order', 'OTS'],
      'The judge finds that a child is in danger. Somebody watches along, by order. Parents stay parents.',
    ],
    { family: 'toezicht van de rechter', protection: 'OTS', law: 'ondertoezichtstelling' },
  ),
  term(
    'uhp',
    [
      ['uithuisplaatsing', 'uit huis geplaatst', 'UHP'],
      'Een kind woont een tijd ergens anders. De rechter moet daar ja op zeggen.',
    ],
    [
      ['out-of-home placement', 'placed out of home', 'UHP'],
      'A child lives somewhere else for a time. The judge has to say yes.',
    ],
    { family: 'ergens anders wonen', protection: 'UHP', law: 'machtiging uithuisplaatsing' },
  ),
  term(
    'gi',
    [['gecertificeerde instelling', 'GI'], 'Een organisatie die kinderen mag beschermen als de rechter dat vraagt.'],
    [['certified institution', 'GI'], 'An organisation that may protect children when the judge asks for it.'],
    { family: 'de jeugdbescherming', protection: 'GI', law: 'gecertificeerde instelling' },
  ),
  term(
    'raad',
    [
      ['Raad voor de Kinderbescherming', 'RvdK', 'Kinderbescherming'],
      'Zij zoeken uit of een kind veilig is. Daarna geven zij de rechter raad.',
    ],
    [
      ['Child Care and Protection Board', 'Raad voor de Kinderbescherming', 'RvdK'],
      'They find out whether a child is safe. Then they advise the judge.',
    ],
    { family: 'de Raad', protection: 'RvdK' },
  ),
  term(
    'veilig-thuis',
    [['Veilig Thuis'], 'Daar kun je bellen over geweld thuis. Ook als je nog twijfelt. Bel 0800-2000.'],
    [['Veilig Thuis'], 'You can call there about violence at home. Also when in doubt. Call 0800-2000.'],
    { youth: 'VT', protection: 'VT' },
  ),
  term(
    'melding',
    [
      ['melding bij Veilig Thuis', 'zorgmelding', 'melding'],
      'Iemand vertelt Veilig Thuis dat er zorgen zijn over geweld of veiligheid.',
    ],
    [['report to Veilig Thuis'], 'Somebody tells Veilig Thuis that there are worries about violence or safety.'],
    { youth: 'melding', school: 'zorgmelding' },
  ),
  term(
    'meldcode',
    [['meldcode'], 'Vijf stappen die een helper moet volgen bij zorgen over geweld.'],
    [['reporting code', 'meldcode'], 'Five steps that a helper has to follow when there are worries about violence.'],
  ),
  term(
    'beschikking',
    [['beschikking'], 'Een besluit op papier van de rechter of de gemeente. Je mag het er niet mee eens zijn.'],
    [
      ['court order', 'formal decision', 'beschikking'],
      'A decision on paper by the judge or the municipality. You may object to it.',
    ],
    { family: 'de brief met het besluit', law: 'beschikking' },
  ),
  term(
    'aanwijzing',
    [
      ['schriftelijke aanwijzing'],
      'Een opdracht op papier van de jeugdbescherming. Je kunt de rechter vragen die te bekijken.',
    ],
    [
      ['written instruction', 'schriftelijke aanwijzing'],
      'A task on paper from child protection. You can ask the judge to look at it.',
    ],
  ),
  term(
    'drang',
    [
      ['drang', 'dwang', 'drang en dwang'],
      'Drang: er wordt op je ingepraat, maar het moet niet. Dwang: het moet, door een besluit.',
    ],
    [
      ['pressure and coercion', 'coercion'],
      'Pressure: you are urged, but need not. Coercion: you must, by a decision.',
    ],
    { family: 'het moet', law: 'gedwongen kader', youth: 'vrijwillig kader' },
  ),
  term(
    'bodemeis',
    [['bodemeis', 'veiligheidsvoorwaarde'], 'Wat in elk geval goed moet gaan. Dan is een kind veilig.'],
    [['safety condition', 'bottom line'], 'What has to go well in any case for the safety of a child.'],
    { family: 'wat moet', protection: 'bodemeis', youth: 'veiligheidsvoorwaarde' },
  ),
  term(
    'regisseur',
    [
      ['regisseur', 'casusregisseur', 'procesregisseur', 'zorgcoördinator', 'gezinsregisseur'],
      'Wie het overzicht houdt. En let op dat iedereen doet wat is afgesproken.',
    ],
    [['care coordinator', 'case manager'], 'Who keeps the overview and sees that everybody does what was agreed.'],
    {
      family: 'wie het overzicht houdt',
      youth: 'zorgcoördinator',
      mental: 'casemanager',
      protection: 'casusregisseur',
    },
  ),
  term(
    'familiegroepsplan',
    [['familiegroepsplan', 'FGP'], 'Een plan dat het gezin zelf maakt, met familie en vrienden. Dat mag eerst.'],
    [
      ['family group plan', 'familiegroepsplan'],
      'A plan that the family makes itself, with relatives and friends. That comes first.',
    ],
    { family: 'ons eigen plan', law: 'familiegroepsplan' },
  ),
  term(
    'eigen-kracht',
    [
      ['Eigen Kracht-conferentie', 'EKC', 'familieberaad'],
      'Familie en vrienden maken samen een plan. Helpers gaan dan even de kamer uit.',
    ],
    [
      ['family group conference', 'EKC'],
      'Relatives and friends make a plan together. Helpers leave the room meanwhile.',
    ],
  ),
  term(
    '1gezin1plan',
    [['1Gezin1Plan', '1G1P', 'één gezin één plan'], 'Eén plan voor het hele gezin. Niet veel plannen naast elkaar.'],
    [['one family one plan', '1Gezin1Plan'], 'One plan for the whole family, instead of many plans side by side.'],
    { family: 'ons plan', youth: '1G1P', mental: 'behandelplan', school: 'ontwikkelingsperspectief' },
  ),
  term(
    'plan-van-aanpak',
    [
      ['plan van aanpak', 'hulpverleningsplan', 'behandelplan'],
      'Wat een helper gaat doen, op papier. Het hoort te passen bij jullie eigen plan.',
    ],
    [['plan of action', 'treatment plan'], 'What a helper is going to do, on paper. It should fit your own plan.'],
    { youth: 'hulpverleningsplan', protection: 'plan van aanpak', mental: 'behandelplan' },
  ),
  term(
    'veiligheidsplan',
    [['veiligheidsplan'], 'Afspraken over wie wat doet als het niet veilig is.'],
    [['safety plan'], 'Agreements about who does what when it is not safe.'],
    { mental: 'signaleringsplan', protection: 'veiligheidsplan' },
  ),
  term(
    'risicotaxatie',
    [['risicotaxatie'], 'Een helper schat in hoe groot het gevaar is.'],
    [['risk assessment'], 'A helper estimates how large the danger is.'],
    { protection: 'risicotaxatie', mental: 'risico-inschatting' },
  ),
  term(
    'verklarende-analyse',
    [['verklarende analyse'], 'Samen uitleggen hoe het zo kwam. En wat het in stand houdt of helpt.'],
    [
      ['joint explanation', 'explanatory analysis'],
      'Explaining together how it came about, what keeps it going and what helps.',
    ],
    { family: 'hoe het zo kwam', mental: 'beschrijvende diagnose', youth: 'verklarende analyse' },
  ),
  term(
    'beschermende-factor',
    [['beschermende factor'], 'Iets of iemand waardoor het beter gaat.'],
    [['protective factor'], 'Something or somebody that makes things go better.'],
    { family: 'wat goed gaat', youth: 'krachten' },
  ),
  term(
    'draagkracht',
    [['draagkracht', 'draaglast'], 'Draaglast is wat op je schouders ligt. Draagkracht is wat je aankunt.'],
    [['load and strength'], 'The load is what lies on your shoulders. The strength is what you can carry.'],
  ),
  term(
    'leefgebied',
    [['leefgebied'], 'Een stuk van het gewone leven: slapen, school, geld, vrienden.'],
    [['life domain'], 'A part of ordinary life: sleep, school, money, friends.'],
  ),
  term(
    'hulpvraag',
    [['hulpvraag'], 'Waar iemand hulp bij wil, in eigen woorden.'],
    [['request for help'], 'What somebody wants help with, in own words.'],
    { family: 'onze vraag', mental: 'aanmeldklacht', youth: 'hulpvraag' },
  ),
  term(
    'traject',
    [['traject', 'zorgtraject'], 'De hele tijd dat een helper meedoet, van begin tot eind.'],
    [['care trajectory'], 'The whole time that a helper takes part, from beginning to end.'],
  ),
  term(
    'verwijzing',
    [['verwijzing', 'verwijsbrief'], 'Een briefje van de huisarts of de gemeente. Daarmee mag hulp beginnen.'],
    [['referral'], 'A letter of the doctor or the municipality. With it help may begin.'],
  ),
  term(
    'opschalen',
    [['opschalen', 'afschalen'], 'Meer of minder hulp of toezicht inzetten.'],
    [['escalate', 'scale up', 'step down'], 'Bringing in more, or less, help or watching.'],
    { family: 'meer of minder hulp' },
  ),
  term(
    'overdracht',
    [['warme overdracht', 'overdracht'], 'De ene helper geeft het door aan de andere. Jullie zijn erbij.'],
    [['warm handover', 'handover'], 'One helper passes it on to another. You are there.'],
  ),
  term(
    'beroepsgeheim',
    [
      ['beroepsgeheim', 'geheimhoudingsplicht'],
      'Een helper mag niet doorvertellen wat jij vertelt. Behalve als jij ja zegt, of bij gevaar.',
    ],
    [
      ['professional secrecy', 'confidentiality'],
      'A helper may not pass on what you tell. Unless you agree, or in danger.',
    ],
  ),
  term(
    'inzage',
    [['inzage', 'inzagerecht', 'afschrift'], 'Je mag lezen wat er over jou staat. Je mag er een kopie van krijgen.'],
    [['right of access', 'right to inspect'], 'You may read what was written about you, and get a copy.'],
  ),
  term(
    'vertrouwenspersoon',
    [
      ['vertrouwenspersoon', 'Jeugdstem', 'AKJ'],
      'Iemand die naast jou staat en niet bij de hulp hoort. Het is gratis.',
    ],
    [['confidential adviser', 'Jeugdstem'], 'Somebody beside you who is not part of the help. It is free.'],
  ),
  term(
    'clientondersteuner',
    [
      ['cliëntondersteuner', 'onafhankelijke cliëntondersteuning'],
      'Iemand die gratis met je meedenkt en bij gesprekken zit.',
    ],
    [['independent supporter'], 'Somebody who thinks along with you and joins talks, for free.'],
  ),
  term(
    'jim',
    [['JIM', 'steunfiguur'], 'Iemand die een jongere zelf kiest als steun. Bijvoorbeeld een oom of een trainer.'],
    [['JIM', 'chosen mentor'], 'Somebody whom a young person chooses as support. An uncle or a coach, for instance.'],
  ),
  term(
    'bijzondere-curator',
    [['bijzondere curator'], 'Iemand die de rechter aanwijst om voor een kind op te komen.'],
    [['guardian ad litem', 'bijzondere curator'], 'Somebody whom the judge names to stand up for a child.'],
  ),
  term(
    'jgz',
    [
      ['jeugdgezondheidszorg', 'JGZ', 'consultatiebureau'],
      'De dokter en verpleegkundige die letten op hoe kinderen groeien.',
    ],
    [['youth health care', 'JGZ'], 'The doctor and nurse who look at how children grow.'],
    { family: 'het consultatiebureau, de schoolarts', youth: 'JGZ' },
  ),
  term(
    'ggz',
    [['ggz', 'geestelijke gezondheidszorg'], 'Hulp als het in je hoofd of je gevoel niet goed gaat.'],
    [['mental health care', 'ggz'], 'Help when your thoughts or feelings are not well.'],
  ),
  term(
    'pleegouder',
    [['pleegouder', 'pleeggezin', 'pleegzorg'], 'Mensen bij wie een kind woont als het niet thuis kan wonen.'],
    [['foster parent', 'foster family', 'foster care'], 'People with whom a child lives when it cannot live at home.'],
  ),
  term(
    'gezinshuis',
    [['gezinshuis'], 'Een huis waar kinderen wonen. De ouders daar doen dit als werk.'],
    [['family-home care'], 'A house where children live with parents for whom this is their work.'],
  ),
]
