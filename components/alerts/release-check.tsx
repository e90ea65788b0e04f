import { useTranslations } from 'next-intl';
import { useCodeWord } from '@/components/redaction/code-word';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { ErrorSummary, type FormProblem } from '@/components/ui/error-summary';
import type { ComposedDisclosure, Envelope } from '@/lib/alerts/schema';
import type { FieldName } from '@/lib/redaction/schema';
import { PartnerPreview, type PartnerWords } from './partner-preview';
import type { Partner, Reasons } from './share-state';

/** The last page before it leaves: each recipient's copy, what is above the proposed view and why, one button. */
export function ReleaseCheck({
  composed,
  seen,
  reasons,
  envelope,
  partners,
  problems,
  blocked,
  pending,
  words,
  onBack,
  onRelease,
}: {
  composed: readonly ComposedDisclosure[];
  /** What the officer saw when this page opened: what differs now is marked. */
  seen: Record<string, ComposedDisclosure>;
  reasons: Record<string, Reasons>;
  envelope: Envelope;
  partners: readonly Partner[];
  problems: FormProblem[];
  blocked: string | undefined;
  pending: boolean;
  words: PartnerWords;
  onBack: () => void;
  onRelease: () => void;
}) {
  const t = useTranslations('share');
  const codes = useTranslations('codes.field');
  const word = useCodeWord();
  const differs = composed.some((c) => seen[c.recipient.id]?.hash !== c.hash);
  return (
    <div className="grid gap-5">
      <ErrorSummary problems={problems} />
      {differs ? (
        <Banner tone="warn" live title={t('changedTitle')}>
          {t('changedBody')}
        </Banner>
      ) : null}
      <h2 className="font-semibold text-xl">{t('step.check')}</h2>
      {composed.map((c) => {
        const why = Object.entries(reasons[c.recipient.id] ?? {}).filter(([, text]) => text);
        return (
          <section key={c.recipient.id} className="grid gap-3" aria-label={t('check.to', { name: c.recipient.name })}>
            <p className="text-ink-muted">
              {t('check.agreement', { reference: c.agreement.reference })} ·{' '}
              {t('check.reply', {
                urgency: word('urgency', envelope.urgency),
                hours: partners.find((p) => p.id === c.recipient.id)?.replyHours[envelope.urgency] ?? 0,
              })}
            </p>
            {why.length > 0 ? (
              <div className="text-sm">
                <p className="font-medium">{t('check.raised')}</p>
                <ul className="ms-5 list-disc">
                  {why.map(([field, text]) => (
                    <li key={field}>
                      {codes(field as FieldName)}: <bdi>{text}</bdi>
                    </li>
                  ))}
                </ul>
              </div>
            ) : null}
            <PartnerPreview composed={c} words={words} changed={changedFields(seen[c.recipient.id], c)} />
          </section>
        );
      })}
      <p className="max-w-prose text-ink-muted">{t('check.final')}</p>
      <div className="flex flex-wrap gap-3">
        <Button variant="primary" keys="Ctrl+Enter" pending={pending} onClick={onRelease} disabledReason={blocked}>
          {t('release', { codes: composed.map((c) => c.recipient.code).join(', ') })}
        </Button>
        <Button variant="secondary" onClick={onBack}>
          {t('backToCompose')}
        </Button>
      </div>
    </div>
  );
}

function changedFields(before: ComposedDisclosure | undefined, now: ComposedDisclosure): ReadonlySet<FieldName> {
  if (!before || before.hash === now.hash) return new Set();
  const earlier = new Map(before.fields.map((f) => [f.field, JSON.stringify([f.view, f.value])]));
  return new Set(
    now.fields.filter((f) => earlier.get(f.field) !== JSON.stringify([f.view, f.value])).map((f) => f.field),
  );
}
