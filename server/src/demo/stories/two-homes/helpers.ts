import { ago, ahead } from '../../story/days.ts'
import type { PersonStory } from '../../story/story.ts'

/** Tom also sits at the table of another family; his address is the same there. */
export const tomEmail = 'tom@keukentafel.example'

export const helpers: Record<string, PersonStory> = {
  tom: {
    kind: 'professional',
    callName: 'Tom',
    fullName: 'Tom Beukelaar',
    about:
      'Ik werk in het wijkteam, maandag tot en met donderdag. Ik ben er om te zorgen dat het plan van jullie blijft.',
    look: { skin: 'porcelain', hair: 'short', hairColour: 'auburn', colour: 'teal', beard: 'stubble' },
    login: {
      email: tomEmail,
      description: 'Wijkteam. Coördinator van dit gezin, en hij zit ook bij het gezin van Noor en Jayden aan tafel.',
    },
    seat: {
      role: 'wijkteam',
      organisation: 'Wijkteam Zuiderhof',
      since: ago(104),
      lookAgain: ahead(58),
      invited: { by: 'anneke', on: ago(106), channel: 'email' },
      purpose: 'Zorgen dat we doen wat we hebben afgesproken, en dat er niet meer mensen komen dan nodig.',
      mayExpect: 'Dat ik binnen twee werkdagen reageer en zeg als iets niet kan.',
      mayNotExpect: 'Dat ik partij kies tussen Sevgi en Emre. En dat ik er op vrijdag ben.',
      phone: '06-00000031',
      reachable: 'maandag t/m donderdag, 9 tot 17 uur',
    },
  },
  samira: {
    kind: 'professional',
    callName: 'Samira',
    fullName: 'Samira Zonnedauw',
    about: 'Verpleegkundige voor volwassenen. Ik help Sevgi beter worden. Moeder zijn hoort daarbij.',
    look: { skin: 'olive', hair: 'bob', hairColour: 'brown', colour: 'mint' },
    login: {
      email: 'samira@keukentafel.example',
      description: 'Verpleegkundige in de ggz voor volwassenen. Helpt Sevgi, en kijkt mee waar het de kinderen raakt.',
    },
    seat: {
      role: 'verpleegkundige van mama',
      organisation: 'GGZ De Kade',
      since: ago(196),
      lookAgain: ahead(24),
      invited: { by: 'sevgi', on: ago(200), channel: 'email' },
      purpose: 'Sevgi helpen herstellen, en samen kijken wat dat thuis betekent.',
      mayExpect: 'Dat ik zeg wat Sevgi goed vindt dat ik zeg. En dat ik bel als ik me zorgen maak over de veiligheid.',
      mayNotExpect: 'Dat ik vertel wat we in de gesprekken bespreken. En ik behandel de kinderen niet.',
      phone: '06-00000032',
      reachable: 'dinsdag en donderdag; anders de crisisdienst',
    },
  },
  bas: {
    kind: 'professional',
    callName: 'Bas',
    fullName: 'Bas Vuurdoorn',
    look: { skin: 'peach', hair: 'bald', hairColour: 'brown', colour: 'sun', glasses: true },
    login: {
      email: 'bas@keukentafel.example',
      description: 'Mentor van Deniz op school. Ziet haar elke dag en zegt weinig te veel.',
    },
    seat: {
      role: 'mentor van Deniz',
      organisation: 'Scholengemeenschap Het Getij',
      since: ago(131),
      lookAgain: ahead(41),
      invited: { by: 'sevgi', on: ago(134), channel: 'email' },
      purpose: 'Zorgen dat Deniz op school gewoon Deniz kan zijn.',
      mayExpect: 'Vijf minuten aan het eind van elke dag, als Deniz dat wil.',
      mayNotExpect: 'Dat ik cijfers en thuis door elkaar haal.',
      phone: '06-00000033',
      reachable: 'op schooldagen na half vier',
      contact: 'family',
    },
  },
  imani: {
    kind: 'professional',
    callName: 'Imani',
    fullName: 'Imani Sterrenkers',
    look: { skin: 'ebony', hair: 'bun', hairColour: 'black', colour: 'night' },
    login: {
      email: 'imani@keukentafel.example',
      description: 'Slaapcoach. Komt zes keer, voor Elif, en dan is het klaar.',
    },
    seat: {
      role: 'slaapcoach van Elif',
      organisation: 'Jeugdgezondheid Maasoever',
      since: ago(33),
      lookAgain: ahead(12),
      invited: { by: 'tom', on: ago(36), channel: 'email' },
      purpose: 'Elif leren hoe haar hoofd ’s avonds stil wordt. Zes keer, in allebei de huizen.',
      mayExpect: 'Dat ik met Elif zelf praat en niet over haar heen.',
      mayNotExpect: 'Dat ik langer blijf dan zes keer als het lukt.',
      phone: '06-00000034',
      reachable: 'een bericht is genoeg',
    },
  },
  anneke: {
    kind: 'professional',
    callName: 'Anneke',
    fullName: 'Anneke Dotterbloem',
    look: { skin: 'porcelain', hair: 'curls', hairColour: 'grey', colour: 'brick' },
    login: { email: 'anneke@keukentafel.example' },
    seat: {
      role: 'wijkteam',
      organisation: 'Wijkteam Zuiderhof',
      since: ago(230),
      lookAgain: ago(50),
      purpose: 'Met Sevgi beginnen, en de tafel bij elkaar krijgen.',
      ending: {
        state: 'left',
        on: ago(88),
        reason:
          'Ik ga met pensioen. Tom neemt het over; we zijn samen drie keer geweest. Dank voor de thee en voor jullie vertrouwen.',
      },
    },
  },
}
