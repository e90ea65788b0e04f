/**
 * A quick look at two words before `tokenLikeness`: never much more than `editCost` would say, on letters alone, so that
 * words from far apart in memory need not be prepared to be told apart. Costs lie a little under those of `editCost`.
 */
const size = 26;
const longest = 32;
const changes = new Float64Array(size * size).fill(0.95);
const drops = new Float64Array(size).fill(0.95);
const code = (letter: string | undefined) => (letter ?? 'A').charCodeAt(0) - 65;

function near(pairs: string, cost: number): void {
  for (const [a, b] of pairs.split(' ')) {
    changes[code(a) * size + code(b)] = cost;
    changes[code(b) * size + code(a)] = cost;
  }
}

near('AI EO EU IO IU AU', 0.55);
near('AE AO EI OU', 0.4);
near('BP DT GK FV MN BV CS GJ GH HK TZ UV', 0.5);
near('LR', 0.65);
near('CK CJ SZ JZ IJ', 0.3);
for (const vowel of 'AEIOU') drops[code(vowel)] = 0.5;
drops[code('H')] = 0.3;
drops[code('J')] = 0.65;
for (let at = 0; at < size; at++) changes[at * size + at] = 0;
const slightEnding = 0.5;
const leastDrop = 0.3;
const swapCost = 0.7;
const [S, G] = [code('S'), code('G')];

let older = new Float64Array(longest + 1);
let previous = new Float64Array(longest + 1);
let current = new Float64Array(longest + 1);

/** Letters (0 to 25) of the two words from and up to these places; `limit` or more once it cannot be less. */
export function leastEditCost(
  a: Uint8Array,
  aStart: number,
  aEnd: number,
  b: Uint8Array,
  bStart: number,
  bEnd: number,
  limit: number,
): number {
  let [aFrom, bFrom, aTo, bTo] = [aStart, bStart, aEnd, bEnd];
  // What both begin and end with costs nothing; little is left between in words worth asking about.
  while (aFrom < aTo && bFrom < bTo && a[aFrom] === b[bFrom]) {
    aFrom++;
    bFrom++;
  }
  while (aFrom < aTo && bFrom < bTo && a[aTo - 1] === b[bTo - 1]) {
    aTo--;
    bTo--;
  }
  const rows = Math.min(longest, aTo - aFrom);
  const columns = Math.min(longest, bTo - bFrom);
  if (Math.abs(rows - columns) * leastDrop > limit) return limit + leastDrop;
  const atEnd = aTo === aEnd;
  previous[0] = 0;
  for (let j = 1; j <= columns; j++) {
    previous[j] = (previous[j - 1] ?? 0) + dropCost(b[bFrom + j - 1] ?? 0, atEnd && j === columns);
  }
  let leastBefore = 0;
  for (let i = 1; i <= rows; i++) {
    const x = a[aFrom + i - 1] ?? 0;
    const drop = dropCost(x, atEnd && i === rows);
    const first = (previous[0] ?? 0) + drop;
    current[0] = first;
    let least = first;
    let left = first;
    for (let j = 1; j <= columns; j++) {
      const y = b[bFrom + j - 1] ?? 0;
      let cost = (previous[j - 1] ?? 0) + (changes[x * size + y] ?? 1);
      const above = (previous[j] ?? 0) + drop;
      if (above < cost) cost = above;
      const beside = left + dropCost(y, atEnd && j === columns);
      if (beside < cost) cost = beside;
      if (i > 1 && j > 1 && x === b[bFrom + j - 2] && y === a[aFrom + i - 2]) {
        const swapped = (older[j - 2] ?? 0) + swapCost;
        if (swapped < cost) cost = swapped;
      }
      current[j] = cost;
      left = cost;
      if (cost < least) least = cost;
    }
    if (least > limit && leastBefore > limit) return least;
    leastBefore = least;
    const spare = older;
    older = previous;
    previous = current;
    current = spare;
  }
  return previous[columns] ?? 0;
}

function dropCost(letter: number, last: boolean): number {
  return last && (letter === S || letter === G) ? slightEnding : (drops[letter] ?? 1);
}
