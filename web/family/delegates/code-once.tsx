import { useState } from 'preact/hooks'
import { Button } from '../../../shared/ui/button.tsx'
import { Done } from '../../../shared/ui/done.tsx'
import { useWords } from '../../../shared/ui/language.ts'
import { words } from './words.ts'

export type CodeShown = { title: string; code: string; how: string; until?: string | undefined }

/** A code that is shown once, and never again: to be written down, or copied. */
export function CodeOnce({ title, code, how, until }: CodeShown) {
  const text = useWords(words)
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(code)
    setCopied(true)
  }
  return (
    <Done title={title}>
      <div class="stack stack--close">
        <p class="code-once">{code}</p>
        <p>{text.codeOnce}</p>
        <p>{[how, until].filter(Boolean).join(' ')}</p>
        {/* The clipboard belongs to secure addresses. */}
        {'clipboard' in navigator && (
          <div>
            <Button kind="secondary" onClick={copy}>
              {copied ? text.copied : text.copy}
            </Button>
          </div>
        )}
      </div>
    </Done>
  )
}
