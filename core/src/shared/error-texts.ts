import type { ErrorCode } from './errors.ts'

type Texts = Record<'nl' | 'en', string>
const t = (nl: string, en: string): Texts => ({ nl, en })

const errors: Record<ErrorCode, { title: Texts; detail: Texts }> = {
  'input.invalid': {
    title: t('Er klopt iets niet', 'Something is not right'),
    detail: t(
      'Kijk hieronder wat er nog anders moet. Er is niets opgeslagen; wat je typte staat er nog.',
      'See below what needs to change. Nothing was saved; what you typed is still there.',
    ),
  },
  'code.wrong': {
    title: t('Deze code klopt niet', 'This code is not right'),
    detail: t('Kijk nog eens goed, of vraag een nieuwe code.', 'Look again, or ask for a new code.'),
  },
  'code.expired': {
    title: t('Deze code werkt niet meer', 'This code no longer works'),
    detail: t(
      'De code is te oud of te vaak verkeerd ingevuld. Vraag een nieuwe code.',
      'The code is too old or was filled in wrongly too often. Ask for a new code.',
    ),
  },
  'app-code.wrong': {
    title: t('Deze code klopt niet', 'This code is not right'),
    detail: t('Kijk in je app naar de code van nu.', 'Look in your app for the code of this moment.'),
  },
  'code.used': {
    title: t('Deze code is al gebruikt', 'This code was used already'),
    detail: t('Wacht op de volgende code in je app.', 'Wait for the next code in your app.'),
  },
  'passkey.refused': {
    title: t('Dit apparaat wordt hier niet herkend', 'This device is not recognised here'),
    detail: t(
      'Probeer het nog eens, of log in met een code per e-mail.',
      'Try again, or sign in with a code by e-mail.',
    ),
  },
  'totp.none': {
    title: t('Er is nog geen app ingesteld', 'No app was set up yet'),
    detail: t('Begin bij Instellingen, Inloggen.', 'Begin in Settings, Signing in.'),
  },
  'recovery.closed': {
    title: t('Dit kan nu niet', 'Not possible now'),
    detail: t(
      'Er is nog niet bevestigd dat jij het bent, de wachttijd loopt nog, of deze woorden werken niet meer.',
      'It was not yet confirmed that it is you, the waiting time is not over, or these words no longer work.',
    ),
  },
  'own-device.only': {
    title: t('Dit doe je op je eigen apparaat', 'This you do on your own device'),
    detail: t(
      'Jullie zitten nu samen aan tafel. Log hiervoor in op je eigen telefoon of computer.',
      'You are sitting together at the table now. For this, sign in on your own phone or computer.',
    ),
  },
  'pin.wrong': {
    title: t('Deze pin klopt niet', 'This pin is not right'),
    detail: t(
      'Probeer het nog eens. Na vijf keer fout doe je niet meer mee.',
      'Try again. After five wrong tries you are no longer part of it.',
    ),
  },
  'joint.out': {
    title: t('Je doet hier niet meer mee', 'You are no longer part of this'),
    detail: t('Wil je weer meedoen? Kies Kom erbij.', 'Do you want to take part again? Choose Join.'),
  },
  'joint.over': {
    title: t('Samen aan tafel is voorbij', 'Sitting together is over'),
    detail: t(
      'Op dit apparaat doet niemand meer mee. Log in om opnieuw te beginnen.',
      'On this device nobody takes part any more. Sign in to begin again.',
    ),
  },
  'joint.not-at-table': {
    title: t('Je kunt hier niet meedoen', 'You cannot take part here'),
    detail: t('Jouw account heeft nu geen plek aan deze tafel.', 'Your account has no seat at this table now.'),
  },
  'joint.needs-more': {
    title: t('Je kunt hier niet meedoen', 'You cannot take part here'),
    detail: t(
      'Jouw plek vraagt meer dan een code per e-mail. Gebruik je eigen apparaat.',
      'Your seat asks for more than a code by e-mail. Use your own device.',
    ),
  },
  'joint.full': {
    title: t('Er kan niemand meer bij', 'Nobody more can join'),
    detail: t('Er doen al twaalf mensen mee op dit apparaat.', 'Twelve people take part on this device already.'),
  },
  'sign-in.needed': {
    title: t('Log eerst in', 'Sign in first'),
    detail: t('Je bent niet (meer) ingelogd.', 'You are not signed in, or no longer.'),
  },
  'origin.foreign': {
    title: t('Dit kan hier niet', 'Not from here'),
    detail: t('De vraag kwam van een andere website.', 'The request came from another website.'),
  },
  'not.allowed': {
    title: t('Dit kun je niet doen', 'You cannot do this'),
    detail: t('Iemand anders aan tafel doet dit.', 'Somebody else at the table does this.'),
  },
  'level.too-low': {
    title: t('Laat eerst zien dat jij het bent', 'First show that it is you'),
    detail: t(
      'Hiervoor moeten we zekerder weten wie je bent. Wat je typte blijft staan.',
      'For this we need to know more certainly who you are. What you typed stays.',
    ),
  },
  'sign-in.again': {
    title: t('Log eerst opnieuw in', 'First sign in again'),
    detail: t(
      'Dit kan alleen als je net bent ingelogd. Log opnieuw in en ga dan verder.',
      'This can be done only when you have just signed in. Sign in again and go on.',
    ),
  },
  'not.found': {
    title: t('Niet gevonden', 'Not found'),
    detail: t('Dit bestaat niet, of het is niet voor jou.', 'This does not exist, or it is not for you.'),
  },
  'version.conflict': {
    title: t('Iemand anders was net eerder', 'Somebody else was just before you'),
    detail: t(
      'Je ziet beide teksten. Kies er een, of bewaar ze allebei.',
      'You see both texts. Choose one, or keep both.',
    ),
  },
  'key.reused': {
    title: t('Dit is al eerder verstuurd', 'This was sent before'),
    detail: t('Met dit kenmerk is eerder iets anders verstuurd.', 'Something else was sent under this key before.'),
  },
  'goal.not-agreed': {
    title: t('Nog niemand van het gezin is het ermee eens', 'Nobody of the family agreed yet'),
    detail: t(
      'Een doel wordt pas "nu" als iemand van het gezin het ermee eens is.',
      'A goal becomes "now" only when someone of the family agrees.',
    ),
  },
  'coordinator.needed': {
    title: t('Er is altijd één coördinator', 'There is always one coordinator'),
    detail: t(
      'Draag eerst het coördineren over aan iemand anders.',
      'Hand over the coordination to somebody else first.',
    ),
  },
  'seat.taken': {
    title: t('Deze plaats is al bezet', 'This seat is taken'),
    detail: t(
      'Deze persoon zit al aan tafel of is al uitgenodigd.',
      'This person already sits at the table or was already invited.',
    ),
  },
  'seat.closed': {
    title: t('Deze plaats is niet bezet', 'Nobody sits here now'),
    detail: t('Iemand zit hier nog niet, of niet meer.', 'Somebody does not sit here yet, or no longer.'),
  },
  'seat.other-account': {
    title: t('Deze plaats hoort bij een ander account', 'This seat belongs to another account'),
    detail: t(
      'Log in met het e-mailadres waarmee je eerder aan tafel zat. Lukt dat niet? Vraag dan om een uitnodiging als nieuw persoon.',
      'Sign in with the e-mail address you used before at this table. Not possible? Ask to be invited as a new person.',
    ),
  },
  'share.there': {
    title: t('Dit wordt al gedeeld', 'This is shared already'),
    detail: t(
      'Hetzelfde is al met deze persoon gedeeld, of wacht nog op een ja.',
      'The same is shared with this person already, or waits for a yes.',
    ),
  },
  'share.answered': {
    title: t('Je hebt al ja gezegd', 'You said yes already'),
    detail: t('Er is niets veranderd. Stoppen kan altijd.', 'Nothing changed. You can always stop.'),
  },
  'share.closed': {
    title: t('Dit delen is al gestopt', 'This sharing ended already'),
    detail: t(
      'Er is nee gezegd, het is gestopt, of de laatste dag is voorbij. Wil je weer delen, begin dan opnieuw.',
      'Somebody said no, it was stopped, or the last day is past. To share again, begin anew.',
    ),
  },
  'invitation.closed': {
    title: t('Deze uitnodiging werkt niet meer', 'This invitation no longer works'),
    detail: t(
      'De code is gebruikt, verlopen of ingetrokken. Vraag om een nieuwe.',
      'The code was used, expired or withdrawn. Ask for a new one.',
    ),
  },
  'parent.wrong': {
    title: t('Dit hoort hier niet onder', 'This does not belong below that'),
    detail: t('Kies waar het bij hoort.', 'Choose where it belongs.'),
  },
  'question.settled': {
    title: t('Deze vraag heeft al een antwoord', 'This question was answered'),
    detail: t('Een antwoord verandert niet meer.', 'An answer does not change any more.'),
  },
  'question.term-over': {
    title: t('Meer tijd nemen kan niet meer', 'It is too late to take more time'),
    detail: t(
      'De tijd verlengen kan één keer, en alleen binnen de eerste maand.',
      'The time can be lengthened once, and only within the first month.',
    ),
  },
  'emergency.running': {
    title: t('De noodtoegang loopt nu', 'Emergency access is running now'),
    detail: t('Wacht tot die voorbij is, of stop hem eerst.', 'Wait until it is over, or end it first.'),
  },
  'emergency.settled': {
    title: t('Dit is al nagekeken', 'This was reviewed already'),
    detail: t(
      'Wat daarover is opgeschreven verandert niet meer.',
      'What was written about it does not change any more.',
    ),
  },
  'database.not-invented': {
    title: t('Hier staan echte gezinnen', 'There are real families here'),
    detail: t(
      'Terug naar het begin kan alleen met verzonnen gezinnen.',
      'Back to the start is only for invented families.',
    ),
  },
  'version.missing': {
    title: t('Onbekend welke versie je zag', 'Unknown which version you saw'),
    detail: t('Stuur de versie mee die je zag (If-Match).', 'Send the version that you saw (If-Match).'),
  },
  'too.large': {
    title: t('Te groot', 'Too large'),
    detail: t('Dit is te groot om te bewaren.', 'This is too large to keep.'),
  },
  'too.many': {
    title: t('Even wachten', 'Please wait'),
    detail: t('Dit is te vaak geprobeerd. Probeer het straks nog eens.', 'This was tried too often. Try again later.'),
  },
  'storage.full': {
    title: t('De schijf is vol', 'The disk is full'),
    detail: t(
      'Er kan nu niets worden opgeslagen. Wat je typte staat er nog.',
      'Nothing can be saved now. What you typed is still there.',
    ),
  },
  'provider.away': {
    title: t('Inloggen daar lukt nu niet', 'Signing in there does not work now'),
    detail: t(
      'De organisatie geeft geen antwoord. Probeer het straks, of log in met een code per e-mail.',
      'The organisation does not answer. Try again later, or sign in with a code by e-mail.',
    ),
  },
  'server.busy': {
    title: t('Het lukt nu even niet', 'Not just now'),
    detail: t(
      'Probeer het zo nog eens. Wat je typte staat er nog.',
      'Try again in a moment. What you typed is still there.',
    ),
  },
  'server.fault': {
    title: t('Er ging bij ons iets mis', 'Something went wrong on our side'),
    detail: t('Er is niets opgeslagen. Probeer het nog eens.', 'Nothing was saved. Please try again.'),
  },
}

const faults: Record<string, Texts> = {
  'text.missing': t('Hier ontbreekt tekst.', 'Text is missing here.'),
  'text.empty': t('Vul hier iets in.', 'Fill in something here.'),
  'text.too-long': t(
    'Maak de tekst korter: hoogstens 10.000 tekens.',
    'Make the text shorter: at most 10,000 characters.',
  ),
  'text.unreadable': t(
    'In deze tekst staat een teken dat niet bewaard kan worden.',
    'This text has a character that cannot be kept.',
  ),
  'line.too-long': t('Maak dit korter: hoogstens 200 tekens.', 'Make this shorter: at most 200 characters.'),
  'list.too-long': t('Dit zijn er te veel.', 'These are too many.'),
  'choice.missing': t('Kies één van de mogelijkheden.', 'Choose one of the options.'),
  'date.missing': t('Kies een dag.', 'Choose a day.'),
  'date.impossible': t('Deze datum bestaat niet.', 'This date does not exist.'),
  'date.future': t('Deze datum ligt in de toekomst.', 'This date lies in the future.'),
  'date.past': t('Deze datum is al voorbij.', 'This date has passed.'),
  'date.before-begin': t('Het einde ligt voor het begin.', 'The end lies before the begin.'),
  'share.past': t('Delen begint vandaag of later.', 'Sharing begins today or later.'),
  'share.too-long': t(
    'Deel voor hooguit een jaar; daarna vraag je het opnieuw.',
    'Share for a year at most; then ask again.',
  ),
  'share.one-thing': t('Kies één deel, of één ding.', 'Choose one piece, or one thing.'),
  'share.own-family': t('Kies iemand die niet bij het gezin hoort.', 'Choose somebody who is not of the family.'),
  'time.impossible': t('Deze tijd bestaat niet.', 'This time does not exist.'),
  'id.invalid': t('Dit kenmerk klopt niet.', 'This id is not right.'),
  'id.unknown': t('Deze persoon of dit onderdeel is hier niet bekend.', 'This person or part is not known here.'),
  'room.person': t(
    'Alleen familie en vertrouwde mensen die al aan tafel zitten, kunnen erbij.',
    'Only family and trusted people who already sit at the table can join.',
  ),
  'talk.not-yet': t('Deze dag is nog niet geweest.', 'This day has not been yet.'),
  'talk.offered-by': t(
    'Kies de hulpverlener die het vertelde, of iemand van het gezin.',
    'Choose the helper who told about it, or somebody of the family.',
  ),
  'talk.answered-by': t('Kies wie van het gezin dit zei.', 'Choose who of the family said this.'),
  'email.invalid': t('Dit e-mailadres klopt niet.', 'This e-mail address is not right.'),
  'code.any-shape': t(
    'Een code is zes cijfers uit je app, of tien letters van papier.',
    'A code is six digits from your app, or ten letters from paper.',
  ),
  'name.taken': t('Deze naam is er al.', 'This name is there already.'),
  'account.unknown': t('Er is hier geen account met dit adres.', 'There is no account with this address here.'),
  'address.wrong': t('Vul een adres in dat begint met https.', 'Fill in an address that begins with https.'),
  'domain.wrong': t('Vul een domein in, zoals wijkteam.nl.', 'Fill in a domain, such as wijkteam.nl.'),
  'domain.of-nobody': t('Een domein hoort bij een organisatie.', 'A domain belongs to an organisation.'),
  'provider.name': t('Gebruik kleine letters, cijfers en streepjes.', 'Use small letters, digits and dashes.'),
  'pin.shape': t('Een pin is vier cijfers.', 'A pin is four digits.'),
  'pin.easy': t(
    'Deze pin is te makkelijk te raden. Kies een andere.',
    'This pin is too easy to guess. Choose another.',
  ),
  'code.shape': t('Een code is zes cijfers.', 'A code is six digits.'),
  'field.unknown': t('Dit veld is hier niet bekend.', 'This field is not known here.'),
  'body.unreadable': t('De vraag kon niet gelezen worden.', 'The request could not be read.'),
  'state.unknown': t('Deze stand bestaat hier niet.', 'This state does not exist here.'),
  'sayer.other': t(
    'Je kunt dit alleen zeggen namens jezelf, of voor iemand van je gezin die zonder eigen account meedoet.',
    'You can say this only for yourself, or for someone of your family who takes part without an account.',
  ),
  'goal.why-stopped': t('Schrijf kort waarom dit doel stopt.', 'Write shortly why this goal stops.'),
  'step.what-is-needed': t('Schrijf wat er nodig is om verder te kunnen.', 'Write what is needed to go on.'),
  'requirement.reference': t('Noem de beschikking: nummer of datum.', 'Name the order: number or date.'),
  'view.own-words': t('Schrijf in eigen woorden hoe je het ziet.', 'Write in your own words how you see it.'),
  'seat.look-again': t(
    'Kies wanneer we opnieuw kijken of deze plaats nog nodig is.',
    'Choose when we look again whether this seat is still needed.',
  ),
  'seat.purpose': t('Schrijf waarvoor deze persoon aan tafel komt.', 'Write what this person comes to the table for.'),
  'birth-date.guarded': t(
    'Je eigen geboortedatum kan alleen een volwassene aanpassen die dat voor je mag doen.',
    'Only an adult who may do so for you can change your own date of birth.',
  ),
  'household.joined': t(
    'Hier wonen anderen. Alleen wie daar zelf woont, kan er iemand bij zetten.',
    'Others live here. Only someone who lives in this home can add somebody to it.',
  ),
  'household.not-yours': t(
    'De naam van dit huis kan alleen iemand veranderen die er woont, of die voor een kind daar zorgt.',
    'Only someone who lives in this home, or cares for a child there, can rename it.',
  ),
  'relation.self': t('Kies twee verschillende personen.', 'Choose two different people.'),
  'authority.self': t(
    'Niemand heeft gezag over zichzelf. Kies iemand anders.',
    'Nobody holds authority over themselves. Choose somebody else.',
  ),
  'authority.overlap': t(
    'Over dit kind en deze persoon staat voor deze periode al iets vast. Pas dat aan, of geef het een einddatum.',
    'Something is already recorded about this child and this person for this period. Change that, or give it an end date.',
  ),
  'authority.evidence': t(
    'Schrijf waar u het hebt nagekeken, bijvoorbeeld het gezagsregister.',
    'Write where you checked it, for example the register of parental authority.',
  ),
  'seat.kind': t('Deze persoon zit op een andere manier aan tafel.', 'This person sits at the table in another way.'),
  'coordinator.unfit': t(
    'Kies iemand van 16 of ouder die nu aan tafel zit, zonder einddatum, en die nog geen coördinator is.',
    'Choose somebody of 16 or older who sits at the table now, without an end date, and who is not the coordinator yet.',
  ),
  'shape.wrong': t('Dit heeft niet de goede vorm.', 'This does not have the right form.'),
}
/** Every code of a single fault. */
export const faultCodes = Object.keys(faults)

/** Title and explanation of an error, in the language of the reader. */
export const errorText = (code: ErrorCode, locale: 'nl' | 'en') => ({
  title: errors[code].title[locale],
  detail: errors[code].detail[locale],
})
/** What is wrong with one field; an unknown code says that the form is not right. */
export const faultText = (code: string, locale: 'nl' | 'en'): string => (faults[code] ?? faults['shape.wrong'])![locale]
