import type { Person } from '@atum-desk/contract/people'
import type { PersonSession } from '@atum-desk/contract/sessions'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSay } from '../../../../ui/feedback/useSay.ts'
import { endSession, endSessions, sessionPages } from './api.ts'

export function useSessionEnds({ id }: Pick<Person, 'id'>) {
  const { t } = useTranslation('preferences')
  const client = useQueryClient()
  const { done, refused } = useSay()
  const [ending, setEnding] = useState<string>()
  const reread = () => client.invalidateQueries({ queryKey: sessionPages(id).queryKey })

  const endOne = async (session: PersonSession): Promise<void> => {
    setEnding(session.id)
    try {
      await endSession(id, session.id)
      done(t('devices.ended', { count: 1 }))
    } catch (error) {
      refused(t('devices.notEnded'), error)
    } finally {
      setEnding(undefined)
      await reread()
    }
  }
  return {
    ending,
    endOne: (session: PersonSession) => void endOne(session),
    endAll: async () => {
      const { ended } = await endSessions(id)
      done(t('devices.ended', { count: ended }))
      await reread()
    },
  }
}
