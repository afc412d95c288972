import type { DocumentChoice } from './choice.ts'

/** How the document looks, on a screen and on A4. `foot` stands at the foot of each page: a day, never a name. */
export const styleOf = ({ letters, register }: DocumentChoice, foot: string): string => `
@page { size: A4; margin: 16mm 16mm 20mm; @bottom-left { content: ${JSON.stringify(foot)}; font: 9pt sans-serif; }
  @bottom-right { content: counter(page) " / " counter(pages); font: 9pt sans-serif; } }
.doc { font-family: system-ui, "Noto Sans", "DejaVu Sans", sans-serif; font-size: ${size(letters, register, 12)}; line-height: 1.5; max-width: 46rem;
  margin: 0 auto; padding: 1rem; color: #1d1d1b; background: #fff; overflow-wrap: anywhere; }
.doc h1 { font-size: 1.8em; line-height: 1.2; margin: 0 0 .5em; }
.doc h2 { font-size: 1.4em; line-height: 1.25; margin: 1.6em 0 .5em; padding-top: .4em; border-top: 2px solid #1d1d1b; }
.doc h3, .doc h4, .doc h5, .doc h6 { font-size: 1.15em; line-height: 1.3; margin: 1em 0 .3em; }
.doc p { margin: .3em 0; }
.doc ul { margin: .3em 0; padding-inline-start: 1.3em; }
.doc .said { list-style: none; padding: 0; }
.doc .said > li { margin: .6em 0; padding-inline-start: .8em; border-inline-start: 3px solid #6b6b66; }
.doc .words { font-size: 1.1em; }
.doc .by, .doc .tongue { color: #45453f; font-size: .95em; font-weight: 400; }
.doc .goal { margin: 1em 0; padding: .8em 1em; border: 1px solid #6b6b66; border-radius: 6px; }
.doc .goal .goal { margin-inline: 0; }
.doc .goal > :first-child h3, .doc .goal > :first-child h4 { margin-top: 0; }
.doc .law { margin: .8em 0; padding: .6em .8em; border: 2px dashed #1d1d1b; }
.doc .law.condition { border: 5px double #1d1d1b; }
.doc .free { margin: .8em 0; padding: .6em .8em; border: 1px solid #1d1d1b; }
.doc .law > :first-child { margin-top: 0; }
.doc .beside { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 1em; align-items: start; }
.doc .view { padding: .4em .7em; border: 1px solid #6b6b66; border-radius: 6px; margin-bottom: .5em; font-weight: 400; text-align: start; }
.doc .see_differently { border: 2px solid #1d1d1b; }
.doc dt { font-weight: 700; margin-top: .5em; }
.doc dd { margin: 0; }
.doc .line { display: block; margin-top: .3em; }
.doc .who { font-weight: 700; }
.doc table { width: 100%; border-collapse: collapse; margin: .6em 0; }
.doc caption { text-align: start; font-weight: 700; padding: .4em 0; }
.doc th, .doc td { text-align: start; vertical-align: top; padding: .35em .5em; border-bottom: 1px solid #6b6b66; }
.doc th, .doc td { overflow-wrap: break-word; }
.doc tbody th { font-weight: 400; }
.doc .steps { table-layout: fixed; }
.doc .steps th:first-child { width: 50%; }
.doc .two { display: inline-grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 1em; width: 100%; vertical-align: top; }
.doc th .two, .doc td .two, .doc .beside .two, .doc li .two { grid-template-columns: minmax(0, 1fr); gap: 0; }
.doc .own { font-style: normal; }
.doc .by .two, .doc .who .two { display: inline; }
${letters === 'large' || register === 'child' ? stacked : ''}@media screen and (max-width: 36rem) {
  .doc .beside, .doc .two { grid-template-columns: minmax(0, 1fr); gap: .2em; }
  .doc .goal { padding: .6em; }
  .doc table { table-layout: fixed; }
  .doc th, .doc td { overflow-wrap: anywhere; }
${stacked}}
@media print {
  .doc { max-width: none; padding: 0; color: #000; line-height: 1.4; font-size: ${size(letters, register, 11)}; }
  .doc .by, .doc .tongue { color: #222; }
  .doc h1, .doc h2, .doc h3, .doc h4, .doc h5, .doc caption { break-after: avoid; }
  .doc tr, .doc .view, .doc .law { break-inside: avoid; }
  .doc p { orphans: 3; widows: 3; }
}
`

// Each step by itself, where four columns beside each other would break the words; the roles keep it a table for who listens.
const stacked = `  .doc .steps, .doc .steps tbody, .doc .steps tr, .doc .steps th, .doc .steps th:first-child, .doc .steps td, .doc .steps caption { display: block; width: auto; border: 0; padding: .15em 0; }
  .doc .steps thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .doc .steps tr { border-bottom: 1px solid #6b6b66; padding: .5em 0; }
  .doc .steps td::before { content: attr(data-label) ": "; font-weight: 700; }
`

// A child reads larger letters anyhow; "large" is for eyes that need it.
const size = (letters: DocumentChoice['letters'], register: DocumentChoice['register'], plain: number) =>
  `${letters === 'large' ? plain + 5 : register === 'child' ? plain + 2 : plain}pt`
