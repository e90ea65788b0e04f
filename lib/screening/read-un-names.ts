import { childrenOf, childText, type XmlElement } from '@/lib/screening/read-xml-elements';
import type { EntryName, NameQuality } from '@/lib/screening/schema';

const otherScript = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u;

/** The name the person is listed under, in the list's order, and the same in its own script where it is given. */
export function readUnPrimaryName(element: XmlElement): EntryName[] {
  const parts = ['FIRST_NAME', 'SECOND_NAME', 'THIRD_NAME', 'FOURTH_NAME'].map((part) => childText(element, part));
  const full = parts.filter((part) => part !== '' && !/^na$/i.test(part)).join(' ');
  const original = childText(element, 'NAME_ORIGINAL_SCRIPT');
  const names: EntryName[] = [];
  if (full !== '') names.push({ full, quality: 'primary' });
  if (original !== '') names.push({ full: original, quality: 'original-script' });
  return names;
}

/** Aliases, one name each: the list writes several into one field, with remarks and other scripts between them. */
export function readUnAliases(element: XmlElement): EntryName[] {
  const names = new Map<string, EntryName>();
  for (const alias of childrenOf(element, 'INDIVIDUAL_ALIAS')) {
    // The list's own grades are Good and Low; a.k.a. and f.k.a. come ungraded and count as good.
    const quality: NameQuality = /^low/i.test(childText(alias, 'QUALITY')) ? 'low' : 'good';
    for (const full of splitAlias(childText(alias, 'ALIAS_NAME'))) {
      const kept = names.get(full);
      const own = otherScript.test(full) ? 'original-script' : quality;
      if (kept === undefined || kept.quality === 'low') names.set(full, { full, quality: own });
    }
  }
  return [...names.values()];
}

/**
 * `Azim Adhajani; Azim Agha-Jani` is two names; `X (original script: Y)` is X and Y; what follows `, born` is no name.
 * Latin text in brackets is kept only where it is two or more capitalised words, else it is a remark.
 */
export function splitAlias(text: string): string[] {
  const found: string[] = [];
  const bracketed = [...text.matchAll(/\(([^)]*)\)?/g)].map((match) => match[1] ?? '');
  const bare = text.replace(/\([^)]*\)?/g, ' ').replace(/,?\s+born\b.*$/i, '');
  found.push(...bare.split(/;|\s[a-z]\)\s/));
  for (const remark of bracketed) {
    for (const piece of remark.replace(/^[a-z ]+:\s*/i, '').split(/[;,]/)) {
      const capitalised = piece
        .trim()
        .split(/[\s-]+/)
        .filter((word) => /^\p{Lu}\p{Ll}/u.test(word)).length;
      if (otherScript.test(piece) || (capitalised >= 2 && !/\d/.test(piece))) found.push(piece);
    }
  }
  return found
    .flatMap(splitScripts)
    .map(tidy)
    .filter((name) => /\p{L}{2}/u.test(name));
}

/** `Agha Jan Alizai اغا جان عالیزی` is one name in two scripts. */
function splitScripts(name: string): string[] {
  if (!otherScript.test(name) || !/\p{Script=Latin}/u.test(name)) return [name];
  const latin = name.replace(/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]+/gu, ' ');
  return [latin, name.replace(/\p{Script=Latin}+/gu, ' ')];
}

function tidy(name: string): string {
  return name
    .replace(/["“”„«»]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,.;:)-]+|[\s,;:]+$/g, '');
}
