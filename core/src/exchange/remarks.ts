type Texts = Record<'nl' | 'en', string>
const t = (nl: string, en: string): Texts => ({ nl, en })

/** What of it was left behind, or why it was not taken over. `{x}` is filled in. */
export const remarks = {
  // not taken over, by type
  condition: t(
    'Een diagnose plakt een label op een persoon. Wat iemand aan tafel daarvan wil vertellen, zegt die zelf in eigen woorden.',
    'A diagnosis labels a person. What somebody wants to tell of it at the table, they say in their own words.',
  ),
  observation: t(
    'Metingen en waarnemingen van anderen horen niet in het plan van het gezin.',
    "Measurements and observations by others do not belong in the family's plan.",
  ),
  appointment: t(
    'Afspraken in de agenda nemen we niet over; maak ze opnieuw met elkaar.',
    'Appointments are not taken over; make them again together.',
  ),
  audit: t(
    'Wie er elders keek blijft in het logboek van elders. Bewaar het bestand.',
    'Who looked elsewhere stays in the log kept there. Keep the file.',
  ),
  medication: t(
    'Medicijnen horen in het medisch dossier, niet op tafel.',
    'Medication belongs in the medical file, not on the table.',
  ),
  consent: t(
    'Toestemming geldt waar die gegeven is. Hier vraagt u die opnieuw.',
    'Consent holds where it was given. Here it is asked again.',
  ),
  document: t('Documenten nemen we nog niet over.', 'Documents are not taken over yet.'),
  foreignProvenance: t(
    'De geschiedenis van een ander systeem nemen we niet over; hier begint de geschiedenis bij het inlezen.',
    'The history of another system is not taken over; here history begins with bringing in.',
  ),
  unknownType: t(
    'Keukentafel heeft voor deze soort gegevens geen plaats.',
    'Keukentafel has no place for this kind of data.',
  ),
  emptyEntry: t('Hier staat geen gegeven in.', 'There is nothing in this entry.'),
  double: t('Staat er dubbel in; de eerste is gebruikt.', 'Occurs twice; the first one was used.'),
  notOurs: t('Hoort niet bij het meegereisde gezin.', 'Does not belong to the family that travelled.'),
  derived: t(
    'Volgt uit wat wel is overgenomen en wordt hier opnieuw gemaakt.',
    'Follows from what was taken over and is made again here.',
  ),
  entered: t('Is in het andere systeem als vergissing gemarkeerd.', 'Was marked as a mistake in the other system.'),
  cancelled: t('Is in het andere systeem geannuleerd.', 'Was cancelled in the other system.'),
  noWords: t('Er staan geen woorden in.', 'It has no words.'),
  unused: t('Nergens in de kring genoemd.', 'Not named anywhere in the circle.'),
  noName: t('Er staat geen naam in.', 'It has no name.'),
  noPerson: t('Er staat niet bij om wie het gaat.', 'It does not say who it is about.'),
  // taken over, and what to know
  namedOnly: t(
    'Stond niet in het bestand; alleen de naam in een verwijzing is gebruikt: "{x}".',
    'Was not in the file; only the name in a reference was used: "{x}".',
  ),
  partialDate: t('De datum "{x}" is niet volledig en is weggelaten.', 'The date "{x}" is incomplete and was left out.'),
  contactLeft: t('Adres en e-mail zijn niet overgenomen.', 'Address and e-mail were not taken over.'),
  noRelation: t(
    'De relatie "{x}" kennen we niet als familierelatie.',
    'The relation "{x}" is not known to us as a family relation.',
  ),
  onlyContact: t(
    'Zat niet in het zorgteam: wel genoemd, geen plaats aan tafel.',
    'Was not in the care team: named, without a seat at the table.',
  ),
  noAccount: t(
    'Zonder eigen account, tot iemand hem of haar uitnodigt.',
    'Without an account, until somebody invites them.',
  ),
  ownSeat: t(
    'Dit bent u zelf (uw e-mailadres staat erbij): dit is uw plaats.',
    'This is you (your e-mail address is with it): this is your seat.',
  ),
  lookAgain: t(
    'Over een half jaar opnieuw kijken of de plaats nog nodig is.',
    'In half a year look again whether the seat is still needed.',
  ),
  secondRole: t(
    'Een tweede rol van dezelfde persoon; samengevoegd.',
    'A second role of the same person; put together.',
  ),
  becameIdea: t(
    'Was "{x}". Hier is nog niemand van het gezin het ermee eens, dus het begint als idee.',
    'Was "{x}". Here nobody of the family agreed yet, so it begins as an idea.',
  ),
  saidByImporter: t(
    'Er staat niet bij wie dit zei. Het staat op naam van wie het inbracht.',
    'It does not say who said this. It stands in the name of who brought it in.',
  ),
  addressesLeft: t(
    'Het verband met een diagnose is niet overgenomen.',
    'The link with a diagnosis was not taken over.',
  ),
  notesTaken: t('Met {x} notitie(s) eronder.', 'With {x} note(s) below it.'),
  noGoal: t(
    'Er stond niet bij welk doel het hoort; als notitie bewaard.',
    'It did not say to which goal it belongs; kept as a note.',
  ),
  loop: t('Hing in een kring onder zichzelf; staat nu los.', 'Hung below itself in a circle; stands apart now.'),
  restricted: t(
    'Was als vertrouwelijk gemarkeerd: alleen het gezin en wie het inbracht zien het.',
    'Was marked confidential: only the family and who brought it in see it.',
  ),
  coordinatorTaken: t('Met {x} als coördinator.', 'With {x} as coordinator.'),
  coordinatorMany: t(
    'Noemt meer dan één coördinator; er is er één gekozen.',
    'Names more than one coordinator; one was chosen.',
  ),
  unknownMembers: t(
    '{x} deelnemer(s) zonder naam zijn weggelaten.',
    '{x} participant(s) without a name were left out.',
  ),
  activities: t('{x} stap(pen) eruit overgenomen.', '{x} step(s) taken from it.'),
  activitiesLeft: t(
    '{x} onderdeel/onderdelen zonder woorden weggelaten.',
    '{x} activity/activities without words left out.',
  ),
  diagnosesLeft: t(
    'Verwijzingen naar diagnoses zijn niet overgenomen.',
    'References to diagnoses were not taken over.',
  ),
  emailsLeft: t('Accounts en e-mailadressen reizen niet mee.', 'Accounts and e-mail addresses do not travel.'),
  invitationsClosed: t(
    'Openstaande uitnodigingen reizen niet mee en zijn ingetrokken.',
    'Open invitations do not travel and were withdrawn.',
  ),
  importerSeat: t(
    'Accounts reizen niet mee. Wie dit inleest krijgt een eigen plaats, naast de plaatsen uit het bestand.',
    'Accounts do not travel. Who brings this in gets a seat of their own, beside the seats in the file.',
  ),
  importerCoordinator: t(
    'Het bestand noemt geen coördinator; dat is nu wie dit inbracht.',
    'The file names no coordinator; that is now who brought this in.',
  ),
  codeForSeat: t(
    '{x} is coördinator en heeft hier nog geen account. Geef deze code aan {x}; hij werkt één keer, tot {until}.',
    '{x} is the coordinator and has no account here yet. Give this code to {x}; it works once, until {until}.',
  ),
  notAgreedHere: t(
    'Stond op "nu", maar de instemming van iemand van het gezin zit niet in dit bestand; het is nu een idee.',
    'Stood at "now", but the agreement of somebody of the family is not in this file; it is an idea now.',
  ),
} as const
export type Remark = keyof typeof remarks
