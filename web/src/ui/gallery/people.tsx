import { Face } from '../face.tsx'
import type { FaceLook, FaceShape } from '../face-look.ts'

type Person = { name: string; shape: FaceShape; look: FaceLook }

/** Invented people, only for looking at the design system. */
export const people = {
  elif: { name: 'Elif', shape: 'child', look: { skin: 'honey', hair: 'braids', hairColour: 'dark', colour: 'sun' } },
  deniz: {
    name: 'Deniz',
    shape: 'child',
    look: { skin: 'honey', hair: 'curls', hairColour: 'black', colour: 'mint', glasses: true },
  },
  noor: {
    name: 'Noor',
    shape: 'child',
    look: { skin: 'cocoa', hair: 'afro', hairColour: 'black', colour: 'lilac', aid: 'wheelchair' },
  },
  mama: {
    name: 'Mama',
    shape: 'family',
    look: { skin: 'honey', hair: 'long', hairColour: 'dark', colour: 'brick', headwear: 'headscarf' },
  },
  papa: {
    name: 'Papa',
    shape: 'family',
    look: { skin: 'olive', hair: 'short', hairColour: 'black', colour: 'teal', beard: 'full' },
  },
  opa: {
    name: 'Opa Kees',
    shape: 'network',
    look: {
      skin: 'peach',
      hair: 'thin',
      hairColour: 'white',
      colour: 'lilac',
      aid: 'hearing-aid',
      beard: 'moustache',
      glasses: true,
    },
  },
  buur: {
    name: 'Buurvrouw Joke',
    shape: 'network',
    look: { skin: 'porcelain', hair: 'waves', hairColour: 'grey', colour: 'night' },
  },
  coach: {
    name: 'Slaapcoach Imani',
    shape: 'professional',
    look: { skin: 'ebony', hair: 'bun', hairColour: 'black', colour: 'night' },
  },
  wijk: {
    name: 'Tom',
    shape: 'professional',
    look: { skin: 'porcelain', hair: 'short', hairColour: 'auburn', colour: 'teal', beard: 'stubble' },
  },
  ggz: {
    name: 'Samira',
    shape: 'professional',
    look: { skin: 'olive', hair: 'bob', hairColour: 'brown', colour: 'mint' },
  },
  juf: {
    name: 'Juf Anouk',
    shape: 'professional',
    look: { skin: 'peach', hair: 'ponytail', hairColour: 'blond', colour: 'sun' },
  },
} satisfies Record<string, Person>

export type PersonKey = keyof typeof people

/** A face by its short name. */
export function F({ k, size = 44, named = false }: { k: PersonKey; size?: number; named?: boolean }) {
  const person: Person = people[k]
  return <Face name={person.name} shape={person.shape} look={person.look} size={size} named={named} />
}
