import { describe, expect, it } from 'vitest';
import { readMrz } from '@/lib/travel/mrz/read-mrz';
import {
  changePerson,
  emptyEntry,
  emptyPerson,
  entryToSend,
  isBlank,
  isChanging,
  isDirty,
  keepPerson,
  removePerson,
  travelBy,
  undoRemove,
} from './entry-draft';
import { entryProblems, personProblems, problemAt } from './entry-problems';
import { runsOf } from './mrz-runs';
import { agreementOf, fillFrom, otherSpellings, plainAgreement, zoneFacts } from './zone-facts';

const TD3 = 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10';
const result = (zone: string) => readMrz(zone, '2026-11-24');
function facts(zone: string) {
  const found = zoneFacts(result(zone));
  if (!found) throw new Error('not read');
  return found;
}
const named = (key: string, familyName: string) => ({ ...emptyPerson(key), familyName });
const withTwo = () => {
  const one = keepPerson({ ...emptyEntry('a'), person: named('a', 'ERIKSSON') }, 'b');
  return keepPerson({ ...one, person: named('b', 'BERG') }, 'c');
};

describe('the list', () => {
  it('takes people up one after the other and keeps their place when one is changed', () => {
    const changing = changePerson(withTwo(), 'a');
    expect(isChanging(changing)).toBe(true);
    const kept = keepPerson({ ...changing, person: { ...changing.person, familyName: 'ERIKSEN' } }, 'd');
    expect(kept.people.map(({ familyName }) => familyName)).toEqual(['ERIKSEN', 'BERG']);
    expect(isBlank(kept.person)).toBe(true);
  });

  it('puts somebody back where they were', () => {
    const gone = removePerson(withTwo(), 'a', 'd');
    expect(gone.people.map(({ key }) => key)).toEqual(['b']);
    expect(undoRemove(gone).people.map(({ key }) => key)).toEqual(['a', 'b']);
    expect(undoRemove(undoRemove(gone)).people).toHaveLength(2);
  });

  it('begins with crew at sea, and leaves a person alone who was begun', () => {
    expect(travelBy(emptyEntry('a'), 'sea').person.kind).toBe('crew');
    expect(travelBy({ ...emptyEntry('a'), person: named('a', 'BERG') }, 'sea').person.kind).toBe('passenger');
  });

  it('knows when something would be lost', () => {
    expect(isDirty(emptyEntry('a'))).toBe(false);
    expect(isDirty(travelBy(emptyEntry('a'), 'sea'))).toBe(false);
    expect(isDirty({ ...emptyEntry('a'), person: { ...emptyPerson('a'), zone: 'P<' } })).toBe(true);
    expect(isDirty(withTwo())).toBe(true);
  });
});

describe('filling from a zone', () => {
  it('fills what is empty and leaves what was typed', () => {
    const typed = { ...emptyPerson('a'), birthDate: '1975-08-12' };
    const filled = fillFrom(typed, facts(TD3));
    expect(filled).toMatchObject({
      familyName: 'ERIKSSON',
      givenNames: 'ANNA MARIA',
      birthDate: '1975-08-12',
      sex: 'F',
    });
    expect(filled.documents).toMatchObject([{ kind: 'P', number: 'L898902C3', issuer: 'UTO', expires: '2012-04-15' }]);
    expect(agreementOf('birthDate', filled.birthDate, facts(TD3))).toBe('other');
    expect(agreementOf('sex', filled.sex, facts(TD3))).toBe('same');
  });

  it('lets a better reading take the place of an earlier one, document and all', () => {
    const misread = fillFrom(
      emptyPerson('a'),
      facts(TD3.replace('L898902C36', 'L8989O2C36').replace('ERIKSSON', 'ERIKSS0N')),
    );
    const mended = fillFrom(misread, facts(TD3));
    expect(mended.familyName).toBe('ERIKSSON');
    expect(mended.documents.map(({ number }) => number)).toEqual(['L898902C3']);
  });

  it('puts a visa beside the passport', () => {
    const visa = 'V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nV8988901C0XXX4009078F9612109<<<<<<<<';
    const both = fillFrom(fillFrom(emptyPerson('a'), facts(TD3)), facts(visa));
    expect(both.documents.map(({ kind, number }) => `${kind} ${number}`)).toEqual(['P L898902C3', 'V V8988901C']);
  });

  it('keeps the second passport of the same holder', () => {
    const other = `${TD3.split('\n')[0]}\nR123456788ARC7408122F3104154<<<<<<<<<<<<<<00`;
    const both = fillFrom(fillFrom(emptyPerson('a'), facts(TD3)), facts(other));
    expect(both.documents.map(({ number }) => number)).toEqual(['L898902C3', 'R12345678']);
  });

  it('takes other spellings of a name for the same', () => {
    const german = facts(TD3.replace('ERIKSSON<<ANNA<MARIA<<', 'MUELLER<<MXHMD<<<<<<<<'));
    expect(agreementOf('familyName', 'Müller', german)).toBe('same');
    expect(agreementOf('familyName', 'Miller', german)).toBe('other');
    expect(agreementOf('givenNames', 'محمد', german)).toBe('same');
    expect(otherSpellings('MXHMD')).toEqual(['محمد']);
    expect(otherSpellings('ERIK')).toEqual([]);
  });

  it('compares numbers, codes and dates without their blanks and hyphens', () => {
    expect(plainAgreement('l898 902-c3', 'L898902C3')).toBe('same');
    expect(plainAgreement('2012-04-15', '2012-04-15')).toBe('same');
    expect(plainAgreement('2012-04-16', '2012-04-15')).toBe('other');
    expect(plainAgreement('', 'L898902C3')).toBe('none');
  });
});

describe('what is wrong', () => {
  it('leads to the control, also where a blank document comes first', () => {
    const person = {
      ...named('a', 'BERG 7'),
      documents: [
        { key: '1', kind: 'P', number: '', issuer: '', expires: '' },
        { key: '2', kind: 'P', number: '', issuer: 'UTO', expires: '' },
      ],
    };
    expect(personProblems(person)).toEqual([
      { path: 'familyName', code: 'name-form', field: 'person-familyName' },
      { path: 'documents.1.number', code: 'number-missing', field: 'document-1-number' },
    ]);
  });

  it('leads to the fields of the way of travel, and to the person on the list', () => {
    const entry = travelBy(withTwo(), 'sea');
    expect(entryProblems(entry).map(({ field, code }) => [field, code])).toEqual([
      ['reason', 'reason-missing'],
      ['journey-ship', 'ship-name-missing'],
      ['journey-seaTo', 'port-form'],
      ['journey-departsOn', 'time-missing'],
    ]);
    expect(problemAt('people.1.birthDate', 'date-form', entry)).toEqual({
      path: 'birthDate',
      code: 'date-form',
      field: 'change-b',
      person: 'b',
    });
  });

  it('sends a day alone where no time is known', () => {
    const entry = withTwo();
    const journey = { ...entry.journey, departsOn: '2026-11-24', arrivesOn: '2026-11-24', arrivesAt: '13:05' };
    expect(entryToSend({ ...entry, journey }).journey).toMatchObject({
      departs: '2026-11-24',
      arrives: '2026-11-24T13:05',
    });
  });
});

describe('the zone on the screen', () => {
  it('is cut where the meaning for the check digits changes, and loses no character', () => {
    const read = result(TD3);
    if (read.state !== 'read') throw new Error('not read');
    const [, lower = ''] = read.lines;
    const runs = runsOf(2, lower, read.checks, 5, [{ line: 2, position: 6 }]);
    expect(runs.map(({ text }) => text).join('')).toBe(lower);
    expect(runs.filter(({ digit }) => digit !== undefined).map(({ text, digit }) => `${digit}:${text}`)).toEqual([
      '1:6',
      '2:2',
      '3:9',
      '4:1',
      '5:0',
    ]);
    // the composite digit covers neither nationality nor sex
    expect(runs.filter(({ lit }) => !lit).map(({ text }) => text)).toEqual(['UTO', 'F']);
    expect(runs.find(({ flawed }) => flawed)?.start).toBe(6);
  });
});
