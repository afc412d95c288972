import { ago } from '../../story/days.ts'
import { agrees, codeNote, type Said, safetyAgreement, safetyCall } from '../../story/say.ts'

/** What the family agreed for when it goes wrong, so that it stays safe, and so that it can heal; and whom a boy of nine calls. */
export const safe: Said[] = [
  safetyCall('noor', ago(88), {
    persons: ['hermine'],
    phone: '06-00000043',
    forPersons: ['jayden', 'noor'],
    text: 'Altijd, ook midden in de nacht. Zij komt of stuurt iemand.',
  }),
  safetyCall('lucia', ago(88), {
    persons: ['lucia'],
    phone: '06-00000044',
    forPersons: ['jayden'],
    text: 'Als je bij mama bent en naar huis wilt. Ruud start de auto.',
  }),
  safetyCall('wendy', ago(87), {
    name: 'Mijn sponsor',
    phone: '06-00000049',
    forPersons: ['wendy'],
    text: 'Voordat ik naar de winkel loop.',
  }),
  safetyAgreement(
    'wendy',
    ago(87),
    'immediate',
    {
      text: 'Ik bel Hermine, en Jayden gaat naar Noor. Niemand hoeft eerst te weten waarom.',
      signal: 'Ik antwoord niet meer, of mijn jas hangt er niet en ik heb niks gezegd.',
      doers: ['wendy', 'hermine', 'noor'],
      when: 'meteen, ook ’s nachts',
      supporters: ['yasmina'],
    },
    agrees('hermine', ago(86)),
    agrees('noor', ago(86), 'En ik ga niet zelf kijken. Ik bel.'),
  ),
  safetyAgreement('noor', ago(86), 'immediate', {
    text: 'Jayden zegt tegen mij: “steen”. Dan halen we hem, zonder vragen.',
    signal: 'Hij appt of zegt het woord steen.',
    doers: ['noor', 'lucia'],
    when: 'binnen een half uur',
  }),
  safetyAgreement(
    'yasmina',
    ago(85),
    'stable',
    {
      text: 'Op de avonden dat Jayden bij Wendy is, komt Hermine om zeven uur even binnen.',
      doers: ['hermine', 'wendy'],
      when: 'maandag en donderdag om zeven uur',
      supporters: ['yasmina', 'lucia'],
    },
    agrees('wendy', ago(84), 'Met taart mag ook.'),
  ),
  safetyAgreement('wendy', ago(84), 'recovery', {
    text: 'Ik vertel Jayden zelf wat er in die drie nachten was. In het klein, en zonder sorry dat hij moet oplossen.',
    doers: ['wendy'],
    supporters: ['noor'],
  }),
  codeNote(
    'yasmina',
    ago(150),
    'signals',
    'Drie keer een dichte slaapkamerdeur. Eerst weten, dan vinden. Wat zei hij precies? Niet wat ik erbij dacht.',
  ),
]
