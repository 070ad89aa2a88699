import { useTranslation } from 'react-i18next'

const builtIn = ['agent', 'manager', 'admin'] as const

/** A built-in role in words; one that an administrator made is shown as he named it. */
export function useRoleName(role: string): string {
  const { t } = useTranslation('desk')
  const known = builtIn.find((name) => name === role)
  return known ? t(`role.${known}`) : role
}
