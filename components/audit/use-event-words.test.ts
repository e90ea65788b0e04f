import { NextIntlClientProvider } from 'next-intl';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { type EventName, operations } from '@/lib/audit/events';
import type { AuditRow } from '@/lib/audit/search';
import { locales } from '@/lib/i18n/locales';
import { messages } from '@/lib/i18n/messages';
import { useEventWords } from './use-event-words';

const names = Object.keys(operations) as EventName[];

const row = (more: Partial<AuditRow>): AuditRow => ({
  id: '3f1f9a52-6a0c-4a57-9d3f-2f8f5d0f6a11',
  at: new Date('2026-11-24T08:00:00Z'),
  agencyId: null,
  actorKind: 'person',
  actorId: '3f1f9a52-6a0c-4a57-9d3f-2f8f5d0f6a12',
  actorRoles: ['analyst'],
  action: 'hit.view',
  operation: 'consultation',
  targetKind: 'hit',
  targetId: '3f1f9a52-6a0c-4a57-9d3f-2f8f5d0f6a13',
  recipientId: null,
  purpose: null,
  decision: 'allow',
  reason: null,
  details: {},
  correlationId: '3f1f9a52-6a0c-4a57-9d3f-2f8f5d0f6a14',
  source: 'web',
  agency: 'UTO',
  recipient: null,
  actorName: 'Maya Lindqvist',
  reference: 'HT-7K2M-41P',
  ...more,
});

function Said({ event }: { event: AuditRow }) {
  return useEventWords({ 'id-of-arc': 'ARC' }).sentence(event);
}

function sentence(locale: 'en' | 'ar', event: AuditRow): string {
  const onError = (error: Error) => {
    throw error;
  };
  const children = createElement(Said, { event });
  return renderToStaticMarkup(
    createElement(NextIntlClientProvider, { locale, messages: messages[locale], timeZone: 'UTC', onError, children }),
  );
}

describe('the sentence of an event', () => {
  it('exists for every event, allowed and refused, in every language', () => {
    for (const locale of locales)
      for (const action of names) {
        const allowed = sentence(locale, row({ action }));
        expect(allowed, `${locale} ${action}`).not.toContain(action);
        expect(sentence(locale, row({ action, decision: 'deny', reason: 'role-missing' })), action).toContain(
          messages[locale].audit.why['role-missing'],
        );
      }
  });

  it('names the person and the record', () => {
    expect(sentence('en', row({}))).toBe('Maya Lindqvist (Analyst) looked at hit HT-7K2M-41P');
  });

  it('names a role and a unit where the reader may know no name', () => {
    expect(sentence('en', row({ actorName: null }))).toBe('An analyst of UTO looked at hit HT-7K2M-41P');
  });

  it('tells of accounts, jobs and strangers', () => {
    const list = { action: 'hit.list', reference: null };
    expect(sentence('en', row({ ...list, actorKind: 'service', actorName: 'Gateway' }))).toBe(
      'Service account Gateway listed the hits',
    );
    expect(sentence('en', row({ ...list, actorKind: 'system' }))).toBe('A job of the portal, for UTO, listed the hits');
    expect(sentence('en', row({ ...list, actorKind: 'anonymous', actorName: null }))).toBe('Somebody listed the hits');
  });

  it('writes units of a release by their code', () => {
    const released = row({ action: 'alert.release', reference: 'AL-1', details: { recipients: ['id-of-arc'] } });
    expect(sentence('en', released)).toBe('Maya Lindqvist (Analyst) released alert AL-1 to ARC');
  });

  it('keeps an event whose name the portal no longer knows', () => {
    expect(sentence('en', row({ action: 'hit.forgotten' }))).toBe('Maya Lindqvist (Analyst): hit.forgotten');
  });
});
