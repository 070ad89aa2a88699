import type { Ticket } from '@atum-desk/contract/tickets'
import { useTranslation } from 'react-i18next'
import { PriorityMark } from '../../marks/PriorityMark.tsx'
import { priorities } from '../list/filters.ts'
import { AssigneeProperty } from './AssigneeProperty.tsx'
import { CategoryField } from './CategoryField.tsx'
import { Choice } from './Choice.tsx'
import { Property } from './Property.tsx'
import { Section } from './Section.tsx'
import { ServiceProperty } from './ServiceProperty.tsx'
import { TagEditor } from './TagEditor.tsx'
import { TeamProperty } from './TeamProperty.tsx'
import { useEdit } from './useEdit.ts'

interface PropertiesProps {
  readonly ticket: Ticket
  readonly canEdit: boolean
  readonly onAssign: () => void
}

export function Properties({ ticket, canEdit, onAssign }: PropertiesProps) {
  const { t } = useTranslation(['tickets', 'terms'])
  const { number, priority, category, tags } = ticket
  const edit = useEdit(number)
  const none = <span className="text-muted">{t('tickets:field.none')}</span>
  return (
    <Section title={t('tickets:side.properties')}>
      <dl className="grid">
        <Property name={t('tickets:field.priority')}>
          <Choice
            label={t('tickets:field.priority')}
            options={priorities.map((value) => ({ value, title: t(`terms:priority.${value}`) }))}
            value={priority}
            canEdit={canEdit}
            onChange={(next) => edit({ priority: next }, { priority: next })}
          >
            <PriorityMark priority={priority} />
          </Choice>
        </Property>
        <Property name={t('tickets:field.assignee')}>
          <AssigneeProperty ticket={ticket} onAssign={onAssign} />
        </Property>
        <Property name={t('tickets:field.team')}>
          <TeamProperty ticket={ticket} />
        </Property>
        <Property name={t('tickets:field.category')}>
          {canEdit ? (
            <CategoryField category={category} onSave={(next) => edit({ category: next }, { category: next })} />
          ) : (
            <bdi>{category ?? none}</bdi>
          )}
        </Property>
        <Property name={t('tickets:field.service')}>
          <ServiceProperty
            service={ticket.service}
            canEdit={canEdit}
            onChange={(service) => edit({ serviceId: service?.id ?? null }, { service })}
          />
        </Property>
        <Property name={t('tickets:field.tags')}>
          <TagEditor tags={tags} canEdit={canEdit} onChange={(next) => edit({ tags: next }, { tags: next })} />
        </Property>
      </dl>
    </Section>
  )
}
