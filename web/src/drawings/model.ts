/** The drawings, in the order in which they are offered; each word stands in the address. */
export const drawingNames = ['kring', 'familie', 'ecokaart', 'gebeurd', 'doelen'] as const
export type DrawingName = (typeof drawingNames)[number]
