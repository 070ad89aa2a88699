import { DayArc } from './DayArc.tsx'
import { Section } from './Section.tsx'
import { WorkflowStep } from './WorkflowStep.tsx'
import type { Words } from './words.ts'

/** The way of a request, drawn: down the page on a phone; where there is room, over it as the sun goes. */
export function Workflow({ words: { workflow } }: { words: Words }) {
  const { steps, gate } = workflow
  const isAside = (place: number) => steps[place]?.status === 'WAITING_CUSTOMER'
  return (
    <div className="border-line border-y bg-surface-1">
      <Section id="workflow" title={workflow.title} text={workflow.text}>
        <div className="relative">
          <DayArc />
          <ol className="grid split:grid-cols-7">
            {steps.map((step, place) => (
              <WorkflowStep
                key={step.status}
                step={step}
                place={place}
                gate={step.status === 'NEW' ? gate : undefined}
                isAside={isAside(place)}
                leadsAside={isAside(place + 1)}
              />
            ))}
          </ol>
        </div>
      </Section>
    </div>
  )
}
