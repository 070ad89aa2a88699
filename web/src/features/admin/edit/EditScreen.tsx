import type { ReactNode } from 'react'
import { usePageTitle } from '../../../lib/i18n/usePageTitle.ts'
import { cx } from '../../../ui/cx.ts'
import { Form } from '../../../ui/form/Form.tsx'
import { Panel } from '../../../ui/primitives/Panel.tsx'
import { ConflictNotice } from './ConflictNotice.tsx'
import type { Elsewhere } from './changes.ts'
import { EditHeader, type EditHeaderProps } from './EditHeader.tsx'
import { LeaveGuard } from './LeaveGuard.tsx'
import { SaveBar } from './SaveBar.tsx'

type Edit = Parameters<typeof SaveBar>[0]['edit'] & {
  readonly submit: (place: Element) => Promise<void>
  readonly check: () => Promise<void>
  readonly isHeld: () => boolean
  readonly elsewhere: readonly Elsewhere[] | undefined
}

interface EditScreenProps extends EditHeaderProps {
  readonly edit: Edit
  readonly submit: string
  /** The fields as their labels call them, for a conflict. */
  readonly labels: Readonly<Record<string, string>>
  /** What the form comes to as it stands: beside it where there is room, else below. */
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** One thing that is administered: its fields, and a bar that saves them. */
export function EditScreen({ edit, submit, labels, aside, children, ...header }: EditScreenProps) {
  usePageTitle(header.title)
  const { elsewhere } = edit
  return (
    <Panel label={header.title}>
      <EditHeader {...header} />
      <Form
        onSubmit={(event) => void edit.submit(event.currentTarget)}
        onRefused={() => void edit.check()}
        className="flex min-h-0 flex-1 flex-col"
      >
        <div className="relative min-h-0 flex-1 overflow-y-auto">
          <div className={cx(aside !== undefined && 'min-[90rem]:grid min-[90rem]:grid-cols-[minmax(0,1fr)_23rem]')}>
            <div className="grid max-w-190 grid-cols-1 content-start gap-5 p-4 tablet:p-6">
              {elsewhere && <ConflictNotice elsewhere={elsewhere} labels={labels} />}
              {children}
            </div>
            {aside !== undefined && (
              <aside aria-label={header.title} className="p-4 max-[90rem]:pt-0 tablet:p-6 min-[90rem]:ps-0">
                <div className="min-[90rem]:sticky min-[90rem]:top-6">{aside}</div>
              </aside>
            )}
          </div>
        </div>
        <SaveBar edit={edit} submit={submit} backTo={header.backTo} />
      </Form>
      <LeaveGuard isHeld={edit.isHeld} />
    </Panel>
  )
}
