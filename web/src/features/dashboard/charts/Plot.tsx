import { Axis, Orientation, type TickRendererProps } from '@visx/axis'
import { GridRows } from '@visx/grid'
import { Group } from '@visx/group'
import { scaleLinear } from '@visx/scale'
import { type ReactNode, useRef } from 'react'
import { useFormat } from '../useFormat.ts'
import { useWidth } from './useWidth.ts'

const height = 220
const margin = { top: 16, bottom: 26, start: 34, end: 10 }
const plotHeight = height - margin.top - margin.bottom

interface Room {
  readonly width: number
  readonly height: number
  readonly y: (value: number) => number
  /** From the first to the last, as one reads. */
  readonly range: [number, number]
}

interface PlotProps {
  readonly title: string
  readonly textId: string
  readonly most: number
  readonly children: (room: Room) => ReactNode
}

const tickLook = { dy: '0.32em', className: 'fill-muted' }
const LeftTick = ({ x, y, formattedValue }: TickRendererProps) => (
  <text x={x} y={y} dx={-8} textAnchor="end" {...tickLook}>
    {formattedValue}
  </text>
)
const RightTick = ({ x, y, formattedValue }: TickRendererProps) => (
  <text x={x} y={y} dx={8} textAnchor="start" {...tickLook}>
    {formattedValue}
  </text>
)

/** The frame of a chart of counts. What is first stands where one begins to read, and the numbers beside it. */
export function Plot({ title, textId, most, children }: PlotProps) {
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  const { isRtl, number } = useFormat()
  const plotWidth = Math.max(0, width - margin.start - margin.end)
  const y = scaleLinear({ domain: [0, Math.max(4, most)], range: [plotHeight, 0], nice: 4 })
  const range: [number, number] = isRtl ? [plotWidth, 0] : [0, plotWidth]
  return (
    <div ref={box} className="min-w-0 text-meta tabular-nums">
      {width > 0 && (
        // Its own direction, so that an anchor is a side: which side it is, is said here.
        <svg role="img" aria-label={title} aria-describedby={textId} width={width} height={height} direction="ltr">
          <Group left={isRtl ? margin.end : margin.start} top={margin.top}>
            <GridRows scale={y} width={plotWidth} numTicks={4} stroke="var(--color-line)" />
            <Axis
              orientation={isRtl ? Orientation.right : Orientation.left}
              left={isRtl ? plotWidth : 0}
              scale={y}
              numTicks={4}
              tickFormat={(value) => (Number.isInteger(Number(value)) ? number(Number(value)) : '')}
              tickComponent={isRtl ? RightTick : LeftTick}
              hideAxisLine
              hideTicks
            />
            {children({ width: plotWidth, height: plotHeight, y, range })}
          </Group>
        </svg>
      )}
    </div>
  )
}
