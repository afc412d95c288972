/** Ages at which rights change in the Netherlands, with their source. A setting of law, never a number in code elsewhere. */
export const ages = {
  /** Own account, own voice in agreement to help: Jeugdwet 7.3.4 lid 2, BW 7:450. */
  ownVoice: 12,
  /** Decides alone on help: Jeugdwet 7.3.5, BW 7:450. */
  decidesAlone: 16,
  /** Of age: BW 1:233. */
  adult: 18,
} as const
