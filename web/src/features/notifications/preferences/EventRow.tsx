import type { NotificationEvent } from '@atum-desk/contract/notification-rules'
import { useTranslation } from 'react-i18next'
import { isTicked, ticked } from './form.ts'
import type { PreferencesForm } from './usePreferencesForm.ts'

interface EventRowProps extends Pick<PreferencesForm, 'form' | 'change'> {
  readonly event: NotificationEvent
  readonly title: string
}

/** One event, and by which ways it comes. Without e-mail at all its boxes rest, and keep what they hold. */
export function EventRow({ event, title, form, change }: EventRowProps) {
  const { t } = useTranslation('notifications')
  const ways = [
    { way: 'inApp', label: t('preferences.events.inAppOf', { event: title }), isOff: false },
    { way: 'email', label: t('preferences.events.emailOf', { event: title }), isOff: form.email === 'off' },
  ] as const
  return (
    <tr className="border-line border-b hover:bg-surface-2">
      <th scope="row" className="py-1 pe-3 text-start font-normal text-text-2">
        {title}
      </th>
      {ways.map(({ way, label, isOff }) => (
        <td key={way} className="px-1 py-1">
          <label className="mx-auto grid size-control cursor-pointer place-items-center has-disabled:cursor-default has-disabled:opacity-50">
            <input
              type="checkbox"
              aria-label={label}
              disabled={isOff}
              checked={isTicked(form, event, way)}
              onChange={({ target }) => change(ticked(form, event, way, target.checked))}
              className="size-6 accent-gold"
            />
          </label>
        </td>
      ))}
    </tr>
  )
}
