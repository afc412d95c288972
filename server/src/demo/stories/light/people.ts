import { aged, ago, ahead } from '../../story/days.ts'
import type { PersonStory } from '../../story/story.ts'

/** A mother who began the table herself, her partner, two children, and people close by. No helper yet. */
export const people: Record<string, PersonStory> = {
  shanti: {
    kind: 'family', callName: 'Shanti', fullName: 'Shanti Kruisbes', born: aged(38, 120), pronoun: 'zij',
    about: 'Ik werk vier dagen in de bakkerij, om half vijf op. Daarom ben ik om negen uur ’s avonds niet op mijn best. Ik ben dol op lijstjes.',
    languages: ['Nederlands', 'Sarnami'],
    look: { skin: 'bronze', hair: 'long', hairColour: 'black', colour: 'brick' },
    login: { email: 'shanti@keukentafel.example', description: 'Mama van Milan en Anjali. Begon deze tafel zelf en houdt hem bij.' },
    seat: {
      role: 'mama', since: ago(62), purpose: 'Ik ben begonnen en houd bij of we doen wat we zeggen.', mayExpect: 'Dat ik op zondagavond de week klaarzet.',
      mayNotExpect: 'Dat ik na negen uur nog ergens over nadenk.', phone: '06-00000011', reachable: 'na vier uur ’s middags',
    },
  },
  jeroen: {
    kind: 'family', callName: 'Jeroen', fullName: 'Jeroen Duizendblad', born: aged(41, 300), pronoun: 'hij',
    about: 'Buschauffeur, wisselende diensten. Papa van Anjali, en voor Milan gewoon Jeroen. Ik kook als ik thuis ben.',
    look: { skin: 'peach', hair: 'short', hairColour: 'auburn', colour: 'teal', beard: 'full' },
    login: { email: 'jeroen@keukentafel.example', description: 'Partner van Shanti, papa van Anjali. Wil rust, maar geen regels om de regels.' },
    seat: {
      role: 'partner van mama, papa van Anjali', since: ago(61), invited: { by: 'shanti', on: ago(62), channel: 'email' },
      purpose: 'Anjali naar bed brengen als ik geen late dienst heb.', mayExpect: 'Dat ik mijn rooster er op tijd in zet.', mayNotExpect: 'Dat ik ruil met een collega op de dag zelf. Dat lukt bijna nooit.',
      phone: '06-00000012', reachable: 'niet tijdens het rijden',
    },
  },
  milan: {
    kind: 'family', callName: 'Milan', fullName: 'Milan Kruisbes', born: aged(12, 50), pronoun: 'hij',
    about: 'Brugklas. Hou van tekenen en van slapen in het weekend. Ik zeg niet zo veel maar ik hoor alles.',
    look: { skin: 'bronze', hair: 'curls', hairColour: 'black', colour: 'mint' },
    login: { email: 'milan@keukentafel.example', description: '12 jaar, brugklas. Heeft net zijn eigen plek aan tafel en ziet de dingen soms anders.' },
    seat: { role: 'zoon', since: ago(44), invited: { by: 'shanti', on: ago(45), channel: 'paper' }, purpose: 'Meepraten als het over mij gaat.', mayNotExpect: 'Dat ik elke dag kijk.' },
  },
  anjali: {
    kind: 'family', callName: 'Anjali', fullName: 'Anjali Duizendblad', born: aged(7, 190), pronoun: 'zij', about: 'Ik ben 7 en driekwart bijna. Ik kan al onder water kijken.',
    look: { skin: 'honey', hair: 'braids', hairColour: 'dark', colour: 'sun', symbol: 'star' },
    seat: { role: 'dochter', since: ago(62) },
  },
  indra: {
    kind: 'network', callName: 'Oma Indra', fullName: 'Indra Kruisbes', born: aged(66, 15), about: 'Ik woon vier straten verder. Mijn deur is open en er is altijd roti.', languages: ['Sarnami', 'Nederlands'],
    look: { skin: 'bronze', hair: 'bun', hairColour: 'grey', colour: 'lilac', glasses: true },
    login: { email: 'indra@keukentafel.example', description: 'Oma, vier straten verder. Vangt de kinderen op en ziet veel.' },
    seat: {
      role: 'oma', since: ago(57), invited: { by: 'shanti', on: ago(60), channel: 'paper' }, purpose: 'Maandag Anjali van school halen, woensdag huiswerk met Milan.',
      mayExpect: 'Dat ik er ben. Ik ben er altijd.', mayNotExpect: 'Dat ik de regels van jullie thuis bij mij ook zo streng doe.', phone: '06-00000013', reachable: 'altijd, maar niet tijdens de serie van acht uur',
    },
  },
  soraya: {
    kind: 'network', callName: 'Soraya', fullName: 'Soraya Vlierboom', about: 'Vriendin van Shanti, moeder van drie. Bij ons was het precies zo.',
    look: { skin: 'olive', hair: 'waves', hairColour: 'brown', colour: 'night' },
    seat: {
      role: 'vriendin van mama', since: ago(6), invited: { by: 'shanti', on: ago(6), channel: 'paper', expires: ahead(8) }, waiting: true,
      purpose: 'Met mama op donderdag een uur wandelen, en eerlijk zeggen wat ze ziet.', mayExpect: 'Dat ze niets doorvertelt op het schoolplein.', mayNotExpect: 'Dat ze oplossingen heeft.',
    },
  },
  ravi: {
    kind: 'network', callName: 'Oom Ravi', fullName: 'Ravi Kruisbes', look: { skin: 'bronze', hair: 'short', hairColour: 'black', colour: 'sun', beard: 'moustache', headwear: 'cap' },
    seat: {
      role: 'broer van mama', since: ago(55), invited: { by: 'shanti', on: ago(55), channel: 'email' }, purpose: 'Af en toe met Milan vissen.',
      ending: { state: 'declined', on: ago(52), reason: 'Ik ben geen man voor een scherm, zus. Bel me gewoon, dan kom ik. Die hengel staat al klaar.' },
    },
  },
  wouter: {
    kind: 'professional', callName: 'Meneer Wouter', fullName: 'Wouter Sleedoorn', look: { skin: 'porcelain', hair: 'waves', hairColour: 'blond', colour: 'night', glasses: true },
    seat: {
      role: 'mentor van Milan', organisation: 'Brugcollege De Meander', since: ago(3), lookAgain: ahead(90), invited: { by: 'shanti', on: ago(3), channel: 'email' }, waiting: true,
      purpose: 'Samen uitzoeken waarom de zondagavond zo zwaar is voor Milan, en wat school daaraan kan doen.', mayExpect: 'Dat hij één keer met Milan praat, zonder dat de klas het merkt.',
      mayNotExpect: 'Dat hij bij ons thuis mee gaat kijken. Alleen school.',
    },
  },
}
