/** Why a file is refused. */
export type UploadFault =
  | 'empty'
  | 'too-large'
  /** Not one of the kinds that are taken. */
  | 'kind-unknown'
  /** Its name says another kind than its bytes. */
  | 'ending-differs'
  /** Larger when unpacked, or of more parts or pixels, than anything honest. */
  | 'unpacks-too-large'
  /** It would run something or fetch something: scripts, macros, launch actions, links to other files. */
  | 'active'
  | 'encrypted'
  /** Not what its kind prescribes: cut off, or made to be read in two ways. */
  | 'broken'
  | 'two-in-one'

/** The message names the fault and never anything from the file. */
export class UploadError extends Error {
  readonly code: UploadFault
  constructor(code: UploadFault) {
    super(code)
    this.name = 'UploadError'
    this.code = code
  }
}
