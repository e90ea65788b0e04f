import { describe, expect, test } from 'vitest';
import { buildIndex } from '@/lib/screening/build-index';
import type { Candidate, EntryBirthDate, Evidence, IndexedEntry, Subject } from '@/lib/screening/schema';

function entry(id: string, full: string, rest: Partial<IndexedEntry> = {}): IndexedEntry {
  return {
    id,
    externalRef: id,
    names: [{ full, quality: 'primary' }],
    birthDates: [],
    documents: [],
    nationalities: [],
    birthPlaces: [],
    ...rest,
  };
}

function exact(date: string): EntryBirthDate {
  return { kind: 'exact', from: date, to: date };
}

function subject(familyName: string, givenNames: string, rest: Partial<Subject> = {}): Subject {
  return { familyName, givenNames, documents: [], ...rest };
}

function only(entries: IndexedEntry[], who: Subject): Candidate | undefined {
  const candidates = buildIndex(entries).screen(who);
  expect(candidates.length).toBeLessThanOrEqual(1);
  return candidates[0];
}

function line(candidate: Candidate | undefined, field: Evidence['field']): Evidence | undefined {
  return candidate?.evidence.find((evidence) => evidence.field === field);
}

describe('names', () => {
  const born = { birthDates: [exact('1971-03-04')] };
  const when = { birthDate: '1971-03-04' };

  test.each([
    ['same order', 'Oskar Veldrun', 'VELDRUN', 'OSKAR', 'exact'],
    ['fields swapped', 'Oskar Veldrun', 'OSKAR', 'VELDRUN', 'word-order'],
    ['umlaut written out', 'Jürgen Möllstedt', 'MOELLSTEDT', 'JUERGEN', 'transliteration'],
    ['umlaut dropped', 'Jürgen Möllstedt', 'MOLLSTEDT', 'JURGEN', 'exact'],
    ['another transcription', 'Mohammed Zarhani', 'ZARHANI', 'MUHAMMAD', 'transliteration'],
    ['typo', 'Katya Berezhovets', 'BEREZHOVEST', 'KATYA', 'spelling'],
    ['glued given names', 'Tomás Iago Marondes', 'MARONDES', 'TOMASIAGO', 'joined'],
    ['glued given names and title', 'Tomás Iago Marondes', 'MARONDES', 'TOMASIAGOMR', 'joined'],
    ['glued on the list', 'Abdulrahman Qamrani', 'QAMRANI', 'ABD AL RAHMAN', 'joined'],
    ['article split off', 'Walid al-Sahluni', 'ALSAHLUNI', 'WALID', 'joined'],
    ['middle name left out', 'Rui Nuno Calveira', 'CALVEIRA', 'RUI', 'partial'],
    ['one initial', 'Rui Nuno Calveira', 'CALVEIRA', 'RUI N', 'partial'],
  ])('%s', (_, listed, family, given, how) => {
    const candidate = only([entry('e1', listed, born)], subject(family, given, when));
    expect(candidate?.band).toBe('strong');
    expect(line(candidate, 'name')).toMatchObject({ verdict: 'agrees', ours: [listed] });
    // Joined spellings may agree only by their fold, which is then the more telling thing to say.
    expect(how === 'joined' ? ['joined', 'transliteration'] : [how]).toContain(line(candidate, 'name')?.how);
  });

  test('a single name finds a single name', () => {
    expect(only([entry('e1', 'Shamsadun', born)], subject('SHAMSADUN', '', when))?.band).toBe('strong');
    expect(only([entry('e1', 'Shamsadun', born)], subject('SHAMSADUN', 'SHAMSADUN', when))?.band).toBe('strong');
  });

  test('a low-quality alias never makes more than a possible match by name and date', () => {
    const listed = entry('e1', 'Rashid Tulbani', { ...born, names: [{ full: 'Rashid Tulbani', quality: 'low' }] });
    const candidate = only([listed], subject('TULBANI', 'RASHID', when));
    expect(candidate?.band).toBe('possible');
    expect(line(candidate, 'name')?.how).toBe('alias-low');
  });

  test('the better of several names is the evidence', () => {
    const names = [
      { full: 'Oskar Veldrun', quality: 'primary' },
      { full: 'Konrad Quillmark', quality: 'good' },
    ] as const;
    const candidate = only([entry('e1', '', { ...born, names: [...names] })], subject('QUILLMARK', 'KONRAD', when));
    expect(line(candidate, 'name')).toMatchObject({ how: 'exact', ours: ['Konrad Quillmark'] });
  });

  test('a name only in its own script is found by its consonants, no more than possible', () => {
    const arabic = entry('e1', '', { ...born, names: [{ full: 'محمد خالد', quality: 'original-script' }] });
    expect(only([arabic], subject('KHALID', 'MOHAMMED', when))?.band).toBe('possible');
    const cyrillic = entry('e1', '', { ...born, names: [{ full: 'Сергей Захмаров', quality: 'original-script' }] });
    expect(only([cyrillic], subject('ZAKHMAROV', 'SERGEI', when))?.band).toBe('strong');
  });

  test('one word in common is nothing', () => {
    expect(only([entry('e1', 'Mohammed Zarhani')], subject('QAMRAWI', 'MOHAMMED'))).toBeUndefined();
    expect(only([entry('e1', 'Bin Qamr')], subject('BIN ZARH', 'OMAR'))).toBeUndefined();
  });
});

describe('birth dates', () => {
  const band = (listed: EntryBirthDate[], birthDate?: string) => {
    const who = subject('VELDRUN', 'OSKAR', birthDate === undefined ? {} : { birthDate });
    return only([entry('e1', 'Oskar Veldrun', { birthDates: listed })], who)?.band;
  };

  test('a missing date on either side leaves a possible match by name', () => {
    expect(band([], '1971-03-04')).toBe('possible');
    expect(band([exact('1971-03-04')])).toBe('possible');
  });

  test('people who share a name but not a birth date are no strong match', () => {
    expect(band([exact('1971-03-04')], '1974-03-04')).toBe('weak');
    expect(band([exact('1971-03-04')], '1971-09-30')).toBe('possible');
    expect(band([exact('1971-03-04')], '1973-05-04')).toBe('weak');
  });

  test('a contradicting date drops a name that is only near', () => {
    const listed = entry('e1', 'Oskar Emil Veldrun', { birthDates: [exact('1971-03-04')] });
    expect(only([listed], subject('VELDRUN', 'OSKAR', { birthDate: '1980-01-02' }))).toBeUndefined();
    expect(only([listed], subject('VELDRUN', 'OSKAR', { birthDate: '1971-03-04' }))?.band).toBe('strong');
  });

  test('one of several dates is enough', () => {
    expect(band([exact('1950-01-02'), exact('1971-03-04')], '1971-03-04')).toBe('strong');
  });
});

describe('documents', () => {
  const passport = { kind: 'passport', number: 'K 1234-567', issuer: 'UTO' } as const;
  const listed = entry('e1', 'Oskar Veldrun', { documents: [passport], birthDates: [exact('1971-03-04')] });
  const holding = (number: string, issuer?: string) => ({
    documents: [{ kind: 'P', number, ...(issuer === undefined ? {} : { issuer }) }],
  });

  test('number and issuer with the name are strong, whatever the date', () => {
    const candidate = only(
      [listed],
      subject('VELDRUN', 'OSKAR', { birthDate: '1990-01-02', ...holding('K1234567', 'UTO') }),
    );
    expect(candidate?.band).toBe('strong');
    expect(line(candidate, 'document')).toMatchObject({ verdict: 'agrees', how: 'exact', frequency: 1 });
  });

  test('number and issuer find a person under another name', () => {
    const candidate = only([listed], subject('QUILLMARK', 'KONRAD', holding('K1234567', 'UTO')));
    expect(candidate?.band).toBe('possible');
    expect(line(candidate, 'name')).toMatchObject({ verdict: 'differs', how: 'none' });
  });

  test('another state with the same number counts only beside the name', () => {
    expect(only([listed], subject('QUILLMARK', 'KONRAD', holding('K1234567', 'RUR')))).toBeUndefined();
    const candidate = only([listed], subject('VELDRUN', 'OSKAR', holding('K1234567', 'RUR')));
    expect(line(candidate, 'document')).toMatchObject({ verdict: 'differs', how: 'same-number-other-issuer' });
  });

  test('letters that look like digits are read as such', () => {
    const read = entry('e1', 'Oskar Veldrun', { documents: [{ ...passport, number: 'O00123I7' }] });
    const candidate = only([read], subject('VELDRUN', 'OSKAR', holding('00012317', 'UTO')));
    expect(line(candidate, 'document')).toMatchObject({ verdict: 'agrees', how: 'spelling' });
  });
});

describe('the index', () => {
  const entries = ['b', 'a', 'c'].map((id) => entry(id, 'Oskar Veldrun', { birthDates: [exact('1971-03-04')] }));
  const who = subject('VELDRUN', 'OSKAR', { birthDate: '1971-03-04' });

  test('answers in the same order however it was built', () => {
    const ids = buildIndex(entries)
      .screen(who)
      .map(({ entryId }) => entryId);
    expect(ids).toEqual(['a', 'b', 'c']);
    expect(buildIndex([...entries].reverse()).screen(who)).toEqual(buildIndex(entries).screen(who));
  });

  test('forgets what is removed, replaces what is added again', () => {
    const index = buildIndex(entries);
    index.remove('b');
    index.remove('nobody');
    index.add(entry('c', 'Konrad Quillmark'));
    expect(index.size).toBe(2);
    expect(index.screen(who)).toEqual(buildIndex([...entries.slice(1, 2), entry('c', 'Konrad Quillmark')]).screen(who));
    expect(index.screen(subject('QUILLMARK', 'KONRAD')).map(({ entryId }) => entryId)).toEqual(['c']);
  });

  test('gives six lines of evidence and says how common an agreement is', () => {
    const [candidate] = buildIndex([...entries, entry('d', 'Konrad Quillmark')]).screen(who);
    expect(candidate?.evidence.map(({ field }) => field)).toEqual([
      'name',
      'birthDate',
      'document',
      'nationality',
      'sex',
      'birthPlace',
    ]);
    expect(line(candidate, 'name')?.frequency).toBe(0.75);
    expect(line(candidate, 'sex')?.verdict).toBe('missing-both');
  });

  test('a different sex takes one band off, a different nationality none', () => {
    const listed = entry('e1', 'Oskar Veldrun', {
      birthDates: [exact('1971-03-04')],
      sex: 'M',
      nationalities: ['UTO'],
    });
    expect(only([listed], { ...who, sex: 'F' })?.band).toBe('possible');
    expect(only([listed], { ...who, sex: 'U', nationality: 'RUR' })?.band).toBe('strong');
  });

  test('an empty index and an empty subject find nothing', () => {
    expect(buildIndex([]).screen(who)).toEqual([]);
    expect(buildIndex(entries).screen(subject('', ''))).toEqual([]);
  });
});
