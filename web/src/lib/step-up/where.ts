const WHERE = 'before-sign-in-settings'

/** Remembers in this tab which page somebody leaves to set something up first. */
export function keepWhere(): void {
  try {
    sessionStorage.setItem(WHERE, location.pathname + location.search)
  } catch {
    // then one finds the way back oneself
  }
}

/** Where somebody was, if they came from somewhere. */
export function keptWhere(): string | undefined {
  try {
    const where = sessionStorage.getItem(WHERE) ?? undefined
    return where?.startsWith('/') && !where.startsWith('//') ? where : undefined
  } catch {
    return undefined
  }
}

export function forgetWhere(): void {
  try {
    sessionStorage.removeItem(WHERE)
  } catch {
    // nothing was kept
  }
}
