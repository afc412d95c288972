/** Terms and limits of the circle, each with its reason. Settings of a way of working, not of law. */
export const circleSettings = {
  /** A helper who begins a table looks again after half a year: the longest time between two looks in the light variant
   * of 1Gezin1Plan is 6 to 10 months (domain.md 1.1), and nobody sits at the table without a moment to look again. */
  lookAgainAfterDays: 180,
  /** A code on paper travels in a bag or by post and is given at a visit: two weeks. */
  paperCodeDays: 14,
  /** A link in a mailbox is read sooner, and lies about in a place that others may open: one week. */
  emailLinkDays: 7,
  /** Wrong codes are counted over this time. */
  attemptMinutes: 10,
  /** More than this from one address is no longer a person who misreads a paper. */
  wrongCodesPerAddress: 10,
  /** From all addresses together. A paper code is one of 21^10; with 300 tries per 10 minutes, 14 days and a thousand
   * open codes, somebody guesses one with a chance of about 1 in 27,000. Links in mails are far too long to guess. */
  wrongPaperCodes: 300,
} as const
