import type { DocumentChoice } from './choice.ts'
import { all, el } from './html.ts'
import { type DocumentPlan, layOut } from './model.ts'
import { ahead } from './parts/ahead.ts'
import { conference } from './parts/conference.ts'
import { deciding } from './parts/deciding.ts'
import { goals } from './parts/goals.ts'
import { lookedBack, standing } from './parts/looked-back.ts'
import { circle, family, told } from './parts/people.ts'
import { domains, explanation } from './parts/picture.ts'
import { agreements, rest, signatures, strengths } from './parts/rest.ts'
import { safety } from './parts/safety.ts'
import { type Doc, section } from './parts/said.ts'
import { explained } from './parts/words.ts'
import { speechOf } from './speech.ts'
import { styleOf } from './style.ts'

/**
 * The plan as one document that stands by itself: no scripts, no pictures, nothing that is fetched. It holds what is in `plan`,
 * which is what its reader may read, and knows of nothing else. The order is the family's: who we are and what goes well before
 * what worries, own goals before what is agreed about them. Its title names nobody.
 */
export function planDocument(plan: DocumentPlan, choice: DocumentChoice): string {
  const say = speechOf(choice)
  const doc: Doc = { laid: layOut(plan, choice.extent), say }
  const name = doc.laid.person(plan.me.personId)?.callName ?? ''
  const [strong, successes, worries] = strengths(doc)
  const parts = [
    ...family(doc),
    circle(doc),
    strong,
    successes,
    worries,
    domains(doc),
    explanation(doc),
    section(say.t('earlier'), told(doc, 'earlier-help')),
    ...standing(doc),
    goals(doc),
    deciding(doc),
    conference(doc),
    agreements(doc),
    safety(doc),
    ahead(doc),
    lookedBack(doc),
    signatures(doc),
    rest(doc),
  ].filter((part) => part !== undefined)
  const body = el(
    'main',
    { class: 'doc', lang: say.first },
    el('h1', {}, say.t('title')),
    el('p', {}, say.t('made', { day: say.day(plan.today), name })),
    el('p', { class: 'by' }, say.t(`reach.${choice.extent}`, { name })),
    choice.languages.length > 2 && el('p', { class: 'by' }, say.t('tongue', { language: say.language(say.first) })),
    parts,
    explained(say, parts),
  )
  const foot = say.plain('plain', { text: say.day(plan.today) })
  const head = all(
    { html: '<meta charset="utf-8">' },
    { html: `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">` },
    {
      html: '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">',
    },
    el('title', {}, say.plain('title')),
    { html: `<style>${styleOf(choice, foot)}</style>` },
  )
  return `<!doctype html>\n${el('html', { lang: say.first }, el('head', {}, head), el('body', {}, body)).html}`
}
