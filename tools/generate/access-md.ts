import { actions, actionTexts } from '../../core/src/access/actions.ts'
import { decide } from '../../core/src/access/decide.ts'
import type { SeatFacts } from '../../core/src/access/facts.ts'
import { levelNeeded, STRONG_HOURS, secondFactorChoices } from '../../core/src/access/levels.ts'
import { facts, seat } from '../../core/src/access/ordinary.fixture.ts'
import { denials, grounds } from '../../core/src/access/reasons.ts'
import { api } from '../../core/src/api.ts'
import type { Endpoint } from '../../core/src/shared/contract.ts'

const viewers: [string, SeatFacts][] = [
  ['parent', seat({})],
  ['child of 9', seat({ age: 9 })],
  ['youth of 14', seat({ age: 14 })],
  ['youth of 17', seat({ age: 17 })],
  ['network', seat({ kind: 'network' })],
  ['professional', seat({ kind: 'professional' })],
  ['coordinator', seat({ kind: 'professional', isCoordinator: true })],
]

/** docs/access.md: the whole policy as a page, made from the rules themselves. */
export function accessPage(): string {
  const cell = (viewer: SeatFacts, action: (typeof actions)[number]) => {
    const decision = decide(action, facts(viewer))
    return 'permit' in decision ? decision.permit.ground : '-'
  }
  const endpoints = Object.entries(api as Record<string, Endpoint>)
  const guard = (e: Endpoint) =>
    'access' in e
      ? `\`${e.access}\``
      : 'account' in e
        ? `signed in${e.level ? ` (${e.level})` : ''}: ${e.account}`
        : 'admin' in e
          ? `administrator (substantial): ${e.admin}`
          : `**public**: ${e.public}`
  return `# Who may see and do what
Made from \`core/src/access\` by \`tools/generate/access-md.ts\`; CI compares. Denied is the start value; every permit names its ground.
Only a seat that was accepted, has begun and has not ended counts. Without one, everything is refused and looks like "not found".

## In an ordinary situation
Something said by somebody else to the whole circle; a child of somebody else; the seat of a professional; a look of
somebody else at what concerns oneself; emergency access that somebody else opened. \`-\` is no.

| action | what | level | ${viewers.map(([name]) => name).join(' | ')} |
|---|---|---|${viewers.map(() => '---|').join('')}
${actions.map((action) => `| \`${action}\` | ${actionTexts[action]} | ${levelNeeded[action] ?? 'low'} | ${viewers.map(([, v]) => cell(v, action)).join(' | ')} |`).join('\n')}

## What is kept from somebody
Before any of this: what a shield keeps from who asks ("X must never learn Y of Z", \`core/src/access/shield.ts\`, \`docs/decisions/0012-shields.md\`) is not there for
them, whatever the table above says, and answers as an id that does not exist. *Whereabouts*: homes and nights of Z, how to reach Z, visits and steps of Z, helpers who are there
only for Z, who is new with Z, any text with a word that was named. *Everything*: also Z, and what is said by or about Z. Row-level security holds it for every statement.

## Levels
How surely somebody signed in (eIDAS): a code by e-mail is *low*; with a one-time code of an app, with a recovery code, or with a passkey it is
*substantial*; a provider (DigiD, an organisation) says its own level. More than low counts for ${STRONG_HOURS} hours. An action that asks more is
refused with \`level-too-low\`, and the screen offers to show more. The installation may ask *substantial* before a family opens at all
(\`KEUKENTAFEL_SECOND_FACTOR\`: ${Object.entries(secondFactorChoices)
    .map(([name, kinds]) => `\`${name}\` = ${kinds.length > 0 ? kinds.join(', ') : 'no seats'}`)
    .join('; ')}).

## Grounds
${Object.entries(grounds)
  .map(([key, text]) => `- \`${key}\`: ${text}`)
  .join('\n')}

## Reasons to refuse
${Object.entries(denials)
  .map(([key, text]) => `- \`${key}\`: ${text}`)
  .join('\n')}

## Endpoints and what they ask
| endpoint | asks |
|---|---|
${endpoints.map(([, e]) => `| \`${e.method} ${e.path}\` | ${guard(e)} |`).join('\n')}
`
}
