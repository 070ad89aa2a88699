export type Figure = Readonly<{ what: string; unit: 'ms' | 'KB'; budget: number; rounds: readonly number[] }>

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

export const isOver = ({ rounds, budget }: Figure): boolean => !(median(rounds) <= budget)

/** One line a figure; the longest of its rounds beside the median, so that a lucky middle hides nothing. */
export function table(figures: readonly Figure[]): string {
  const shown = (value: number, unit: Figure['unit']) => `${value.toFixed(unit === 'KB' ? 1 : 0)} ${unit}`
  return [
    '| measured | median | longest | budget | |',
    '|---|---:|---:|---:|---|',
    ...figures.map((figure) => {
      const { what, unit, budget, rounds } = figure
      const cells = [what, shown(median(rounds), unit), shown(Math.max(...rounds), unit), shown(budget, unit)]
      return `| ${cells.join(' | ')} | ${isOver(figure) ? '**over**' : 'kept'} |`
    }),
  ].join('\n')
}
