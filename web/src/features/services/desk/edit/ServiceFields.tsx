import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { NumberField } from '../../../../ui/primitives/NumberField.tsx'
import { Switch } from '../../../../ui/primitives/Switch.tsx'
import { TextArea } from '../../../../ui/primitives/TextArea.tsx'
import { TextField } from '../../../../ui/primitives/TextField.tsx'
import { ChoiceField } from '../../../admin/fields/ChoiceField.tsx'
import { WordsField } from '../../../admin/fields/WordsField.tsx'
import { everyTeam } from '../../../teams/desk/api.ts'
import { usePriorityOptions } from '../usePriorityOptions.ts'
import type { ServiceEdit } from './useServiceEdit.ts'

/** What it is called, and what it settles for a ticket that is opened under it. */
export function ServiceFields({ edit }: { edit: ServiceEdit }) {
  const { t } = useTranslation('services')
  const { field, control } = edit
  return (
    <>
      <TextField
        label={t('name')}
        hint={t('nameHint')}
        maxLength={200}
        autoComplete="off"
        {...field('name', { isRequired: true })}
      />
      <TextArea label={t('description')} isOptional maxLength={1_000} className="min-h-20" {...field('description')} />
      <Switch label={t('customerVisible')} hint={t('customerVisibleHint')} {...control('customerVisible')} />
      <Defaults edit={edit} />
      <NumberField label={t('position')} hint={t('positionHint')} min={0} max={99_999} {...control('position')} />
    </>
  )
}

function Defaults({ edit }: { edit: ServiceEdit }) {
  const { t } = useTranslation('services')
  const { field, control } = edit
  const { data: teams = [] } = useQuery(everyTeam)
  const priorities = usePriorityOptions(t('defaults.noPriority'))
  return (
    <section aria-labelledby="defaults" className="grid gap-4 rounded-control border border-line p-4">
      <div className="grid gap-0.5">
        <h2 id="defaults" className="font-medium">
          {t('defaults.title')}
        </h2>
        <p className="text-meta text-text-2">{t('defaults.text')}</p>
      </div>
      <div className="grid items-start gap-4 tablet:grid-cols-2">
        <ChoiceField
          label={t('team')}
          hint={t('teamHint')}
          options={[
            { value: '', title: t('list.noTeam') },
            ...teams.filter(({ active }) => active).map(({ id, name }) => ({ value: id, title: name })),
          ]}
          {...control('teamId')}
        />
        <ChoiceField label={t('priority')} hint={t('priorityHint')} options={priorities} {...control('priority')} />
        <TextField label={t('category')} isOptional maxLength={100} autoComplete="off" {...field('category')} />
        <WordsField label={t('tags')} {...control('tags')} />
      </div>
    </section>
  )
}
