import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const { resolve } = createRequire(import.meta.url)
const golos = (name: string) => readFileSync(resolve(`@expo-google-fonts/golos-text/${name}.ttf`))

// The bundler puts the bytes of both files in the place of this one (tools/esbuild-plugins.cjs).

/** Golos Text, TrueType: Cyrillic and Latin. A document embeds only the glyphs that it shows. */
export const regular = golos('400Regular/GolosText_400Regular')
export const bold = golos('600SemiBold/GolosText_600SemiBold')
