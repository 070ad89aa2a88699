import { useTranslation } from 'react-i18next'
import { asFailure } from '../../lib/api/problem.ts'
import { toasts } from './toasts.ts'

/** What became of a change, in a toast: done, with a way to take it back; or refused, and why. */
export function useSay() {
  const { t } = useTranslation('common')
  return {
    done: (title: string, undo?: () => void) =>
      void (undo ? toasts.undoable({ title, undo, undoTitle: t('undo') }) : toasts.add({ title })),
    refused: (title: string, error: unknown) =>
      toasts.add({ title, description: t(`problem.${asFailure(error).code}`), priority: 'high' }),
  }
}
