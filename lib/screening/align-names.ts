import { type NameToken, nameToken } from '@/lib/screening/names';
import { type LikenessHow, likenessFloor, tokenLikeness } from '@/lib/screening/token-likeness';

export interface Alignment {
  /** Share of the weight of each name that found its like in the other, 0 to 1, spelling differences taken off. */
  coveredA: number;
  coveredB: number;
  matchedB: Set<NameToken>;
  /** Telling words that agree, counted on the side with more of them (joined words count each). */
  words: number;
  how: LikenessHow;
  /** Words written together on one side and apart on the other. */
  joined: boolean;
  inOrder: boolean;
  /** A telling word on either side stayed without its like, or has only an initial for it. */
  leftover: boolean;
}

interface Link {
  a: number[];
  b: number[];
  value: number;
  how: LikenessHow;
  initial?: boolean;
}

const hows: LikenessHow[] = ['exact', 'transliteration', 'spelling'];

/** Pairs the words of two names one to one, or several with one where they are written together; greedy, best first. */
export function alignNames(a: NameToken[], b: NameToken[], consonantal: boolean): Alignment {
  const links = [...pairLinks(a, b, consonantal), ...joinLinks(a, b, consonantal)].sort(
    (x, y) => y.value - x.value || x.a.length + x.b.length - y.a.length - y.b.length || offset(x) - offset(y),
  );
  const valueA = new Array<number>(a.length).fill(0);
  const valueB = new Array<number>(b.length).fill(0);
  const taken: Link[] = [];
  for (const link of links) {
    if (link.a.some((i) => valueA[i] !== 0) || link.b.some((j) => valueB[j] !== 0)) continue;
    for (const i of link.a) valueA[i] = link.value;
    for (const j of link.b) valueB[j] = link.value;
    taken.push(link);
  }
  taken.sort((x, y) => (x.a[0] ?? 0) - (y.a[0] ?? 0));
  return {
    coveredA: covered(a, valueA),
    coveredB: covered(b, valueB),
    matchedB: new Set(b.filter((_, j) => valueB[j] !== 0)),
    words: Math.max(tellingMatched(a, valueA), tellingMatched(b, valueB)),
    how: taken.reduce<LikenessHow>(
      (worst, { how }) => (hows.indexOf(how) > hows.indexOf(worst) ? how : worst),
      'exact',
    ),
    joined: taken.some((link) => link.a.length !== link.b.length),
    inOrder: taken.every((link, at) => at === 0 || (link.b[0] ?? 0) > (taken[at - 1]?.b[0] ?? 0)),
    leftover: hasLeftover(a, valueA) || hasLeftover(b, valueB) || taken.some((link) => link.initial === true),
  };
}

/** Words in the same place are paired before equal words elsewhere. */
function offset(link: Link): number {
  return Math.abs((link.a[0] ?? 0) - (link.b[0] ?? 0));
}

function pairLinks(a: NameToken[], b: NameToken[], consonantal: boolean): Link[] {
  const links: Link[] = [];
  a.forEach((x, i) => {
    b.forEach((y, j) => {
      const initial = x.text !== y.text && isInitialOf(x, y);
      const { value, how } = initial
        ? { value: likenessFloor, how: 'exact' as const }
        : tokenLikeness(x, y, consonantal);
      if (value >= likenessFloor) links.push({ a: [i], b: [j], value, how, initial });
    });
  });
  return links;
}

function isInitialOf(x: NameToken, y: NameToken): boolean {
  const [short, long] = x.text.length < y.text.length ? [x, y] : [y, x];
  return short.text.length === 1 && long.weight === 1 && long.text.startsWith(short.text);
}

/** One word on one side against two to four neighbours written together on the other. */
function joinLinks(a: NameToken[], b: NameToken[], consonantal: boolean): Link[] {
  const links: Link[] = [];
  const collect = (
    one: NameToken[],
    many: NameToken[],
    turn: (single: number, run: number[]) => Pick<Link, 'a' | 'b'>,
  ) => {
    one.forEach((single, i) => {
      if (single.text.length < 4) return;
      for (let start = 0; start < many.length; start++) {
        let joined = many[start]?.text ?? '';
        for (let end = start + 1; end < many.length && end < start + 4; end++) {
          joined += many[end]?.text ?? '';
          if (joined.length > single.text.length + 3) break;
          if (joined.length < single.text.length - 3) continue;
          const { value, how } = tokenLikeness(single, nameToken(joined), consonantal);
          const run = Array.from({ length: end - start + 1 }, (_, step) => start + step);
          if (value >= 0.85) links.push({ ...turn(i, run), value, how });
        }
      }
    });
  };
  collect(a, b, (i, run) => ({ a: [i], b: run }));
  collect(b, a, (j, run) => ({ a: run, b: [j] }));
  return links;
}

function covered(tokens: NameToken[], values: number[]): number {
  const whole = tokens.reduce((sum, token) => sum + token.weight, 0);
  return whole === 0 ? 0 : tokens.reduce((sum, token, at) => sum + token.weight * (values[at] ?? 0), 0) / whole;
}

function tellingMatched(tokens: NameToken[], values: number[]): number {
  return tokens.filter((token, at) => token.weight === 1 && values[at] !== 0).length;
}

function hasLeftover(tokens: NameToken[], values: number[]): boolean {
  return tokens.some((token, at) => token.weight >= 0.5 && values[at] === 0);
}
