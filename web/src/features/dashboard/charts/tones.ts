/** What a colour of a chart stands for. Each chart says it in words, too, in its legend. */
export const tones = {
  created: { fill: 'fill-gold', stroke: 'stroke-gold', swatch: 'bg-gold' },
  solved: { fill: 'fill-status-done', stroke: 'stroke-status-done', swatch: 'bg-status-done' },
  kept: { fill: 'fill-status-done', stroke: 'stroke-status-done', swatch: 'bg-status-done' },
  broken: { fill: 'fill-danger', stroke: 'stroke-danger', swatch: 'bg-danger' },
  unassigned: { fill: 'fill-status-new', stroke: 'stroke-status-new', swatch: 'bg-status-new' },
  inHand: { fill: 'fill-status-active', stroke: 'stroke-status-active', swatch: 'bg-status-active' },
  waiting: { fill: 'fill-status-waiting', stroke: 'stroke-status-waiting', swatch: 'bg-status-waiting' },
  P1: { fill: 'fill-p1', stroke: 'stroke-p1', swatch: 'bg-p1' },
  P2: { fill: 'fill-p2', stroke: 'stroke-p2', swatch: 'bg-p2' },
  P3: { fill: 'fill-p3', stroke: 'stroke-p3', swatch: 'bg-p3' },
  P4: { fill: 'fill-p4', stroke: 'stroke-p4', swatch: 'bg-p4' },
} as const

export type Tone = keyof typeof tones
