/** Runs an operation over and over, so many at once, for so long; gives how often and how fast. */
export async function load(
  concurrency: number,
  seconds: number,
  once: (worker: number) => Promise<number>,
): Promise<{ count: number; seconds: number; times: number[]; bytes: number }> {
  const times: number[] = []
  let bytes = 0
  const begin = performance.now()
  const end = begin + seconds * 1000
  await Promise.all(
    Array.from({ length: concurrency }, async (_, worker) => {
      while (performance.now() < end) {
        const start = performance.now()
        const size = await once(worker)
        bytes += size
        times.push(performance.now() - start)
      }
    }),
  )
  return {
    count: times.length,
    seconds: (performance.now() - begin) / 1000,
    times: times.sort((a, b) => a - b),
    bytes: bytes / Math.max(1, times.length),
  }
}

/** The value below which this part of the times lies. */
export const percentile = (times: readonly number[], part: number): number =>
  times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0
