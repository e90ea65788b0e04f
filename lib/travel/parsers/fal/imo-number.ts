/**
 * The IMO ship identification number (SOLAS XI-1/3, IMO Res. A.1117(30)): seven digits, the last of which is the units
 * of 7·d1 + 6·d2 + 5·d3 + 4·d4 + 3·d5 + 2·d6. It stays with the hull whatever name or flag the ship takes, so it alone
 * tells ships apart. `IMO 9074729`, `IMO: 9074729`, `9074729` and `No. 9074729` are read.
 * @returns `imo` only where the text holds one number of seven digits and its check digit fits; `asSent` is the text
 * with blanks trimmed.
 */
export function readImoNumber(text: string): { imo?: string; asSent: string } {
  const asSent = text.trim();
  const match = /^(?:I\.?M\.?O\.?)?\s*(?:number|n[o°º]|nr)?[\s.:#/-]*(\d{7})$/i.exec(asSent);
  const digits = match?.[1];
  return digits !== undefined && hasRightCheckDigit(digits) ? { imo: digits, asSent } : { asSent };
}

function hasRightCheckDigit(digits: string): boolean {
  const sum = [7, 6, 5, 4, 3, 2].reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return digits !== '0000000' && sum % 10 === Number(digits[6]);
}
