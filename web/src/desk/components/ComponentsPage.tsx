import { LanguageButton } from '../../ui/controls/LanguageButton.tsx'
import { ThemeButton } from '../../ui/controls/ThemeButton.tsx'
import { ButtonSpecimens } from './ButtonSpecimens.tsx'
import { ChoiceSpecimens } from './ChoiceSpecimens.tsx'
import { FeedbackSpecimens } from './FeedbackSpecimens.tsx'
import { FieldSpecimens } from './FieldSpecimens.tsx'
import { TextSpecimens } from './TextSpecimens.tsx'

/** Every component of `ui`, in every state; the two buttons show them in the other theme and direction. Development only. */
export function ComponentsPage() {
  return (
    <main data-components-page className="dusk p-4">
      <header className="mb-4 flex items-center gap-2">
        <h1 className="flex-1 font-semibold text-heading">Components</h1>
        <ThemeButton />
        <LanguageButton />
      </header>
      <div className="grid grid-cols-1 gap-4 split:grid-cols-2">
        <ButtonSpecimens />
        <FieldSpecimens />
        <ChoiceSpecimens />
        <FeedbackSpecimens />
        <TextSpecimens />
      </div>
    </main>
  )
}
