import { ago, thisWeek } from '../../story/days.ts'
import { agrees, became, differs, familyOnly, goal, note, reworded, type Said, step, success } from '../../story/say.ts'
import { stepsOfTheWeek } from './week.ts'

/** Quiet evenings, with what the smaller goals below them became. */
export const evening: Said[] = [
  goal(
    'shanti',
    ago(60),
    {
      words: 'Ik wil dat het na negen uur stil is in huis, en dat we ’s ochtends allemaal uitgeslapen zijn.',
      noticeableBy: 'Ik hoor mezelf een hele week niet roepen.',
      lifeDomain: 'sleep',
      forPersons: ['shanti', 'jeroen', 'milan', 'anjali'],
      supporters: ['indra'],
    },
    agrees('shanti', ago(60)),
    became('now', 'shanti', ago(59)),
    agrees('jeroen', ago(59), 'Stil is goed. Doodstil hoeft niet. We zijn geen klooster.'),
    agrees('indra', ago(56)),
    agrees('milan', ago(43), 'Oké. Maar in het weekend niet.'),
    goal(
      'anjali via shanti',
      ago(58),
      {
        words: 'Ik wil dat er niks in de kast zit.',
        noticeableBy: 'Dat ik mijn voeten buiten de deken durf.',
        lifeDomain: 'sleep',
        forPersons: ['anjali'],
        supporters: ['jeroen', 'indra'],
      },
      agrees('anjali via shanti', ago(58)),
      became('now', 'shanti', ago(57)),
      agrees('jeroen', ago(57)),
      step(
        'jeroen',
        ago(57),
        'De kast helemaal leeg halen en er samen in gaan zitten',
        ['jeroen', 'anjali'],
        ago(54),
        became('done', 'jeroen', ago(53), {
          brought:
            'We hebben er een halfuur in gezeten met een zaklamp en een krentenbol. Er zat een sok in. Meer niet.',
        }),
      ),
      step(
        'shanti',
        ago(50),
        'Elke avond om half acht hetzelfde rijtje: tanden, plas, twee verhaaltjes, lamp op maan',
        ['jeroen', 'shanti'],
        ago(36),
        became('done', 'shanti', ago(35), {
          brought: 'Twaalf van de veertien avonden gelukt. Ze doet nu zelf de lamp op maan.',
        }),
      ),
      step(
        'jeroen',
        ago(30),
        'Op avonden met late dienst spreek ik een verhaal in op de telefoon van mama',
        ['jeroen'],
        ago(9),
        became('stuck', 'jeroen', ago(8), {
          needs: 'Ik rijd tot half een en in de pauze is het lawaai. Kan oma op die avonden bellen en voorlezen?',
        }),
        note('shanti', ago(7), 'Oma kan bellen. Zij kent nog alle verhalen van de aap en de krokodil.'),
      ),
      step(
        'shanti',
        ago(7),
        'Oma belt om kwart voor acht en vertelt van de aap en de krokodil',
        ['indra'],
        thisWeek('thu'),
        became('done', 'shanti', thisWeek('thu'), { brought: 'Ze sliep voor de krokodil er was.' }),
      ),
      success(
        'anjali via jeroen',
        ago(20),
        'Ik heb vier keer geslapen zonder te roepen. Er was wel een geluid maar dat was de fietsenman.',
        ['anjali'],
      ),
      note(
        'shanti',
        ago(19),
        'Vannacht kwam ze om drie uur toch. Ik heb niets gezegd, alleen de deken opgetild. Om vijf voor half vijf lag ik heel warm.',
        familyOnly,
      ),
    ),
    goal(
      'shanti',
      ago(52),
      {
        words: 'Alle telefoons gaan om acht uur in de broodtrommel.',
        noticeableBy: 'De broodtrommel zit vol en op de trap hoor je geen getik.',
        lifeDomain: 'sleep',
        forPersons: ['milan', 'shanti', 'jeroen'],
      },
      agrees('shanti', ago(52)),
      became('now', 'shanti', ago(51)),
      agrees('jeroen', ago(51), 'Ook die van mij. Behalve als ik vroeg op moet, dan is het mijn wekker.'),
      differs(
        'milan',
        ago(43),
        'Iedereen uit de klas praat na acht uur. Als ik er dan niet ben weet ik de volgende dag niks.',
      ),
      reworded('shanti', ago(33), {
        words: 'Alle telefoons gaan om half negen in de broodtrommel, ook die van mama en Jeroen.',
      }),
      differs(
        'milan',
        ago(32),
        'Half negen is beter dan acht. Ik vind nog steeds negen uur. Maar ik vind het eerlijk dat die van jullie er ook in moet.',
      ),
      agrees('jeroen', ago(32)),
      step(
        'milan',
        ago(32),
        'Een echte wekker kopen, niet zo een die tikt',
        ['milan', 'jeroen'],
        ago(26),
        became('done', 'milan', ago(27), { brought: 'Hij was 7 euro en hij is geel.' }),
      ),
      step(
        'shanti',
        ago(14),
        'Uitrekenen hoeveel uur slaap we nu hebben, alle vier, een week lang op de koelkast',
        ['shanti', 'milan'],
        thisWeek('sun'),
      ),
      note('milan', ago(12), 'Gisteren lag de telefoon van Jeroen er NIET in. Ik zeg het maar even.'),
      note('jeroen', ago(11), 'Klopt. Schuldig. Ik heb als straf de afwas gedaan, en dat was veel.'),
    ),
    ...stepsOfTheWeek,
  ),
]
