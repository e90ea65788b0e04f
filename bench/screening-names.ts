import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fictionalName, wholeName } from '@/lib/testing/fictional-names';
import type { SeededRandom } from '@/lib/testing/seeded-random';

/** Names as people of many places bear them: given names in order, the last one the family's. */
export interface MadeName {
  given: string[];
  family: string[];
  /** The whole name in another script, where it is known. */
  native?: string;
}

export interface NameMaker {
  /** Where the words come from. */
  source: string;
  make(random: SeededRandom): MadeName;
}

const folder = path.join(import.meta.dirname, '../../shared/matching');
const words = (list: string) => list.split(' ');
/** Most borne names first; how often each comes falls with its place, as it does among people. */
const heads = {
  arabic: words(
    'MOHAMMED AHMED ALI HASSAN HUSSEIN OMAR IBRAHIM KHALID YUSUF MAHMOUD ABDULLAH MUSTAFA HAMZA SALEH SAEED TARIQ NASSER KARIM JAMAL FAISAL WALID ADEL SAMIR RASHID MAJID FATIMA MARYAM AISHA ZAINAB LAYLA',
  ),
  slavic: words(
    'ALEKSANDR SERGEI DMITRI ANDREI ALEKSEI IVAN VLADIMIR NIKOLAI MIKHAIL PAVEL IGOR OLEG YURI VIKTOR MAKSIM ROMAN DENIS ANTON BORIS GRIGORI ELENA OLGA TATIANA NATALIA IRINA ANNA MARIA SVETLANA EKATERINA YULIA',
  ),
  eastern: words(
    'WANG LI ZHANG LIU CHEN YANG KIM LEE PARK HUANG ZHAO WU ZHOU XU SUN MA CHOI JUNG LIN GUO HE GAO NGUYEN TRAN LE PHAM ZHU HU LUO ZHENG LIANG XIE SONG TANG HAN FENG DENG CAO PENG ZENG XIAO TIAN DONG YUAN PAN CAI JIANG YU DU YE CHENG WEI SU LU DING REN SHEN YAO JIA FAN KANG CHO YOON JANG LIM OH SEO SHIN KWON HWANG AHN HONG YOO MOON SON BAE BAEK SIM NOH HUYNH HOANG VU DANG BUI DO NGO DUONG LY CHEUNG WONG CHAN LEUNG LAU CHEUK FUNG KWOK YIP',
  ),
  syllables: words(
    'WEI MING JUN HUI YAN LI JING XIN HONG FANG MIN JIE TAO QIANG YONG HAO SUNG JIN HYUN SOO YOUNG CHUL HEE WOO KYUNG DONG SANG HO EUN JI AN BAO BIN BO CHANG CHAO CHUN DA DE DI FEI FU GANG GUANG GUI GUO HAI HAN HE HENG HUA JIA JIAN JIANG KAI KE KUN LAN LE LEI LIANG LIN LING LONG MEI MENG MU NA NAN NING PEI PENG PING QI QIAN QIN QING RONG RU RUI SEN SHAN SHAO SHENG SHI SHU SHUN SI SONG TIAN TING TONG WAN WEN XI XIA XIANG XIAO XING XIU XU XUAN XUE YA YANG YAO YI YIN YING YU YUAN YUE YUN ZE ZHEN ZHENG ZHI ZHONG ZHU ZI ZONG SEUNG JAE SEOK TAE KWANG BYUNG MYUNG SOOK MIN HYE NAM IN KI DUC THI VAN HUU MINH ANH TUAN',
  ),
};

/** The words of the mined Wikidata lists where they lie beside the project, else those of its own invention. */
export function nameMaker(): NameMaker {
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => /^wikidata-.*-train\.tsv$/.test(name)) : [];
  return files.length > 0 ? minedMaker(files) : inventedMaker();
}

function inventedMaker(): NameMaker {
  const cultures = ['utopian', 'arcadian', 'ruritanian', 'levantine', 'eastern'] as const;
  return {
    source: 'invented names of lib/testing',
    make(random) {
      const culture = random.pick(cultures);
      const name = fictionalName(random, culture, random.chance(0.7) ? 'M' : 'F');
      const made = { given: name.given.split(' '), family: name.family.split(' ') };
      const native = name.original;
      return native === undefined || wholeName(name, culture) === native ? made : { ...made, native };
    },
  };
}

function minedMaker(files: string[]): NameMaker {
  const counts = new Map<string, number>();
  const natives: Record<string, Map<string, string>> = {};
  for (const file of files) {
    const script = file.split('-')[1] ?? '';
    const native = new Map<string, string>();
    natives[script] = native;
    for (const line of readFileSync(path.join(folder, file), 'utf8').split('\n')) {
      const [latin = '', spelled = '', count = '0'] = line.split('\t');
      if (!/^\p{L}{2,}$/u.test(latin)) continue;
      counts.set(latin, Math.max(counts.get(latin) ?? 0, Number(count)));
      if (!native.has(latin)) native.set(latin, spelled.replaceAll(' ', ''));
    }
  }
  const all = drawer([...counts].filter(([latin]) => !particles.has(latin)));
  const of = (script: string, test: RegExp) =>
    drawer([...counts].filter(([latin]) => natives[script]?.has(latin) && test.test(latin)));
  const arabic = of('arabic', /^(?!.*(?:son|ez|ski)$)/);
  const slavic = of('russian', /(?:ov|ev|in|ski|sky|enko|uk|ich|ova|eva|ina)$/);
  const head = (list: string[]) => drawer(list.map((word, at) => [word, 1000 / (at + 6)] as [string, number]));
  const [arabicHead, slavicHead] = [head(heads.arabic), head(heads.slavic)];
  const [easternHead, syllable] = [head(heads.eastern), head(heads.syllables)];

  const arabicName = (random: SeededRandom): MadeName => {
    const given = [random.chance(0.6) ? arabicHead(random) : arabic(random)];
    if (random.chance(0.5)) given.push(random.chance(0.5) ? arabicHead(random) : arabic(random));
    if (random.chance(0.15)) given.push('bin', arabicHead(random));
    const family = random.chance(0.35) ? [`al-${arabic(random)}`] : [arabic(random)];
    return { given, family: random.chance(0.1) ? ['abdul', arabicHead(random)] : family };
  };
  const slavicName = (random: SeededRandom): MadeName => {
    const given = [random.chance(0.7) ? slavicHead(random) : all(random)];
    if (random.chance(0.4)) given.push(`${slavicHead(random).replace(/[AEI]+$/, '')}OVICH`);
    return { given, family: [slavic(random)] };
  };
  const easternName = (random: SeededRandom): MadeName => {
    const [first, second] = [syllable(random), syllable(random)];
    return { given: random.chance(0.5) ? [first, second] : [`${first}${second}`], family: [easternHead(random)] };
  };
  const iberianName = (random: SeededRandom): MadeName => {
    const given = [all(random), ...(random.chance(0.35) ? [all(random)] : [])];
    return { given, family: random.chance(0.6) ? [all(random), all(random)] : ['de', 'la', all(random)] };
  };
  const westernName = (random: SeededRandom): MadeName => {
    const given = [all(random), ...(random.chance(0.3) ? [all(random)] : [])];
    return { given, family: random.chance(0.06) ? ['van', 'der', all(random)] : [all(random)] };
  };
  // Of twenty people on such a list.
  const makers = [
    ...Array.from({ length: 7 }, () => arabicName),
    ...Array.from({ length: 4 }, () => slavicName),
    ...Array.from({ length: 3 }, () => iberianName),
    ...Array.from({ length: 5 }, () => westernName),
    easternName,
  ];
  return {
    source: `Latin words of ${files.length} Wikidata train files, ${counts.size} of them, and the heads of common names`,
    make(random) {
      const name = random.pick(makers)(random);
      const script = random.pick(['arabic', 'russian', 'hebrew', 'korean', 'katakana', 'chinese']);
      const spelled = [...name.given, ...name.family].map((word) => natives[script]?.get(word.toLowerCase()));
      return spelled.every((word) => word !== undefined) ? { ...name, native: spelled.join(' ') } : name;
    },
  };
}

const particles = new Set(words('de von van der la le di da del el al bin ibn ben'));

/** Draws words as often as they are counted. */
function drawer(counts: [word: string, count: number][]): (random: SeededRandom) => string {
  const sums = new Float64Array(counts.length);
  let sum = 0;
  counts.forEach(([, count], at) => {
    sum += count;
    sums[at] = sum;
  });
  return (random) => {
    const wanted = (random.whole(0, 0x3fffffff) / 0x40000000) * sum;
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sums[middle] ?? 0) <= wanted) low = middle + 1;
      else high = middle;
    }
    return counts[low]?.[0] ?? '';
  };
}
