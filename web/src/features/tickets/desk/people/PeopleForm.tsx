import type { Reference } from '@atum-desk/contract/common'
import type { Person } from '@atum-desk/contract/people'
import { type ReactNode, type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SheetButtons } from '../../../../ui/form/SheetButtons.tsx'
import { Avatar } from '../../../../ui/primitives/Avatar.tsx'
import { fieldLook } from '../../../../ui/primitives/field-look.ts'
import { matching } from '../../../../ui/primitives/pick-list.ts'

interface PeopleFormProps {
  readonly people: readonly Person[]
  readonly first: readonly Reference[]
  readonly isStaff: boolean
  readonly isBusy: boolean
  readonly problem: ReactNode
  readonly onClose: () => void
  readonly onSave: (ids: string[]) => void
}

/** Several of many. Who is chosen stays chosen, also where the search does not show him. */
export function PeopleForm({ people, first, isStaff, isBusy, problem, onClose, onSave }: PeopleFormProps) {
  const { t } = useTranslation('ticket')
  const [typed, type] = useState('')
  const [chosen, choose] = useState(() => first.map(({ id }) => id))
  const all = people.map(({ id, name, email }) => ({ value: id, title: name, text: email }))
  const shown = matching([{ title: '', options: all }], typed).flatMap(({ options }) => options)
  const turn = (id: string) => choose((ids) => (ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]))
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!isBusy) onSave(chosen)
  }
  return (
    <form onSubmit={submit} className="grid gap-4">
      {problem}
      <input
        aria-label={t('people.search')}
        placeholder={t('people.search')}
        autoComplete="off"
        dir="auto"
        value={typed}
        onChange={(event) => type(event.target.value)}
        className={`${fieldLook} h-control`}
      />
      <ul aria-label={t('people.list')} className="-mx-2 grid max-h-[45dvh] gap-0.5 overflow-y-auto px-2">
        {shown.map(({ value, title, text }) => (
          <li key={value}>
            <label className="flex min-h-11 cursor-pointer items-center gap-2.5 rounded-nav px-2 hover:bg-surface-2">
              <input type="checkbox" checked={chosen.includes(value)} onChange={() => turn(value)} />
              <Avatar name={title} isStaff={isStaff} size="small" />
              <span className="grid min-w-0">
                <bdi className="w-fit max-w-full truncate">{title}</bdi>
                <bdi className="w-fit max-w-full truncate text-meta text-muted">{text}</bdi>
              </span>
            </label>
          </li>
        ))}
      </ul>
      {shown.length === 0 && <p className="py-2 text-center text-text-2">{t('people.none')}</p>}
      <SheetButtons confirm={t('people.save')} isBusy={isBusy} onClose={onClose} />
    </form>
  )
}
