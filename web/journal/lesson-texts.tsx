import { TextArea } from '../../shared/ui/text-input.tsx'
import { type Edits, shownIn, type Values } from './sheet.ts'

type Props = { values: Values; edits: Edits; onInput: (cell: string, value: string) => void }

/** Topic and homework, as the family reads them in the diary. */
export const LessonTexts = ({ values, edits, onInput }: Props) => (
  <div class="stack">
    <TextArea
      id="topic"
      label="Тема урока"
      rows={2}
      value={shownIn(values, edits, 'topic')}
      onInput={(text) => onInput('topic', text)}
    />
    <TextArea
      id="homework"
      label="Домашнее задание"
      hint="Его увидят в дневнике"
      rows={3}
      value={shownIn(values, edits, 'homework')}
      onInput={(text) => onInput('homework', text)}
    />
  </div>
)
