import type { SeededRandom } from '@/lib/testing/seeded-random';

export interface FictionalName {
  family: string;
  given: string;
  /** The whole name in its own script, where it has one that is not Latin. */
  original?: string;
}

export type Culture = 'utopian' | 'arcadian' | 'ruritanian' | 'levantine' | 'eastern';

interface NameSource {
  male: string[];
  female: string[];
  /** Family names are put together from one of each: towns and families that do not exist. */
  stems: string[];
  endings: { male: string[]; female: string[] };
  order?: 'family-first';
}

/** `latin:script` where the culture has a script of its own. */
const sources: Record<Culture, NameSource> = {
  utopian: {
    male: words('Oskar Jürgen Anton Emil Lorenz Matthias Søren Bastian Konrad Jörg Elias Florian'),
    female: words('Greta Käthe Annelie Ida Johanna Mathilde Sólveig Frida Klara Mareike Lotte Birgit'),
    stems: words('Vel Mör Brand Quill Hesse Tarn Grün Aller Fens Osten Wyk Lind Stave Rohr Külp Dorn'),
    endings: {
      male: words('drun stedt vanger hofer becker lund mark berg ström'),
      female: words('drun stedt vanger hofer becker lund mark berg ström'),
    },
  },
  arcadian: {
    male: words('Tomás Rui Mateo Joaquín Iago Benito Lucas Nuno Álvaro Damián Xavier Paulo'),
    female: words('Inês Lucía Marisol Beatriz Elvira Noa Catarina Pilar Rosalía Teresa Amparo Joana'),
    stems: words('Mar Cal Ver Sol Arb Lem Olv Tor Fer Alc Nav Bor Cast Per Quint Sal'),
    endings: {
      male: words('ondes aveira iñaga oleda enzo uarte igueres antes osela'),
      female: words('ondes aveira iñaga oleda enzo uarte igueres antes osela'),
    },
  },
  ruritanian: {
    male: words(
      'Иван:Ivan Юрий:Yuriy Сергей:Sergei Михаил:Mikhail Жан:Zhan Фёдор:Fyodor Глеб:Gleb Никита:Nikita Тарас:Taras Захар:Zakhar',
    ).map(swap),
    female: words(
      'Ольга:Olga Юлия:Yulia Катя:Katya Зоя:Zoya Марина:Marina Вера:Vera Ксения:Ksenia Лидия:Lidia Надя:Nadya Жанна:Zhanna',
    ).map(swap),
    stems: words(
      'Streltz:Стрельц Zakhm:Захм Krasht:Крашт Olsh:Ольш Vereb:Вереб Tsvet:Цвет Morozh:Морож Yagl:Ягл Khvost:Хвост Berezh:Береж Lugav:Лугав Shchur:Щур',
    ),
    endings: {
      male: words('enkov:енков insky:инский arov:аров ovets:овец uchin:учин'),
      female: words('enkova:енкова inskaya:инская arova:арова ovets:овец uchina:учина'),
    },
  },
  levantine: {
    male: words(
      'Mohammed:محمد Ahmad:أحمد Yusuf:يوسف Hasan:حسن Husayn:حسين Khalid:خالد Omar:عمر Karim:كريم Tariq:طارق Walid:وليد Samir:سمير Rashid:راشد',
    ),
    female: words(
      'Fatima:فاطمة Layla:ليلى Maryam:مريم Zaynab:زينب Nura:نورة Salma:سلمى Huda:هدى Rania:رانية Amina:أمينة Khadija:خديجة',
    ),
    stems: words(
      'Zarh:زره Qamr:قمر Tulb:طلب Sahl:سهل Ghazl:غزل Harj:هرج Manz:منز Fazw:فزو Rukn:ركن Shahm:شهم Jabr:جبر',
    ),
    endings: { male: words('ani:اني awi:اوي ari:اري uni:وني'), female: words('ani:اني awi:اوي ari:اري uni:وني') },
  },
  eastern: {
    male: words('Jun-ho Min-seok Tae-yang Wei Zhiming Haoran Kenji Daichi Sung-min Bo'),
    female: words('Ji-woo Min-ah Xiu Meiling Yuna Hanae Soo-jin Lan Qiang Ayaka'),
    stems: words('Ka Ha Mo Shi Ta Na Yo Ri Ku Se'),
    endings: { male: words('ng ruo mine zen lan dae shan rai'), female: words('ng ruo mine zen lan dae shan rai') },
    order: 'family-first',
  },
};

/** An invented name of one culture; Levantine men often carry their father's name and a place name with the article. */
export function fictionalName(random: SeededRandom, culture: Culture, sex: 'M' | 'F'): FictionalName {
  const source = sources[culture];
  const key = sex === 'M' ? 'male' : 'female';
  const givenParts = [random.pick(source[key])];
  const second = culture === 'levantine' || random.chance(0.3);
  const seconds = (culture === 'levantine' ? source.male : source[key]).filter((part) => part !== givenParts[0]);
  if (second) givenParts.push(random.pick(seconds));
  const [stem, ending] = [split(random.pick(source.stems)), split(random.pick(source.endings[key]))];
  const article = culture === 'levantine' && random.chance(0.6);
  const family = `${article ? 'al-' : ''}${article ? stem.latin : capital(stem.latin)}${ending.latin}`;
  const given = givenParts.map((part) => split(part).latin).join(' ');
  if (stem.script === '') return { family: article ? `al-${capital(family.slice(3))}` : family, given };
  const ownGiven = givenParts.map((part) => split(part).script).join(' ');
  const original = `${ownGiven} ${article ? 'ال' : ''}${stem.script}${ending.script}`;
  return { family: article ? `al-${capital(family.slice(3))}` : family, given, original };
}

/** Whole name in the order its culture writes it. */
export function wholeName({ family, given }: FictionalName, culture: Culture): string {
  return sources[culture].order === 'family-first' ? `${family} ${given}` : `${given} ${family}`;
}

function words(list: string): string[] {
  return list.split(' ');
}

function swap(pair: string): string {
  const { latin, script } = split(pair);
  return `${script}:${latin}`;
}

function split(pair: string): { latin: string; script: string } {
  const [latin = '', script = ''] = pair.split(':');
  return { latin, script };
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
