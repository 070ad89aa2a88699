import { Paperclip, Search } from 'lucide-react'
import { FilePicker } from '../../ui/files/FilePicker.tsx'
import { FileRow } from '../../ui/files/FileRow.tsx'
import { PickButton } from '../../ui/files/PickButton.tsx'
import { type GlyphName, glyphs } from '../../ui/icons/glyphs.tsx'
import { HelpdeskMark } from '../../ui/icons/HelpdeskMark.tsx'
import { Icon } from '../../ui/icons/Icon.tsx'
import { ownName, Wordmark } from '../../ui/icons/Wordmark.tsx'
import { Avatar } from '../../ui/primitives/Avatar.tsx'
import { Chip } from '../../ui/primitives/Chip.tsx'
import { Panel } from '../../ui/primitives/Panel.tsx'
import { VisuallyHidden } from '../../ui/primitives/VisuallyHidden.tsx'
import { DateTime } from '../../ui/text/DateTime.tsx'
import { Marked } from '../../ui/text/Marked.tsx'
import { RelativeTime } from '../../ui/text/RelativeTime.tsx'
import { RichText } from '../../ui/text/RichText.tsx'
import { Row, Specimen } from './Specimen.tsx'
import { markdown, nothing, uploads, words } from './samples.ts'

const at = '2026-11-20T08:00:00.000Z'
const glyphNames = Object.keys(glyphs) as GlyphName[] // true, as `glyphs` is constant

export function TextSpecimens() {
  return (
    <>
      <Specimen name="Wordmark, HelpdeskMark, Icon, Avatar, Chip, Panel, VisuallyHidden">
        <Row>
          <Wordmark>{ownName}</Wordmark>
          <HelpdeskMark />
          <Avatar name={words.person} />
          <Avatar name={words.person} isStaff />
          <Chip>
            <Icon name="clock" className="size-3.5 text-warn" />
            {words.unit}
          </Chip>
        </Row>
        <Row>
          <Icon of={Search} />
          {glyphNames.map((name) => (
            <Icon key={name} name={name} className="size-5" />
          ))}
          <VisuallyHidden>{words.hint}</VisuallyHidden>
        </Row>
        <Panel label={words.empty} className="p-3">
          {words.emptyText}
        </Panel>
      </Specimen>
      <Specimen name="RichText, Marked, DateTime, RelativeTime">
        <RichText markdown={markdown} />
        <p>
          <Marked text={words.value} marks={[{ from: 0, to: 3 }]} />
        </p>
        <Row>
          <DateTime instant={at} />
          <RelativeTime instant={at} />
        </Row>
      </Specimen>
      <Specimen name="FilePicker, FileRow, FileState, PickButton">
        <FilePicker items={[]} onAdd={nothing} onRemove={nothing} />
        <ul className="grid gap-2">
          {uploads.map((item) => (
            <FileRow key={item.key} item={item} onRemove={nothing} onRetry={nothing} />
          ))}
        </ul>
        <Row>
          <PickButton label={words.pick} icon={Paperclip} onPick={nothing} />
        </Row>
      </Specimen>
    </>
  )
}
