// A square that a phone reads (ISO/IEC 18004): bytes, correction level L, versions 1 to 20 (up to 858 bytes). Written out here
// because it is one page of code and nothing else in the product draws one.
const CORRECTION = [0, 7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28]
const BLOCKS = [0, 1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8]

/** The square of a text: rows of cells, true is dark. Throws when the text is too long. */
export function qrCode(text: string): boolean[][] {
  const bytes = new TextEncoder().encode(text)
  const version = BLOCKS.findIndex((_, v) => v > 0 && bytes.length <= dataWords(v) - (v < 10 ? 2 : 3))
  if (version < 0) throw new Error('too long for a square')
  const words = interleave(version, dataOf(version, bytes))
  const drawn = Array.from({ length: 8 }, (_, mask) => draw(version, words, mask))
  return drawn.reduce((best, one) => (penalty(one) < penalty(best) ? one : best))
}

const sizeOf = (version: number) => version * 4 + 17

/** Cells that are left for data and correction when all patterns are drawn, in whole bytes. */
function allWords(version: number): number {
  let cells = (16 * version + 128) * version + 64
  if (version >= 2) {
    const marks = Math.floor(version / 7) + 2
    cells -= (25 * marks - 10) * marks - 55
    if (version >= 7) cells -= 36
  }
  return Math.floor(cells / 8)
}
const dataWords = (version: number) => allWords(version) - CORRECTION[version]! * BLOCKS[version]!

function dataOf(version: number, bytes: Uint8Array): number[] {
  const bits: number[] = []
  const put = (value: number, length: number) => {
    for (let i = length - 1; i >= 0; i--) bits.push((value >>> i) & 1)
  }
  put(4, 4)
  put(bytes.length, version < 10 ? 8 : 16)
  for (const byte of bytes) put(byte, 8)
  const room = dataWords(version) * 8
  put(0, Math.min(4, room - bits.length))
  put(0, (8 - (bits.length % 8)) % 8)
  for (let filler = 0xec; bits.length < room; filler ^= 0xec ^ 0x11) put(filler, 8)
  return Array.from({ length: bits.length / 8 }, (_, i) => Number.parseInt(bits.slice(i * 8, i * 8 + 8).join(''), 2))
}

/** Multiplication in the field of 256 elements with 0x11d. */
function times(x: number, y: number): number {
  let z = 0
  for (let i = 7; i >= 0; i--) z = (z << 1) ^ ((z >>> 7) * 0x11d) ^ (((y >>> i) & 1) * x)
  return z
}
function divisor(degree: number): number[] {
  const result = [...Array<number>(degree - 1).fill(0), 1]
  let root = 1
  for (let i = 0; i < degree; i++) {
    for (let j = 0; j < degree; j++) result[j] = times(result[j]!, root) ^ (result[j + 1] ?? 0)
    root = times(root, 2)
  }
  return result
}
function correction(data: number[], by: number[]): number[] {
  const result = by.map(() => 0)
  for (const byte of data) {
    const factor = byte ^ result.shift()!
    result.push(0)
    for (const [i, word] of by.entries()) result[i]! ^= times(word, factor)
  }
  return result
}

/** The data in blocks, each with its correction, dealt out one byte of each in turn. */
function interleave(version: number, data: number[]): number[] {
  const [count, extra] = [BLOCKS[version]!, CORRECTION[version]!]
  const short = count - (allWords(version) % count)
  const length = Math.floor(allWords(version) / count) - extra
  const by = divisor(extra)
  const blocks: { data: number[]; extra: number[] }[] = []
  for (let i = 0, at = 0; i < count; i++) {
    const part = data.slice(at, at + length + (i < short ? 0 : 1))
    at += part.length
    blocks.push({ data: part, extra: correction(part, by) })
  }
  const deal = (rows: number[][]) =>
    Array.from({ length: Math.max(...rows.map((row) => row.length)) }, (_, i) =>
      rows.flatMap((row) => (i < row.length ? [row[i]!] : [])),
    ).flat()
  return [...deal(blocks.map((b) => b.data)), ...deal(blocks.map((b) => b.extra))]
}

const MASKS: ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
]

function draw(version: number, words: number[], mask: number): boolean[][] {
  const size = sizeOf(version)
  const cells = Array.from({ length: size }, () => Array<boolean>(size).fill(false))
  const fixed = Array.from({ length: size }, () => Array<boolean>(size).fill(false))
  const set = (x: number, y: number, dark: boolean) => {
    if (x < 0 || y < 0 || x >= size || y >= size) return
    cells[y]![x] = dark
    fixed[y]![x] = true
  }
  for (let i = 0; i < size; i++) {
    set(6, i, i % 2 === 0)
    set(i, 6, i % 2 === 0)
  }
  for (const [cx, cy] of [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ] as const)
    for (let dy = -4; dy <= 4; dy++)
      for (let dx = -4; dx <= 4; dx++) {
        const away = Math.max(Math.abs(dx), Math.abs(dy))
        set(cx + dx, cy + dy, away !== 2 && away !== 4)
      }
  const marks = markPlaces(version)
  for (const [i, x] of marks.entries())
    for (const [j, y] of marks.entries()) {
      const corner = (i === 0 && (j === 0 || j === marks.length - 1)) || (i === marks.length - 1 && j === 0)
      if (corner) continue
      for (let dy = -2; dy <= 2; dy++)
        for (let dx = -2; dx <= 2; dx++) set(x + dx, y + dy, Math.max(Math.abs(dx), Math.abs(dy)) !== 1)
    }
  drawFormat(size, mask, set)
  drawVersion(size, version, set)
  fill(size, words, (x, y, dark) => {
    if (fixed[y]![x]) return false
    cells[y]![x] = dark !== MASKS[mask]!(x, y)
    return true
  })
  return cells
}

function markPlaces(version: number): number[] {
  if (version === 1) return []
  const count = Math.floor(version / 7) + 2
  const step = Math.floor((version * 8 + count * 3 + 5) / (count * 4 - 4)) * 2
  const places = [6]
  for (let at = sizeOf(version) - 7; places.length < count; at -= step) places.splice(1, 0, at)
  return places
}

type Set = (x: number, y: number, dark: boolean) => void
function drawFormat(size: number, mask: number, set: Set): void {
  const data = (1 << 3) | mask // level L
  let rest = data
  for (let i = 0; i < 10; i++) rest = (rest << 1) ^ ((rest >>> 9) * 0x537)
  const bits = ((data << 10) | rest) ^ 0x5412
  const bit = (i: number) => ((bits >>> i) & 1) === 1
  for (let i = 0; i <= 5; i++) set(8, i, bit(i))
  set(8, 7, bit(6))
  set(8, 8, bit(7))
  set(7, 8, bit(8))
  for (let i = 9; i < 15; i++) set(14 - i, 8, bit(i))
  for (let i = 0; i < 8; i++) set(size - 1 - i, 8, bit(i))
  for (let i = 8; i < 15; i++) set(8, size - 15 + i, bit(i))
  set(8, size - 8, true)
}
function drawVersion(size: number, version: number, set: Set): void {
  if (version < 7) return
  let rest = version
  for (let i = 0; i < 12; i++) rest = (rest << 1) ^ ((rest >>> 11) * 0x1f25)
  const bits = (version << 12) | rest
  for (let i = 0; i < 18; i++) {
    const dark = ((bits >>> i) & 1) === 1
    const [a, b] = [size - 11 + (i % 3), Math.floor(i / 3)]
    set(a, b, dark)
    set(b, a, dark)
  }
}

/** Up and down in columns of two, from the right; `put` says whether the cell was free. */
function fill(size: number, words: number[], put: (x: number, y: number, dark: boolean) => boolean): void {
  let i = 0
  for (let right = size - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5
    for (let step = 0; step < size; step++)
      for (const x of [right, right - 1]) {
        const y = ((right + 1) & 2) === 0 ? size - 1 - step : step
        const dark = (((words[i >>> 3] ?? 0) >>> (7 - (i & 7))) & 1) === 1
        if (put(x, y, dark)) i++
      }
  }
}

/** How hard a square is to read; the standard asks for the mask with the least. */
function penalty(cells: boolean[][]): number {
  const size = cells.length
  const lines = [...cells, ...cells.map((_, x) => cells.map((row) => row[x]!))].map((line) =>
    line.map((dark) => (dark ? '1' : '0')).join(''),
  )
  let total = 0
  for (const line of lines) {
    for (const run of line.match(/0{5,}|1{5,}/g) ?? []) total += run.length - 2
    for (const like of ['10111010000', '00001011101'])
      for (let at = line.indexOf(like); at >= 0; at = line.indexOf(like, at + 1)) total += 40
  }
  for (let y = 1; y < size; y++)
    for (let x = 1; x < size; x++) {
      const dark = cells[y]![x]
      if (dark === cells[y - 1]![x] && dark === cells[y]![x - 1] && dark === cells[y - 1]![x - 1]) total += 3
    }
  const share = cells.flat().filter(Boolean).length / (size * size)
  return total + Math.floor(Math.abs(share * 20 - 10)) * 10
}
