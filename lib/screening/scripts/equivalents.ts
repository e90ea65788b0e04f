import { nameClasses } from './data/name-classes';

const none: readonly number[] = [];
let classes: ReadonlyMap<string, readonly number[]> | undefined;

/**
 * Numbers of the classes a Latin word (A to Z) belongs to, none for most. Two words that share a number are spellings of
 * one name: other scripts write both alike (MUHAMMAD and MOHAMED, STEVEN and STEPHEN).
 */
export function equivalents(latinWord: string): readonly number[] {
  classes ??= readClasses();
  return classes.get(latinWord) ?? none;
}

function readClasses(): Map<string, number[]> {
  const read = new Map<string, number[]>();
  nameClasses.split('\n').forEach((line, number) => {
    for (const word of line.split(' ')) {
      const numbers = read.get(word);
      if (numbers === undefined) read.set(word, [number]);
      else numbers.push(number);
    }
  });
  return read;
}
