import { useTranslation } from 'react-i18next'
import { Sheet } from '../../../../ui/primitives/Sheet.tsx'
import { StatusMark } from '../../marks/StatusMark.tsx'
import { may } from '../may.ts'
import { type Move, moveNames, moves } from '../ticket/moves.ts'
import type { TicketSheetProps } from './ticket-sheet.ts'

type StatusSheetProps = TicketSheetProps & { readonly onMove: (move: Move) => void }

/** Where the ticket can go from here, and what that means. */
export function StatusSheet({ ticket, isOpen, onClose, onMove }: StatusSheetProps) {
  const { t } = useTranslation(['tickets', 'terms'])
  return (
    <Sheet title={t('tickets:status.title', { number: ticket.number })} isOpen={isOpen} onClose={onClose}>
      <ul className="grid gap-2">
        {moveNames
          .filter((move) => may(ticket, move))
          .map((move) => (
            <li key={move} className="grid">
              <button
                type="button"
                onClick={() => onMove(move)}
                className="grid justify-items-start gap-0.5 rounded-control border border-line-strong px-3 py-2 text-start hover:bg-surface-3"
              >
                <span className="font-medium">
                  <StatusMark status={moves[move]} word={t(`tickets:action.${move}`)} />
                </span>
                <span className="ps-5.5 text-meta text-text-2">{t(`tickets:status.means.${move}`)}</span>
              </button>
            </li>
          ))}
      </ul>
    </Sheet>
  )
}
