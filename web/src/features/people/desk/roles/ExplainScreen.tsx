import type { PermissionEntry } from '@atum-desk/contract/roles'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePageTitle } from '../../../../lib/i18n/usePageTitle.ts'
import { useRested } from '../../../../lib/time/useRested.ts'
import { Combobox } from '../../../../ui/primitives/Combobox.tsx'
import { Panel } from '../../../../ui/primitives/Panel.tsx'
import type { PickOption } from '../../../../ui/primitives/pick-list.ts'
import { EditHeader } from '../../../admin/edit/EditHeader.tsx'
import { useListAddress } from '../../../admin/list/useListAddress.ts'
import { person, personPages } from '../users/api.ts'
import { permissions } from './api.ts'
import { ExplainAnswer } from './ExplainAnswer.tsx'
import { usePermissionWords } from './usePermissionWords.ts'

/** Why somebody can do something, or cannot. In the address, so that the answer can be sent. */
export function ExplainScreen() {
  const { t } = useTranslation('people')
  const wordsOf = usePermissionWords()
  const { filters, change } = useListAddress(['userId', 'permission'])
  const { userId, permission } = filters
  const [who, setWho] = useState('')
  const [what, setWhat] = useState('')
  const q = useRested(who.trim())
  const found = useInfiniteQuery(personPages({ q }))
  const chosen = useQuery({ ...person(userId), enabled: userId !== '' })
  const { data: entries = [] } = useQuery(permissions)
  const optionOf = ({ name }: PermissionEntry): PickOption => ({ value: name, title: wordsOf(name), text: name })
  const fitting = entries
    .map(optionOf)
    .filter(({ title, text }) => `${title} ${text}`.toLowerCase().includes(what.trim().toLowerCase()))
  const asked = entries.find(({ name }) => name === permission)
  usePageTitle(t('roles.why'))
  return (
    <Panel label={t('roles.why')}>
      <EditHeader title={t('roles.why')} back={t('roles.list')} backTo="/admin/roles" />
      <div className="min-h-0 flex-1 overflow-y-auto">
        <div className="grid max-w-190 gap-5 p-4 tablet:p-6">
          <div className="grid gap-4 tablet:grid-cols-2">
            <Combobox
              label={t('roles.person')}
              value={chosen.data ? { value: userId, title: chosen.data.name } : null}
              options={(found.data?.pages ?? []).flatMap(({ items }) =>
                items.map(({ id, name, email }) => ({ value: id, title: name, text: email })),
              )}
              none={t('roles.nobody')}
              isFinding={q !== who.trim() || found.isPlaceholderData}
              onType={setWho}
              onPick={(option) => change({ userId: option?.value ?? '' })}
            />
            <Combobox
              label={t('roles.permission')}
              value={asked ? optionOf(asked) : null}
              options={fitting}
              none={t('roles.noPermission')}
              onType={setWhat}
              onPick={(option) => change({ permission: option?.value ?? '' })}
            />
          </div>
          {userId !== '' && asked ? (
            <ExplainAnswer userId={userId} permission={asked.name} />
          ) : (
            <p className="text-text-2">{t('roles.whyText')}</p>
          )}
        </div>
      </div>
    </Panel>
  )
}
