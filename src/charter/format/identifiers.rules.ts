const cvrWeights = [2, 7, 6, 5, 4, 3, 2, 1]

/** Whether this is a Danish company number: eight digits, weighted sum divisible by 11, not all zero. */
export function isCvr(written: string): boolean {
  if (!/^\d{8}$/.test(written) || written === '00000000') return false
  const sum = cvrWeights.reduce((total, weight, place) => total + weight * Number(written[place]), 0)
  return sum % 11 === 0
}

const base32 = '0123456789abcdefghjkmnpqrstvwxyz'

/** Whether this is a ROR id: `0`, six Crockford base-32 characters and two check digits (ISO 7064 mod 97-10). */
export function isRor(written: string): boolean {
  const parts = /^(0[0-9a-hj-km-np-tv-z]{6})(\d{2})$/.exec(written)
  if (!parts) return false
  const [, body = '', check = ''] = parts
  const number = [...body].reduce((total, character) => total * 32n + BigInt(base32.indexOf(character)), 0n)
  return 98n - ((number * 100n) % 97n) === BigInt(check)
}
