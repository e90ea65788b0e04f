import { useMessages, useTranslations } from 'next-intl';

interface Kind {
  format: string | null;
  purpose: string | null;
}

/** Forms 5 and 6 of the FAL Convention, by what readers write as the kind of a list. */
const crewForm = /(?:^|[^0-9])5(?:$|[^0-9])|CREW|CRW/i;
const passengerForm = /(?:^|[^0-9])6(?:$|[^0-9])|PAX|PASSENGER/i;

/** What a message is, in a word or two: "Crew list", "Bookings in XML". */
export function useMessageKind(): (message: Kind) => string {
  const t = useTranslations('intake.kind');
  const { intake } = useMessages();
  const purposes: Readonly<Record<string, string>> = intake.purpose;
  return ({ format, purpose }) => {
    switch (format) {
      case 'PAXLST':
        return purposes[purpose?.split(/[:+]/)[0] ?? ''] ?? t('list');
      case 'PNRGOV':
        return t('bookings');
      case 'PNRXML':
        return t('bookingsXml');
      case 'FAL':
      case 'ISO28005': {
        const crew = crewForm.test(purpose ?? '');
        const passengers = passengerForm.test(purpose ?? '');
        return crew === passengers ? t('ship') : t(crew ? 'shipCrew' : 'shipPassengers');
      }
      case 'CUSRES':
      case 'ACKRES':
        return t('answer');
      case 'GOVREQ':
        return t('request');
      case 'MANUAL':
        return purposes[purpose ?? ''] ?? t('manual');
      default:
        return format ?? '';
    }
  };
}
