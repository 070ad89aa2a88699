import type { ReactNode } from 'react'
import { usePageTitle } from '../../../lib/i18n/usePageTitle.ts'
import { Panel } from '../../../ui/primitives/Panel.tsx'
import { ConflictNotice } from './ConflictNotice.tsx'
import type { Elsewhere } from './changes.ts'
import { EditHeader, type EditHeaderProps } from './EditHeader.tsx'
import { LeaveGuard } from './LeaveGuard.tsx'
import { SaveBar } from './SaveBar.tsx'

type Edit = Parameters<typeof SaveBar>[0]['edit'] & {
  readonly submit: (place: Element) => Promise<void>
  readonly isHeld: () => boolean
  readonly elsewhere: readonly Elsewhere[] | undefined
}

interface EditScreenProps extends EditHeaderProps {
  readonly edit: Edit
  readonly submit: string
  /** The fields as their labels call them, for a conflict. */
  readonly labels: Readonly<Record<string, string>>
  readonly children: ReactNode
}

/** One thing that is administered: its fields, and a bar that saves them. */
export function EditScreen({ edit, submit, labels, children, ...header }: EditScreenProps) {
  usePageTitle(header.title)
  const { elsewhere } = edit
  return (
    <Panel label={header.title}>
      <EditHeader {...header} />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void edit.submit(event.currentTarget)
        }}
        className="flex min-h-0 flex-1 flex-col"
      >
        <div className="min-h-0 flex-1 overflow-y-auto">
          <div className="grid max-w-190 gap-5 p-4 tablet:p-6">
            {elsewhere && <ConflictNotice elsewhere={elsewhere} labels={labels} />}
            {children}
          </div>
        </div>
        <SaveBar edit={edit} submit={submit} backTo={header.backTo} />
      </form>
      <LeaveGuard isHeld={edit.isHeld} />
    </Panel>
  )
}
