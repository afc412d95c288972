type Texts = Record<'nl' | 'en', string>
const t = (nl: string, en: string): Texts => ({ nl, en })

/** What is wrong with one field, by the code of the fault. */
export const faultTexts: Record<string, Texts> = {
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
  'levels.before-today': t('De schaal geldt vanaf vandaag of later.', 'The levels hold from today or later.'),
  'levels.none': t('Voor dit doel is geen schaal afgesproken.', 'No levels were agreed for this goal.'),
  'levels.beforehand': t(
    'Een schaal geldt pas vanaf de dag nadat hij is afgesproken.',
    'Levels count only from the day after they were agreed.',
  ),
  'levels.not-agreed': t(
    'Iemand van het gezin moet eerst ja zeggen op deze schaal.',
    'Somebody of the family has to say yes to these levels first.',
  ),
  'rest.near': t('Schrijf of kies wie in de buurt blijft.', 'Write or choose who stays near.'),
  'number.0-10': t('Kies een cijfer van 0 tot en met 10.', 'Choose a number from 0 to 10.'),
  'heard.nothing': t('Kies een antwoord of schrijf iets.', 'Choose an answer or write something.'),
  'heard.too-soon': t('Dit gesprek is nog niet geweest.', 'This talk has not been held yet.'),
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
  'rights.ground-missing': t('Kies om welke reden dit blijft.', 'Choose for which reason this stays.'),
  'rights.ground-needless': t('Bij een ja hoort geen reden om te weigeren.', 'A yes has no reason to refuse.'),
  'rights.ground-other': t('Om deze reden mag dit niet worden geweigerd.', 'This may not be refused for this reason.'),
  'rights.until-needless': t('Bij deze reden hoort geen dag.', 'This reason has no day.'),
  'rights.until-too-far': t('Kies een dag binnen een jaar.', 'Choose a day within a year.'),
  'rights.nothing': t('Hier is niets waar dit over kan gaan.', 'There is nothing here that this can be about.'),
  'rights.own-words': t(
    'Deze woorden kun je zelf meteen vernietigen.',
    'You can destroy these words yourself at once.',
  ),
  'share.one-thing': t('Kies één deel, of één ding.', 'Choose one piece, or one thing.'),
  'shield.self': t('Kies twee verschillende mensen.', 'Choose two different people.'),
  'shield.word-short': t('Schrijf een woord van twee letters of meer.', 'Write a word of two letters or more.'),
  'shield.day': t('Kies een dag tussen morgen en over een jaar.', 'Choose a day between tomorrow and a year from now.'),
  'share.own-family': t('Kies iemand die niet bij het gezin hoort.', 'Choose somebody who is not of the family.'),
  'disclosure.past': t('Kies een dag na vandaag.', 'Choose a day after today.'),
  'disclosure.too-long': t(
    'Kijk er uiterlijk over drie maanden opnieuw naar.',
    'Look at it again within three months.',
  ),
  'disclosure.told-late': t(
    'Vertel het op een dag na vandaag, en uiterlijk als er opnieuw naar wordt gekeken.',
    'Tell it on a day after today, and at the latest when it is looked at again.',
  ),
  'disclosure.why-not-told': t('Schrijf waarom je het nog niet vertelt.', 'Write why you do not tell it yet.'),
  'disclosure.tried': t(
    'Schrijf hoe je toestemming hebt gevraagd, of waarom dat niet kon.',
    'Write how you asked for consent, or why that was not possible.',
  ),
  'disclosure.to-whom': t(
    'Kies één persoon aan tafel die niet bij het gezin hoort, of noem iemand daarbuiten.',
    'Choose one person at the table who is not of the family, or name somebody outside it.',
  ),
  'disclosure.outside': t('Op deze grond deel je buiten deze tafel.', 'On this ground you share outside this table.'),
  'help.not-professional': t(
    'Kies een hulpverlener die nu aan tafel zit.',
    'Choose a professional who sits at the table now.',
  ),
  'help.alone-age': t(
    'Dit kan alleen bij iemand van 12 tot en met 15 jaar.',
    'This is only possible for somebody of 12 to 15 years.',
  ),
  'incapacity.past': t('Kies een dag na vandaag.', 'Choose a day after today.'),
  'incapacity.too-long': t(
    'Kijk er uiterlijk over twaalf maanden opnieuw naar.',
    'Look at it again within twelve months.',
  ),
  'incapacity.of-age': t('Kies uiterlijk de achttiende verjaardag.', 'Choose the eighteenth birthday at the latest.'),
  'incapacity.second': t(
    'Kies een andere hulpverlener die nu aan tafel zit.',
    'Choose another professional who sits at the table now.',
  ),
  'incapacity.too-young': t(
    'Onder de 12 beslist altijd wie het gezag heeft. Er is dan niets om over te nemen.',
    'Below 12 who holds parental authority always decides. There is nothing to take over.',
  ),
  'incapacity.age-unknown': t(
    'De geboortedatum is niet bekend. Zolang dat zo is, kan dit niet.',
    'The date of birth is not known. As long as that is so, this is not possible.',
  ),
  'incapacity.representative': t(
    'Kies wie er dan beslist en als wat: een volwassene aan deze tafel die geen hulpverlener is.',
    'Choose who decides then and as what: an adult at this table who is no professional.',
  ),
  'incapacity.authority': t(
    'Onder de 18 beslist wie het gezag heeft. Kies hier niemand.',
    'Below 18 who holds parental authority decides. Choose nobody here.',
  ),
  'choice.twice': t('Dit staat er twee keer.', 'This is there twice.'),
  'holding.past': t('Kies een dag na vandaag.', 'Choose a day after today.'),
  'holding.too-long': t('Achterhouden kan hooguit drie maanden.', 'Holding back is possible for three months at most.'),
  'holding.second': t(
    'Kies een andere hulpverlener die nu aan tafel zit en die hier nog geen ja op zei.',
    'Choose another professional who sits at the table now and did not say yes to this before.',
  ),
  'holding.not-about': t(
    'Achterhouden kan alleen voor iemand over wie het gaat, of die beslist voor een kind onder de 12.',
    'Holding back is possible only from somebody whom it is about, or who decides for a child below 12.',
  ),
  'holding.say-why': t('Schrijf waarom niet.', 'Write why not.'),
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
  'household.address': t(
    'Schrijf hier geen adres. Geef het huis een naam, zoals “bij papa”.',
    'Write no address here. Give the home a name, such as “at dad’s”.',
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
