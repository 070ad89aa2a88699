import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRested } from '../../../../lib/time/useRested.ts'
import { Combobox } from '../../../../ui/primitives/Combobox.tsx'
import { Select } from '../../../../ui/primitives/Select.tsx'
import { TextField } from '../../../../ui/primitives/TextField.tsx'
import { person, personPages } from '../users/api.ts'
import { ActionField } from './ActionField.tsx'
import type { AuditFilters } from './api.ts'
import { entityTypes } from './entity-types.ts'

interface AuditFilterBarProps {
  readonly filters: AuditFilters
  readonly change: (next: Partial<AuditFilters>) => void
}

/** By whom, of what, and when. */
export function AuditFilterBar({ filters, change }: AuditFilterBarProps) {
  const { t } = useTranslation('people')
  const [typed, setTyped] = useState('')
  const q = useRested(typed.trim())
  const found = useInfiniteQuery(personPages({ q }))
  const actor = useQuery({ ...person(filters.actorId), enabled: filters.actorId !== '' })
  return (
    <div className="grid w-full grid-cols-2 gap-x-3 gap-y-2.5 tablet:grid-cols-3 split:grid-cols-[1.4fr_1fr_1.2fr_9.5rem_9.5rem]">
      <Combobox
        label={t('audit.actor')}
        canClear
        value={actor.data ? { value: filters.actorId, title: actor.data.name } : null}
        options={(found.data?.pages ?? []).flatMap(({ items }) =>
          items.map(({ id, name, email }) => ({ value: id, title: name, text: email })),
        )}
        none={t('roles.nobody')}
        isFinding={q !== typed.trim() || found.isPlaceholderData}
        onType={setTyped}
        onPick={(option) => change({ actorId: option?.value ?? '' })}
      />
      <Select
        label={t('audit.entity')}
        value={filters.entityType}
        onChange={(event) => change({ entityType: event.target.value, entityId: '' })}
        options={[
          { value: '', title: t('audit.anything') },
          ...entityTypes.map((value) => ({ value, title: t(`entity.${value}`) })),
        ]}
      />
      <ActionField value={filters.action} onChange={(action) => change({ action })} />
      <TextField
        label={t('audit.from')}
        type="date"
        dir="ltr"
        value={filters.from}
        onChange={(event) => change({ from: event.target.value })}
      />
      <TextField
        label={t('audit.to')}
        type="date"
        dir="ltr"
        value={filters.to}
        min={filters.from}
        onChange={(event) => change({ to: event.target.value })}
      />
    </div>
  )
}
