import type { FlowReport } from '@atum-desk/contract/reports'
import { scaleBand } from '@visx/scale'
import { AreaClosed, Bar, LinePath } from '@visx/shape'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../useFormat.ts'
import { Plot } from './Plot.tsx'
import { shownDays } from './shown-days.ts'
import { tones } from './tones.ts'
import { Under } from './Under.tsx'

interface FlowChartProps {
  readonly title: string
  readonly textId: string
  readonly days: FlowReport['days']
}

type Day = FlowReport['days'][number]

export function FlowChart({ days, ...words }: FlowChartProps) {
  const { t } = useTranslation('dashboard')
  const { day: dayOf } = useFormat()
  const most = Math.max(...days.map(({ created, solved }) => Math.max(created, solved)))
  return (
    <Plot {...words} most={most}>
      {({ width, height, y, range }) => {
        const band = scaleBand({ domain: days.map(({ day }) => day), range })
        const x = ({ day }: Day) => (band(day) ?? 0) + band.bandwidth() / 2
        const created = ({ created }: Day) => y(created)
        const solved = ({ solved }: Day) => y(solved)
        return (
          <>
            <AreaClosed
              data={days}
              x={x}
              y={created}
              y0={height}
              yScale={y as never}
              className="fill-gold"
              fillOpacity={0.12}
            />
            <LinePath data={days} x={x} y={created} className={tones.created.stroke} strokeWidth={2} fill="none" />
            <LinePath
              data={days}
              x={x}
              y={solved}
              className={tones.solved.stroke}
              strokeWidth={2}
              strokeDasharray="5 3"
              fill="none"
            />
            {shownDays(days, width).map((day) => (
              <Under key={day.day} x={x(day)} height={height}>
                {dayOf(day.day)}
              </Under>
            ))}
            {days.map((day) => (
              <Bar
                key={day.day}
                x={band(day.day) ?? 0}
                y={0}
                width={band.bandwidth()}
                height={height}
                fill="transparent"
              >
                <title>{t('flow.day', { day: dayOf(day.day), created: day.created, solved: day.solved })}</title>
              </Bar>
            ))}
          </>
        )
      }}
    </Plot>
  )
}
