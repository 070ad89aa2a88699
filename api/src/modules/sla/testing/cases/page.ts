import { clockCases, clockHours } from './clocks.ts'
import type { DeadlineCase, Section } from './section.ts'

const introduction = `# The service levels' arithmetic, case by case

Each line was worked out by hand, and \`npm test\` asks the arithmetic the same (\`npm run docs\` writes this page from
\`api/src/modules/sla/testing/cases\`). An instant is written as the wall shows it, with its distance from UTC.
`

/** docs/sla-cases.md. */
export function pageOf(sections: readonly Section[]): string {
  return [introduction, ...sections.map(sectionOf), clocks()].join('\n')
}

function sectionOf({ title, about, groups }: Section): string {
  const tables = groups.map(({ calendar, cases }) => `\n**${calendar}**\n\n${tableOf(cases)}\n`)
  return `## ${title}\n\n${about}\n${tables.join('')}`
}

const line = (...cells: readonly string[]) => `| ${cells.join(' | ')} |`
const rule = (columns: number) => line(...Array.from({ length: columns }, () => '---'))

function tableOf(cases: readonly DeadlineCase[]): string {
  const hasPauses = cases.some(([, , , , ...pauses]) => pauses.length > 0)
  const head = ['from', 'working time', ...(hasPauses ? ['pauses'] : []), 'due', 'what it shows']
  const rows = cases.map(([from, time, due, says, ...pauses]) => {
    const spans = pauses.map((pause) => pause.split('/').map(words).join(' to ')).join(', ')
    return line(words(from), lasting(time), ...(hasPauses ? [spans] : []), words(due), says)
  })
  return [line(...head), rule(head.length), ...rows].join('\n')
}

/** `2026-03-02 09:00 +01:00` */
const words = (instant: string) => instant.replace('T', ' ').replace(/(Z|[+-]\d\d:\d\d)$/, ' $1')

/** `8 h 1 s` */
const lasting = (time: string) =>
  time
    .replace(/^PT/, '')
    .replace(/(\d+)([HMS])/g, (_, n, unit) => `${n} ${unitOf[unit]} `)
    .trim()
const unitOf: Readonly<Record<string, string>> = { H: 'h', M: 'min', S: 's' }

function clocks(): string {
  const rows = clockCases.map(([happens, at, shows, says]) =>
    line(happens.replace(/PT(\d+)H/g, '$1 h'), at, shows, says),
  )
  return `## Clocks

On ${clockHours}. Times are of Monday 2 March 2026, or of another day of that month: \`05 12:00\` is Thursday noon.

${[line('what happens', 'asked at', 'it shows', 'because'), rule(4), ...rows].join('\n')}
`
}
