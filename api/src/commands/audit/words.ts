import type { ChainFault } from '../../modules/audit/index.ts'

const words: Record<ChainFault['reason'], (fault: ChainFault) => string> = {
  'entry-changed': ({ seq, entryId }) => `entry ${entryId} (seal ${seq}) is not what was sealed`,
  'entry-missing': ({ seq, entryId }) => `entry ${entryId} (seal ${seq}) is gone`,
  'seal-missing': ({ seq }) => `seal ${seq} is gone, and perhaps its entry`,
  'entry-smuggled': ({ entryId }) =>
    `entry ${entryId} was never sealed and does not wait for it: it was put in by hand`,
  'entry-lost': ({ entryId }) => `entry ${entryId} went before it was sealed, or was sealed twice`,
  'other-history': ({ seq }) => `seal ${seq} is another one than the one that was kept: this is another history`,
}

export const faultInWords = (fault: ChainFault): string => words[fault.reason](fault)
