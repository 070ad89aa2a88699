import type { Template } from '@atum-desk/contract/templates'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Failed } from '../../../../ui/feedback/Failed.tsx'
import { Select } from '../../../../ui/primitives/Select.tsx'
import { templates } from './api.ts'

/** Not there where no template is. Choosing one fills the form in; all of it can be changed then. */
export function TemplateField({ onPick }: { onPick: (template: Template) => void }) {
  const { t } = useTranslation('open')
  const [chosen, choose] = useState('')
  const { data = [], error, refetch } = useQuery(templates)
  if (error && data.length === 0)
    return (
      <div className="rounded-control border border-line">
        <Failed title={t('templatesFailed')} error={error} onRetry={() => void refetch()} />
      </div>
    )
  if (data.length === 0) return null
  return (
    <Select
      label={t('template')}
      hint={t('templateHint')}
      isOptional
      name="template"
      value={chosen}
      onChange={({ target }) => {
        choose(target.value)
        const template = data.find(({ id }) => id === target.value)
        if (template) onPick(template)
      }}
      options={[{ value: '', title: t('none') }, ...data.map(({ id, name }) => ({ value: id, title: name }))]}
    />
  )
}
