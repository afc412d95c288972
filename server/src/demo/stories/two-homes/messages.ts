import { ago } from '../../story/days.ts'
import { document, message, only, type Said, thread } from '../../story/say.ts'

/** What two homes write to each other, short and to the point; and a letter, with what is in it in plain words. */
export const messages: Said[] = [
  thread(
    'sevgi',
    ago(6),
    'Kunnen we ruilen? Het gaat om donderdag over twee weken: ik heb dan een afspraak in het ziekenhuis. Mijn voorstel: jij donderdag, ik zaterdagochtend.',
    only('sevgi', 'emre'),
    message('emre', ago(5), 'Ja. Ik haal ze om vier uur op bij opvang de Boot. Zaterdag om tien uur breng ik ze.'),
    message('sevgi', ago(5), 'Fijn. De gymtas van Elif geef ik mee.'),
  ),
  thread(
    'deniz',
    ago(2),
    'Mag ik vrijdag na de training mee-eten bij Noor?',
    only('deniz', 'sevgi', 'emre'),
    message('emre', ago(2), 'Van mij wel. Om negen uur thuis.'),
  ),
  document('sevgi', ago(9), {
    title: 'Brief van school over de gymzaal',
    sort: 'letter',
    text: 'De gymzaal is zes weken dicht. Elif gymt op dinsdag buiten. Zij heeft een jas en dichte schoenen nodig. Wij hoeven niets te betalen.',
  }),
]
