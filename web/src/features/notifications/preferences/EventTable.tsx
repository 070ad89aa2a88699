import type { NotificationEvent } from '@atum-desk/contract/notification-rules'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { type Groups, groupNames } from '../events.ts'
import { EventRow } from './EventRow.tsx'
import type { PreferencesForm } from './usePreferencesForm.ts'

interface EventTableProps<Event extends NotificationEvent> extends Pick<PreferencesForm, 'form' | 'change'> {
  /** Only those of which this kind of reader is ever told. */
  readonly groups: Groups<Event>
  readonly titleOf: (event: Event) => string
}

export function EventTable<Event extends NotificationEvent>(props: EventTableProps<Event>) {
  const { groups, titleOf, form, change } = props
  const { t } = useTranslation('notifications')
  const id = useId()
  return (
    <section aria-labelledby={id} className="grid gap-2">
      <h3 id={id} className="font-medium">
        {t('preferences.events.label')}
      </h3>
      <p className="text-meta text-text-2">{t('preferences.events.text')}</p>
      <table className="mt-1 w-full border-collapse">
        <thead>
          <tr className="border-line-strong border-b text-meta text-muted">
            <th scope="col" className="py-2 pe-3 text-start font-medium">
              {t('preferences.events.event')}
            </th>
            <th scope="col" className="w-18 px-1 py-2 font-medium">
              {t('preferences.events.inApp')}
            </th>
            <th scope="col" className="w-18 px-1 py-2 font-medium">
              {t('preferences.events.email')}
            </th>
          </tr>
        </thead>
        {groupNames
          .filter((name) => groups[name].length > 0)
          .map((name) => (
            <tbody key={name}>
              <tr>
                <th scope="rowgroup" colSpan={3} className="pt-5 pb-1.5 text-start font-semibold">
                  {t(`preferences.group.${name}`)}
                </th>
              </tr>
              {groups[name].map((event) => (
                <EventRow key={event} event={event} title={titleOf(event)} form={form} change={change} />
              ))}
            </tbody>
          ))}
      </table>
    </section>
  )
}
