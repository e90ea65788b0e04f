import { latinForms } from '@/lib/screening/scripts/latin-forms';

/** A name of another script in Latin letters as it is most often spelled, for the eye; null where it is Latin already. */
export function latinForm(name: string): string | null {
  if (!/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(name)) return null;
  const words = name.split(/\s+/).map((word) => latinForms(word)[0] ?? '');
  return words.filter((word) => word !== '').join(' ');
}
