// Which language own words are in is nowhere asked: people just write. A screen reader has to know it all the same, so it is
// read off the script, the letters and the small words. What cannot be told apart is taken for Dutch, the language of the house.
const scripts: readonly [RegExp, string][] = [
  [/[پچژگ]/u, 'fa'],
  [/\p{Script=Arabic}/u, 'ar'],
  [/\p{Script=Ethiopic}/u, 'ti'],
  [/[іїєґІЇЄҐ]/u, 'uk'],
  [/\p{Script=Cyrillic}/u, 'ru'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Han}/u, 'zh'],
  [/[ąęłńśźżĄĘŁŃŚŹŻ]/u, 'pl'],
  [/[ğışĞİŞ]/u, 'tr'],
]
const small: Record<string, string> = {
  nl: 'de het een en ik je jij wij we hij zij ze niet is van voor met dat die dit op aan om te er bij ook naar maar als mijn mama papa wil gaat heeft',
  en: 'the a an and i you we he she they not is of for with that this on to it at also but if my mum dad want goes has are be when',
  pl: 'i w nie na do jest to ja ty my oni mama tata chce',
  tr: 've bir ben sen biz o bu da de için ile anne baba istiyorum',
}
const words = Object.entries(small).map(([tongue, list]) => [tongue, new Set(list.split(' '))] as const)

/** The language that words are most likely in, as its BCP 47 code. */
export function tongueOf(text: string): string {
  for (const [script, tongue] of scripts) if (script.test(text)) return tongue
  const said = text.toLowerCase().match(/\p{L}+/gu) ?? []
  let found = { tongue: 'nl', count: 0 }
  for (const [tongue, list] of words) {
    const count = said.filter((word) => list.has(word)).length
    if (count > found.count) found = { tongue, count }
  }
  return found.tongue
}
