import type { Ticket } from '@atum-desk/contract/tickets'
import type { CcBody } from '@atum-desk/contract/watchers'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { put } from '../../../../lib/api/client.ts'
import { useMay, useUser } from '../../../session/useSession.ts'
import { keys } from '../api.ts'

/** Who else reads along. Its requester, who opened it, and who reads all of his organization's say so (TKT-18). */
export function useCc(ticket: Ticket) {
  const client = useQueryClient()
  const may = useMay()
  const { id } = useUser()
  const isOurs = [ticket.requester.id, ticket.createdBy.id].includes(id) || may('ticket.organization')
  const { mutate, isPending, error } = useMutation({
    mutationFn: (body: CcBody) => put<CcBody, Ticket>(`/api/tickets/${ticket.id}/cc`, body),
    onSuccess: (changed) => client.setQueryData(keys.one(ticket.number), changed),
    onSettled: () => client.invalidateQueries({ queryKey: keys.all }),
  })
  const present = ticket.cc.map((one) => one.id)
  return {
    mayChange: may('ticket.watch') && isOurs,
    isBusy: isPending,
    error,
    add: (email: string, onDone: () => void) => mutate({ userIds: present, emails: [email] }, { onSuccess: onDone }),
    remove: (personId: string) => mutate({ userIds: present.filter((one) => one !== personId), emails: [] }),
  }
}
