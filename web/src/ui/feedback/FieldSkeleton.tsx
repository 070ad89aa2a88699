import { Bar } from './Bar.tsx'
import { Skeleton } from './Skeleton.tsx'

/** In the place of a field whose choices are on their way: what is below it does not jump when they come. */
export function FieldSkeleton({ label }: { label: string }) {
  return (
    <Skeleton label={label}>
      <div className="grid gap-1.5">
        <div className="grid h-5 items-center">
          <Bar className="w-24" />
        </div>
        <div className="h-control rounded-control bg-surface-3" />
      </div>
    </Skeleton>
  )
}
