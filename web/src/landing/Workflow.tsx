import { Section } from './Section.tsx'
import { WorkflowStep } from './WorkflowStep.tsx'
import type { Words } from './words.ts'

/** The way of a request, drawn: down the page on a phone, across it where there is room. */
export function Workflow({ words: { workflow } }: { words: Words }) {
  const { steps, gate } = workflow
  const isAside = (place: number) => steps[place]?.status === 'WAITING_CUSTOMER'
  return (
    <div className="border-line border-y bg-surface-1">
      <Section id="workflow" title={workflow.title} text={workflow.text}>
        <ol className="grid split:grid-cols-7">
          {steps.map((step, place) => (
            <WorkflowStep
              key={step.status}
              step={step}
              gate={step.status === 'NEW' ? gate : undefined}
              isAside={isAside(place)}
              leadsAside={isAside(place + 1)}
            />
          ))}
        </ol>
      </Section>
    </div>
  )
}
