import { useTranslations } from 'next-intl';
import { paths } from '@/lib/display/paths';

/** Crew and passenger list of the FAL Convention, each as a workbook and as text. */
const forms = [5, 6] as const;
const kinds = ['xlsx', 'csv'] as const;

/** Empty lists of ships to download and fill in. */
export function ListTemplates() {
  const t = useTranslations('intake.upload');
  return (
    <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1 text-sm">
      <span className="text-ink-muted">{t('templates')}</span>
      {forms.map((form) => (
        <span key={form} className="flex flex-wrap items-baseline gap-x-2">
          {t(`template.${form}`)}
          {kinds.map((kind) => (
            <a
              key={kind}
              href={paths.falTemplate(form, kind)}
              download
              className="rounded-sm text-accent-text underline decoration-accent-line underline-offset-[0.2em] hover:decoration-current touch:py-2"
            >
              <span className="sr-only">{t(`template.${form}`)} </span>
              {kind.toUpperCase()}
            </a>
          ))}
        </span>
      ))}
    </p>
  );
}
