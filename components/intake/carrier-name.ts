/** A carrier as it is called in messages; words where nobody is named. */
export const carrierName = (carrier: string, nobody: string): string => (carrier === '' ? nobody : carrier);
