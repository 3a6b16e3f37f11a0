/** The last number that was given without a check digit: test people have such ones (rules of the Pension Fund, СНИЛС). */
const LAST_UNCHECKED = 1_001_998

/** Whether eleven digits can be a SNILS: the last two are the check sum of the nine before, from 001-001-999 on. */
export function isSnils(digits: string): boolean {
  const [number, check] = [digits.slice(0, 9), Number(digits.slice(9))]
  if (!/^\d{11}$/.test(digits)) return false
  if (Number(number) <= LAST_UNCHECKED) return true
  const sum = [...number].reduce((sum, digit, at) => sum + Number(digit) * (9 - at), 0)
  return (sum % 101) % 100 === check
}
