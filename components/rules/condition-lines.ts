import { describeCondition, type RuleWords, wantedOf } from '@/components/rules/condition-words';
import { type ConditionGroup, isGroup } from '@/lib/screening/rules/schema';

/** One line of conditions written out: a clause, or the words that head a group; `depth` counts from 0. */
export interface ConditionLine {
  text: string;
  depth: number;
  heading: boolean;
}

/** A side written out line by line, the way people read it aloud. */
export function conditionLines(t: RuleWords, group: ConditionGroup | null, depth = 0): ConditionLine[] {
  if (!group || group.rules.length === 0) return [];
  const heads = group.rules.length > 1 || group.not === true;
  const key = `lines.${group.not ? 'not' : 'is'}${group.combinator === 'and' ? 'All' : 'Any'}` as const;
  const inside = depth + (heads ? 1 : 0);
  return [
    ...(heads ? [{ text: t(key), depth, heading: true }] : []),
    ...group.rules.flatMap((rule) =>
      isGroup(rule)
        ? conditionLines(t, rule, inside)
        : [
            {
              text: describeCondition(t, { fact: rule.field, operator: rule.operator, wanted: wantedOf(rule.value) }),
              depth: inside,
              heading: false,
            },
          ],
    ),
  ];
}

/** A line of a comparison: in both, only before, or only after. */
export interface DiffLine extends ConditionLine {
  change: 'same' | 'removed' | 'added';
}

const same = (a: ConditionLine, b: ConditionLine) => a.text === b.text && a.depth === b.depth;

/** What changed between two sides: the longest common run of lines stays, removed lines stand before added ones. */
export function diffLines(before: readonly ConditionLine[], after: readonly ConditionLine[]): DiffLine[] {
  // length of the longest common subsequence of the tails from i and j
  const common = Array.from({ length: before.length + 1 }, () => Array<number>(after.length + 1).fill(0));
  const at = (i: number, j: number) => common[i]?.[j] ?? 0;
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--) {
      const [a, b, row] = [before[i], after[j], common[i]];
      if (a && b && row) row[j] = same(a, b) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  const found: DiffLine[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const [a, b] = [before[i], after[j]];
    if (a && b && same(a, b)) {
      found.push({ ...b, change: 'same' });
      i++;
      j++;
    } else if (a && (!b || at(i + 1, j) >= at(i, j + 1))) {
      found.push({ ...a, change: 'removed' });
      i++;
    } else if (b) {
      found.push({ ...b, change: 'added' });
      j++;
    }
  }
  return found;
}
