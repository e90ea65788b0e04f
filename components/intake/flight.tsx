import { useTranslations } from 'next-intl';

interface Journey {
  shipName: string | null;
  carrier: string;
  number: string;
  origin: string;
  destination: string;
}

/** Whether a message says anything of its flight. */
export const hasFlight = (j: Journey | null): j is Journey =>
  j !== null && (j.shipName !== null || j.carrier !== '' || j.number !== '' || j.origin !== '' || j.destination !== '');

/** "UT 877 QUA → QAC", left to right in every language; what is missing is left out. */
export function Flight({ journey }: { journey: Journey | null }) {
  const t = useTranslations('intake');
  if (!hasFlight(journey)) return t('noFlight');
  const { shipName, carrier, number, origin, destination } = journey;
  return (
    <bdi dir="ltr" className="whitespace-nowrap">
      {[shipName ?? carrier, number].filter(Boolean).join(' ')} <Route from={origin} to={destination} />
    </bdi>
  );
}

/** "QUA → QAC", read as "QUA to QAC". */
export function Route({ from, to }: { from: string; to: string }) {
  const t = useTranslations('intake');
  if (!from && !to) return null;
  return (
    <bdi dir="ltr" className="whitespace-nowrap font-normal">
      {from || '?'} <span aria-hidden="true">→</span>
      <span className="sr-only"> {t('to')} </span> {to || '?'}
    </bdi>
  );
}
