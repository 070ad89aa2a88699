import { ChevronsUpDown } from 'lucide-react'
import { useUser } from '../../features/session/useSession.ts'
import { Icon } from '../../ui/icons/Icon.tsx'
import { Avatar } from '../../ui/primitives/Avatar.tsx'
import { AccountMenu } from './AccountMenu.tsx'
import { useRoleName } from './useRoleName.ts'

/** Who is signed in, and as what; pressed, the account's menu. */
export function AccountButton() {
  const { name, role } = useUser()
  const roleName = useRoleName(role)
  return (
    <AccountMenu
      trigger={
        <button
          type="button"
          className="flex min-w-0 items-center gap-2.5 rounded-control p-1.5 text-start hover:bg-surface-3"
        >
          <Avatar name={name} isStaff />
          <span className="grid min-w-0 flex-1">
            <bdi className="w-fit max-w-full truncate font-medium">{name}</bdi>
            <span className="truncate text-meta text-muted">{roleName}</span>
          </span>
          <Icon of={ChevronsUpDown} className="size-4 text-muted" />
        </button>
      }
    />
  )
}
