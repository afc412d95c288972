/** Does the work for each, one after the other; what fails for one keeps nothing from the next. Whether anything failed. */
export async function eachAlone<T>(list: readonly T[], work: (one: T) => Promise<void>): Promise<boolean> {
  let failed = false
  for (const one of list)
    await work(one).catch(() => {
      failed = true
    })
  return failed
}
