import type { ErrorCode } from './errors.ts'
import { faultTexts } from './fault-texts.ts'

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
  'pdf.none': {
    title: t('Hier wordt geen PDF gemaakt', 'No PDF is made here'),
    detail: t(
      'Kies Print, en dan in het printvenster: opslaan als PDF. Of bewaar het als bestand.',
      'Choose Print, and in the print window: save as PDF. Or keep it as a file.',
    ),
  },
  'pdf.failed': {
    title: t('De PDF is niet gelukt', 'The PDF could not be made'),
    detail: t(
      'Probeer het nog eens. Lukt het weer niet? Kies dan Print, of bewaar het als bestand.',
      'Try again. Does it fail again? Then choose Print, or keep it as a file.',
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
  'joint.family-alone': {
    title: t('Het gezin praat nu alleen', 'The family is talking alone now'),
    detail: t(
      'Zolang dat duurt ben jij hier niet aan de beurt. Het gezin roept je weer.',
      'As long as that lasts you have no turn here. The family will call you.',
    ),
  },
  'joint.not-at-table': {
    title: t('Je kunt hier niet meedoen', 'You cannot take part here'),
    detail: t('Jouw account heeft nu geen plek aan deze tafel.', 'Your account has no seat at this table now.'),
  },
  'joint.needs-more': {
    title: t('Je kunt hier niet meedoen', 'You cannot take part here'),
    detail: t(
      'Voor jouw plek is een pin niet genoeg. Gebruik je eigen apparaat.',
      'For your seat a pin is not enough. Use your own device.',
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
  'organisation.left': {
    title: t('Je werkt niet meer voor deze organisatie', 'You no longer work for this organisation'),
    detail: t(
      'Daarom kun je er niet voor aan tafel zitten. Klopt dit niet? Vraag het aan wie deze website beheert.',
      'So you cannot sit at a table for it. Is this not right? Ask whoever manages this website.',
    ),
  },
  'shield.settled': {
    title: t('Dit is al anders geworden', 'This has changed already'),
    detail: t(
      'Kijk opnieuw: iemand anders heeft deze afscherming al veranderd.',
      'Look again: somebody else changed this shield already.',
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
  'holding.waits': {
    title: t('Dit wacht al op een antwoord', 'This is already waiting for an answer'),
    detail: t(
      'Iemand is al gevraagd. Wacht op het antwoord, of zeg het nu.',
      'Somebody was asked already. Wait for the answer, or tell it now.',
    ),
  },
  'holding.shown': {
    title: t('Dit is al te lezen', 'This can be read already'),
    detail: t(
      'Wat iemand al kon lezen, kan niet meer worden achtergehouden.',
      'What somebody could already read cannot be held back any more.',
    ),
  },
  'disclosure.settled': {
    title: t('Dit is al gestopt of verteld', 'This was ended or told already'),
    detail: t('Er hoeft niets meer te gebeuren.', 'Nothing more needs to be done.'),
  },
  'help.there': {
    title: t('Dit staat er al', 'This is there already'),
    detail: t(
      'Over de hulp van deze persoon is al iets gevraagd of gezegd. Geef daar antwoord, of maak het eerst af.',
      'About the help of this person something was asked or said already. Answer that, or finish it first.',
    ),
  },
  'help.answered': {
    title: t('Dit zei je al', 'You said this already'),
    detail: t('Je laatste woord staat er. Er is niets veranderd.', 'Your last word stands. Nothing was changed.'),
  },
  'help.not-given': {
    title: t('Je gaf hier geen toestemming', 'You did not agree to this'),
    detail: t(
      'Er is niets om in te trekken. Je kunt wel ja of nee zeggen.',
      'There is nothing to take back. You can say yes or no.',
    ),
  },
  'help.closed': {
    title: t('Hier wordt niets meer over gevraagd', 'Nothing is asked about this any more'),
    detail: t(
      'De vraag is ingetrokken, de hulp is klaar, of de hulp is op grond van de wet.',
      'The question was taken back, the help is over, or the help is on a ground of the law.',
    ),
  },
  'incapacity.there': {
    title: t('Dit wacht al op een antwoord', 'This is already waiting for an answer'),
    detail: t(
      'Over dit besluit is al een tweede hulpverlener gevraagd.',
      'A second professional was asked about this decision already.',
    ),
  },
  'incapacity.settled': {
    title: t('Dit is al beantwoord of voorbij', 'This was answered or is over'),
    detail: t('Er hoeft niets meer te gebeuren.', 'Nothing more needs to be done.'),
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
  'end.running': {
    title: t('Dit plan stopt al', 'This plan is ending already'),
    detail: t('Bij Mijn gegevens staat wanneer.', 'My data says when.'),
  },
  'end.none': {
    title: t('Dit plan gaat gewoon door', 'This plan simply goes on'),
    detail: t('Er is niets om te stoppen of te beantwoorden.', 'There is nothing to stop or to answer.'),
  },
  'rights.held': {
    title: t('Dit kan nu niet worden vernietigd', 'This cannot be destroyed now'),
    detail: t(
      'Er loopt nog een klacht, een onderzoek of een zaak waarvoor dit nodig is. Bij Mijn gegevens staat tot wanneer.',
      'A complaint, an inquiry or a case is under way for which this is needed. My data says until when.',
    ),
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
  'scanner.away': {
    title: t('Nog niet bewaard', 'Not kept yet'),
    detail: t(
      'We kunnen nu niet nakijken of dit bestand veilig is. Het staat nog op jouw apparaat. Probeer het straks opnieuw.',
      'We cannot check now whether this file is safe. It is still on your device. Try again later.',
    ),
  },
  'provider.away': {
    title: t('Inloggen daar lukt nu niet', 'Signing in there does not work now'),
    detail: t(
      'De organisatie geeft geen antwoord. Probeer het straks, of log in met een code per e-mail.',
      'The organisation does not answer. Try again later, or sign in with a code by e-mail.',
    ),
  },
  'phone.away': {
    title: t('De sms kon niet weg', 'The text message could not be sent'),
    detail: t('Probeer het straks nog eens. Er is niets veranderd.', 'Try again later. Nothing changed.'),
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
/** Every code of a single fault. */
export const faultCodes = Object.keys(faultTexts)

/** Title and explanation of an error, in the language of the reader. */
export const errorText = (code: ErrorCode, locale: 'nl' | 'en') => ({
  title: errors[code].title[locale],
  detail: errors[code].detail[locale],
})
/** What is wrong with one field; an unknown code says that the form is not right. */
export const faultText = (code: string, locale: 'nl' | 'en'): string =>
  (faultTexts[code] ?? faultTexts['shape.wrong'])![locale]
