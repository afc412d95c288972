import { CODE_MINUTES } from '@keukentafel/core/accounts/sign-in.ts'

/** What a mail may carry: a code or a link, never a name or a word about a family. */
export type MailContent =
  | { template: 'sign-in-code'; params: { code: string } }
  | { template: 'invitation'; params: { link: string } }
  | { template: 'not-invited' | 'recovery-asked' | 'recovery-done' | 'factor-changed'; params: Record<string, never> }
  | { template: 'something-waits'; params: { link: string } }
  /** One of the sentences of server/src/notices/texts.ts. */
  | { template: 'reminder'; params: { link: string; sentence: string } }
export type Template = MailContent['template']

type Written = { subject: string; text(params: Record<string, string>): string }

// Neutral on purpose: a mail is read over shoulders and on lock screens, so neither sender nor subject tells what it is about.
const templates: Record<Template, Record<'nl' | 'en', Written>> = {
  'sign-in-code': {
    nl: {
      subject: 'Je code',
      text: ({ code }) =>
        `Je code is: ${code}\n\nDe code werkt ${CODE_MINUTES} minuten, en één keer.\nHeb je geen code gevraagd? Dan hoef je niets te doen.`,
    },
    en: {
      subject: 'Your code',
      text: ({ code }) =>
        `Your code is: ${code}\n\nThe code works for ${CODE_MINUTES} minutes, and once.\nDid you not ask for a code? Then you do not need to do anything.`,
    },
  },
  invitation: {
    nl: {
      subject: 'Een uitnodiging voor je',
      text: ({ link }) =>
        `Er staat een uitnodiging voor je klaar:\n\n${link}\n\nJe ziet eerst van wie de uitnodiging komt. Daarna kies je zelf.\nKen je dit niet? Dan hoef je niets te doen.`,
    },
    en: {
      subject: 'An invitation for you',
      text: ({ link }) =>
        `There is an invitation for you:\n\n${link}\n\nYou first see who invites you. Then you choose.\nDo you not know about this? Then you do not need to do anything.`,
    },
  },
  'something-waits': {
    nl: {
      subject: 'Er staat iets voor je klaar',
      text: ({ link }) => `Er staat iets voor je klaar:\n\n${link}\n\nLog in om het te lezen.`,
    },
    en: {
      subject: 'Something is waiting for you',
      text: ({ link }) => `Something is waiting for you:\n\n${link}\n\nSign in to read it.`,
    },
  },
  reminder: {
    nl: {
      subject: 'Er staat iets voor je klaar',
      text: ({ link, sentence }) =>
        `${sentence}\n\n${link}\n\nLog in om het te lezen. Bij Instellingen kies je zelf of en wanneer je dit krijgt.`,
    },
    en: {
      subject: 'Something is waiting for you',
      text: ({ link, sentence }) =>
        `${sentence}\n\n${link}\n\nSign in to read it. In Settings you choose yourself whether and when you get this.`,
    },
  },
  'recovery-asked': {
    nl: {
      subject: 'Je inlog',
      text: () =>
        'Iemand vroeg om je inlog opnieuw in te stellen. Dat kan pas over twee dagen, en alleen als iemand die je kent het bevestigt.\n\nWas jij dit niet? Log dan nu in en kies bij Instellingen: Dit was ik niet.',
    },
    en: {
      subject: 'Your sign-in',
      text: () =>
        'Somebody asked to set up your sign-in anew. That is possible only after two days, and only when somebody who knows you confirms it.\n\nWas this not you? Sign in now and choose in Settings: This was not me.',
    },
  },
  'recovery-done': {
    nl: {
      subject: 'Je inlog',
      text: () =>
        'Je inlog is opnieuw ingesteld. Overal ben je uitgelogd.\n\nWas jij dit niet? Bel dan iemand die je vertrouwt.',
    },
    en: {
      subject: 'Your sign-in',
      text: () =>
        'Your sign-in was set up anew. You were signed out everywhere.\n\nWas this not you? Then call somebody you trust.',
    },
  },
  'factor-changed': {
    nl: {
      subject: 'Je inlog',
      text: () =>
        'Er is iets veranderd aan hoe je inlogt. Bij Instellingen zie je wat.\n\nWas jij dit niet? Log dan overal uit bij Instellingen.',
    },
    en: {
      subject: 'Your sign-in',
      text: () =>
        'Something changed in how you sign in. In Settings you see what.\n\nWas this not you? Then sign out everywhere in Settings.',
    },
  },
  'not-invited': {
    nl: {
      subject: 'Je vraag om een code',
      text: () =>
        'Je vroeg om een code om in te loggen. Met dit e-mailadres kan dat nog niet.\n\nGebruik het adres waarop je bent uitgenodigd, of vraag om een uitnodiging.\nHeb je geen code gevraagd? Dan hoef je niets te doen.',
    },
    en: {
      subject: 'Your request for a code',
      text: () =>
        'You asked for a code to sign in. With this e-mail address that is not possible yet.\n\nUse the address on which you were invited, or ask for an invitation.\nDid you not ask for a code? Then you do not need to do anything.',
    },
  },
}

/** Every kind of mail there is. */
export const templateNames = Object.keys(templates) as Template[]

/** Subject and text of a mail in the language of its reader. */
export function writeMail(
  template: string,
  locale: 'nl' | 'en',
  params: Record<string, string>,
): { subject: string; text: string } {
  const written = templates[template as Template]?.[locale]
  if (!written) throw new Error(`there is no mail "${template}"`)
  return { subject: written.subject, text: `${written.text(params)}\n` }
}
