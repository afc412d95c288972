/** "het gezin van Elif" above a page is "Het gezin van Elif"; the name itself stays as the family wrote it. */
export const capital = (name: string): string => name.replace(/^ij|^\p{L}/iu, (first) => first.toLocaleUpperCase('nl'))
