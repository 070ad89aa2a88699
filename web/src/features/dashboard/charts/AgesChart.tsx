import type { BacklogReport } from '@atum-desk/contract/reports'
import { scaleBand } from '@visx/scale'
import { Bar } from '@visx/shape'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../useFormat.ts'
import { Plot } from './Plot.tsx'
import { stacked } from './stacked.ts'
import { tones } from './tones.ts'
import { Under } from './Under.tsx'

interface AgesChartProps {
  readonly title: string
  readonly textId: string
  readonly ages: BacklogReport['ages']
}

/** The youngest first; the most urgent at the bottom. */
export function AgesChart({ ages, ...words }: AgesChartProps) {
  const { t } = useTranslation('dashboard')
  const { number } = useFormat()
  return (
    <Plot {...words} most={Math.max(...ages.map(({ count }) => count))}>
      {({ height, y, range }) => {
        const band = scaleBand({ domain: ages.map(({ age }) => age), range, padding: 0.35 })
        const middle = (age: string) => (band(age as never) ?? 0) + band.bandwidth() / 2
        return ages.map(({ age, count, priorities }) => (
          <g key={age}>
            {stacked(priorities).map(({ priority, from, to }) => (
              <Bar
                key={priority}
                x={band(age) ?? 0}
                y={y(to)}
                width={band.bandwidth()}
                height={Math.max(0, y(from) - y(to) - 1)}
                rx={2}
                className={tones[priority].fill}
              />
            ))}
            <text x={middle(age)} y={y(count)} dy="-0.4em" textAnchor="middle" className="fill-text font-medium">
              {number(count)}
            </text>
            <Under x={middle(age)} height={height}>
              {t(`ages.short.${age}`)}
            </Under>
          </g>
        ))
      }}
    </Plot>
  )
}
