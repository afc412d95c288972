import { aged, ago, ahead } from '../../story/days.ts'
import type { PersonStory } from '../../story/story.ts'

/** A mother, her daughter of nearly 18 who lives with grandmother, her son in a foster home; and who else belongs. */
export const family: Record<string, PersonStory> = {
  noor: {
    kind: 'family',
    callName: 'Noor',
    fullName: 'Noor Korenbloem',
    born: aged(17, 275),
    pronoun: 'zij',
    languages: ['Nederlands', 'Sranan'],
    about:
      'Mbo, tweede jaar mediavormgeving. Ik rij, jullie lopen. Praat tegen mij en niet tegen wie er achter mij staat. Over drie maanden ben ik 18.',
    look: { skin: 'cocoa', hair: 'afro', hairColour: 'black', colour: 'lilac', aid: 'wheelchair' },
    login: {
      email: 'noor@keukentafel.example',
      description: '17, bijna 18. Woont bij oma, zoekt een eigen plek en mist haar broertje.',
    },
    seat: {
      role: 'dochter',
      since: ago(318),
      invited: { by: 'wendy', on: ago(321), channel: 'paper' },
      purpose: 'Voor mezelf, en voor Jayden als hij zelf niks zegt.',
      mayExpect: 'Dat ik zeg wat ik denk.',
      mayNotExpect: 'Dat ik de moeder van Jayden speel. Ik ben zijn zus.',
      phone: '06-00000041',
      reachable: 'appen, niet bellen',
      contact: 'family',
    },
  },
  wendy: {
    kind: 'family',
    callName: 'Wendy',
    fullName: 'Wendy Korenbloem',
    born: aged(39, 140),
    pronoun: 'zij',
    about:
      'Mama van Noor en Jayden. Ik werk in de plantenkas. Ik ben verslaafd aan drank en ik drink nu niet. Dat zijn twee zinnen die ik moest leren.',
    look: { skin: 'peach', hair: 'ponytail', hairColour: 'blond', colour: 'brick' },
    login: {
      email: 'wendy@keukentafel.example',
      description: 'Mama van Noor en Jayden. Wil Jayden thuis, en zegt eerlijk wat dat kost.',
    },
    seat: {
      role: 'mama',
      since: ago(322),
      invited: { by: 'tom', on: ago(325), channel: 'email' },
      purpose: 'Jayden komt naar huis. Daar zit ik voor.',
      mayExpect: 'Dat ik kom, ook als ik geen zin heb.',
      mayNotExpect: 'Dat ik niet boos word. Wel dat ik daarna terugkom.',
      phone: '06-00000042',
      reachable: 'na half vijf',
    },
  },
  jayden: {
    kind: 'family',
    callName: 'Jayden',
    fullName: 'Jayden Korenbloem',
    born: aged(9, 60),
    pronoun: 'hij',
    about: 'Ik ben 9. Ik spaar stenen. Ik woon nu bij Lucia en Ruud maar ik ben van mama.',
    look: { skin: 'peach', hair: 'short', hairColour: 'brown', colour: 'sun', symbol: 'kite' },
    seat: { role: 'zoon', since: ago(330) },
  },
  hermine: {
    kind: 'family',
    callName: 'Oma Hermine',
    fullName: 'Hermine Passiebloem',
    born: aged(69, 200),
    pronoun: 'zij',
    languages: ['Nederlands', 'Sranan'],
    about:
      'Moeder van André, oma van Noor en dus ook van Jayden. Zo simpel is dat bij ons. Ik heb voor Noor getekend als voogd.',
    look: { skin: 'cocoa', hair: 'bun', hairColour: 'grey', colour: 'teal', glasses: true },
    login: {
      email: 'hermine@keukentafel.example',
      description: 'Oma en voogd van Noor. Haar huis is het huis waar iedereen altijd mag eten.',
    },
    seat: {
      role: 'oma, voogd van Noor',
      since: ago(316),
      invited: { by: 'wendy', on: ago(321), channel: 'paper' },
      purpose: 'Mijn kleinkinderen bij elkaar houden.',
      mayExpect: 'Eten, een bed en de waarheid.',
      mayNotExpect: 'Dat ik Wendy laat vallen. En trappen lopen.',
      phone: '06-00000043',
      reachable: 'liefst langskomen',
    },
  },
  andre: {
    kind: 'family',
    callName: 'André',
    fullName: 'André Passiebloem',
    born: aged(50, 10),
    died: ago(4015),
    about: 'Papa van Noor. Hij kon alles repareren behalve zichzelf, zegt oma.',
    look: { skin: 'cocoa', hair: 'short', hairColour: 'black', colour: 'night', beard: 'stubble' },
  },
  dennis: {
    kind: 'family',
    callName: 'Dennis',
    fullName: 'Dennis Heggerank',
    look: { skin: 'porcelain', hair: 'short', hairColour: 'brown', colour: 'night', headwear: 'cap' },
    seat: {
      role: 'papa van Jayden',
      since: ago(138),
      invited: { by: 'noor', on: ago(138), channel: 'email' },
      purpose: 'Zeggen wat hij voor Jayden wil zijn, ook vanuit Noorwegen.',
      ending: {
        state: 'declined',
        on: ago(131),
        reason:
          'Ik wil niet op een scherm over mijn zoon praten. Hij mag me altijd bellen, en jullie ook. Dat meen ik.',
      },
    },
  },
  lucia: {
    kind: 'network',
    callName: 'Lucia',
    fullName: 'Lucia Mimosa',
    languages: ['Nederlands', 'Portugees', 'Kaapverdisch'],
    about:
      'Pleegmoeder van Jayden, samen met Ruud. Wij hebben ruimte, een moestuin en twee grote zonen die het huis uit zijn. Wij vervangen niemand.',
    look: { skin: 'bronze', hair: 'curls', hairColour: 'black', colour: 'mint' },
    login: {
      email: 'lucia@keukentafel.example',
      description: 'Pleegmoeder van Jayden. Zorgt voor hem zolang het nodig is, en houdt de deur naar mama open.',
    },
    seat: {
      role: 'pleegmoeder van Jayden',
      organisation: 'Pleegzorg De Wilg',
      since: ago(144),
      lookAgain: ahead(46),
      invited: { by: 'yasmina', on: ago(146), channel: 'email' },
      purpose: 'Jayden een gewoon huis geven tot hij naar huis kan.',
      mayExpect: 'Dat ik Wendy app als er iets is met Jayden, dezelfde dag.',
      mayNotExpect: 'Dat ik zeg wie er gelijk heeft.',
      phone: '06-00000044',
      reachable: 'overdag',
      contact: 'family',
    },
  },
}
