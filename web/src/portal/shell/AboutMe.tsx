import { useUser } from '../../features/session/useSession.ts'
import { Avatar } from '../../ui/primitives/Avatar.tsx'

/** Who is signed in. */
export function AboutMe() {
  const { name, email, organization } = useUser()
  return (
    <div className="flex items-center gap-3">
      <Avatar name={name} />
      <p className="grid min-w-0">
        <bdi className="w-fit max-w-full truncate font-semibold">{name}</bdi>
        <bdi className="w-fit max-w-full truncate text-meta text-text-2">{email}</bdi>
        {organization && <bdi className="w-fit max-w-full truncate text-meta text-text-2">{organization.name}</bdi>}
      </p>
    </div>
  )
}
