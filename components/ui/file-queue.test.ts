import { expect, test } from 'vitest';
import { isAccepted } from '@/components/ui/file-queue';

test('kinds are told by ending or by media type', () => {
  expect(isAccepted({ name: 'List.EDI', type: '' }, '.edi, .xml')).toBe(true);
  expect(isAccepted({ name: 'list.pdf', type: 'application/pdf' }, '.edi, .xml')).toBe(false);
  expect(isAccepted({ name: 'scan', type: 'image/png' }, 'image/*')).toBe(true);
  expect(isAccepted({ name: 'scan', type: 'imagery/png' }, 'image/*')).toBe(false);
  expect(isAccepted({ name: 'a', type: 'text/plain' }, 'text/plain')).toBe(true);
  expect(isAccepted({ name: 'anything', type: '' }, ' ')).toBe(true);
});
