import { ago } from '../../story/days.ts'
import {
  agrees,
  became,
  concludes,
  differs,
  explains,
  only,
  ownLine,
  type Said,
  sees,
  stuck,
  worryIn,
} from '../../story/say.ts'

/** How it goes by each of them, what keeps it going, and what they took along from looking back. */
export const picture: Said[] = [
  sees('sevgi', ago(40), 'sleep', 4, 'Ik hoor Elif nog lopen als ik zelf net lig.'),
  sees('sevgi', ago(9), 'sleep', 6, 'De meeste nachten blijft ze liggen. Ik ook.'),
  sees('deniz', ago(9), 'sleep', 3, 'Bij papa draait de was tot elf uur. Bij mama hoor ik Elif.'),
  sees('emre', ago(8), 'sleep', 7, 'Op donderdag is het laat, de andere nachten slaapt ze door.'),
  sees(
    'kees',
    ago(8),
    'sleep',
    null,
    'Als ze bij mij logeert slaapt ze als een marmot. Maar ik lees dan ook een uur voor.',
  ),
  sees(
    'deniz',
    ago(20),
    'friends',
    7,
    'Met voetbal is het goed. In de week dat ik bij papa ben mis ik de training van woensdag.',
  ),
  sees('sevgi', ago(19), 'friends', 8, 'Deniz heeft fijne vriendinnen. Elif heeft het buurmeisje.'),
  worryIn(
    'money',
    'deniz',
    ago(18),
    'Ik durf niet te vragen of ik mee mag op voetbalkamp, want ik weet dat het veel kost.',
    ['deniz'],
    agrees('sevgi', ago(17), 'Goed dat je het zegt. We zoeken samen uit wat kan.'),
  ),
  explains(
    'happens',
    'sevgi',
    ago(39),
    {
      text: 'Als ik een zware ochtend heb, gaat Elif de avond ervoor al luisteren of ik wakker ben. Dan slaapt ze zelf niet.',
    },
    agrees('samira', ago(38), 'Zo heb ik het ook van jou gehoord. Mooi dat je het zo kunt zeggen.'),
    differs(
      'emre',
      ago(37),
      'Bij mij slaapt ze ook slecht in, en dan is er geen zware ochtend. Volgens mij is het ook het wisselen.',
    ),
  ),
  explains(
    'keeps-going',
    'deniz',
    ago(36),
    {
      text: 'Iedereen zegt dat het goed gaat, en dan gelooft niemand het meer. Dus gaan we allemaal zelf opletten.',
    },
    agrees('sevgi', ago(35)),
  ),
  explains('helps', 'elif via sevgi', ago(36), { text: 'Als het lampje aan is en ik beneden iemand hoor lachen.' }),
  explains('helps', 'kees', ago(35), { text: 'Op tijd eten en daarna niets meer hoeven.' }),
  explains('tried', 'emre', ago(36), {
    text: 'Een schema met stickers voor doorslapen.',
    brought: 'Drie nachten stickers, daarna alleen nog ruzie over stickers.',
  }),
  ownLine('sevgi', ago(62), 3, 'Alles is te veel.', only('sevgi', 'samira')),
  ownLine('sevgi', ago(34), 5, 'De avonden zijn goed.', only('sevgi', 'samira')),
  ownLine('sevgi', ago(6), 6, 'Twee ochtenden zelf koffie gezet.', only('sevgi', 'samira')),
  stuck(
    'emre',
    ago(58),
    {
      text: 'Over de donderdagavond komen we er samen niet uit.',
      tried: 'Appen. Een briefje in de voetbaltas. Niets zeggen.',
      eyes: 'Iemand die ons allebei kent, en niet kiest.',
    },
    agrees('sevgi', ago(57)),
    became('past', 'emre', ago(45)),
  ),
  concludes('sevgi', ago(44), 'keep', 'Het lampje, in allebei de huizen.'),
  concludes('emre', ago(44), 'change', 'Op donderdag eten we vroeger, ook als het druk is in de zaak.'),
  concludes('deniz', ago(44), 'stop', 'Via mij praten.'),
  concludes('kees', ago(44), 'celebrate', 'Dat Sevgi zelf de vlag heeft uitgehangen.'),
]
