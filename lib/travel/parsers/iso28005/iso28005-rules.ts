import { keepRank } from '@/lib/travel/parsers/iso28005/ranks';
import {
  address,
  amount,
  count,
  country,
  date,
  dateTime,
  documentNumber,
  flag,
  form,
  name,
  oneOf,
  reference,
  sex,
} from '@/lib/travel/parsers/xml/keep-values';
import type { ElementRule } from '@/lib/travel/parsers/xml/xml-schema';

const unlocode = form(/^[A-Z]{2}[A-Z2-9]{3}$/i);
const documentKind = oneOf(
  'p v i s a c ac ip t f passport visa identitycard identity idcard id nationalid seafarer seamanbook seamansbook ' +
    'seafarersidentitydocument sid muster residencepermit permit other 2 3 4 5 39 36 483 sib rep',
);
const callSign = form(/^(?=.*\d)[A-Z0-9]{3,7}$|^[A-Z]{5,7}$/i);
const voyage = form(/^(?=.*\d)[A-Z0-9][A-Z0-9 ./-]{0,19}$/i);

/** Structure that holds no value of its own, and numbers about the ship. */
const STRUCTURE =
  'personsonboard epcmessageheader epcrequestbody epcrequest exchangeddocument logisticstransportmovement crewlist passengerlist ' +
  'crewmembers crewmember passengers personlist persons onboardpersons portcalls portcalllist voyagedescription voyage itinerary ' +
  'agent company contact contactnumbers person reportingevent shipstatus waypointlist shipdefects cargodata ' +
  'healthinformation consignment declaration notification arrival departure occurrencelocation position';
const NUMBERS = 'airdraught beam deadweight grosstonnage nettonnage lengthoverall shiptype presentdraught yearofbuilt';

const port: ElementRule = { unit: 'tree', attributes: { unlocode } };
const time: ElementRule = { text: dateTime };
const unitTime: ElementRule = { unit: 'tree', text: dateTime };
const person: ElementRule = {
  unit: 'tree',
  person: true,
  attributes: { category: form(/^[A-Z0-9]{1,3}$/i), id: reference },
};
const identity: ElementRule = { text: documentKind, attributes: { type: documentKind, number: documentNumber } };
const countryText: ElementRule = { text: country };
const dateText: ElementRule = { text: date };
const addressText: ElementRule = { text: address };
const health: ElementRule = { whole: 'health' };

export const PERSONS = ['crewmemberdata', 'passengerdata', 'onboardperson', 'persononboard', 'seafarer'];
export const PORTS = [
  'lastportofcall',
  'lastport',
  'previousport',
  'portofdeparture',
  'departureport',
  'portofarrival',
  'arrivalport',
  'portofcall',
  'nextportofcall',
  'nextport',
  'portcall',
  'departureevent',
  'arrivalevent',
  'callevent',
];
const PORT_TIMES = ['etaportofcall', 'ataportofcall', 'etdportofcall', 'atdportofcall'];

function all(names: string | readonly string[], rule: ElementRule): Record<string, ElementRule> {
  const list = typeof names === 'string' ? names.split(' ') : names;
  return Object.fromEntries(list.map((element) => [element, rule]));
}

/**
 * What is read of crew and passenger lists in XML: ISO 28005-2 EPCMessage, EMSWe (IMO Compendium names), and the
 * variants implementers use. Whatever is not named here is removed: cargo, stores, and all about health.
 */
export const ISO28005_RULES: Readonly<Record<string, ElementRule>> = {
  ...all(STRUCTURE, {}),
  ...all(NUMBERS, { unit: 'tree', text: amount }),
  epcmessage: { unit: 'shell', attributes: { version: form(/^\d{1,2}(\.\d{1,2}){0,2}$/) } },
  ...all('cwa cwd pxa pxd', { unit: 'shell' }),
  ...all('epccancelbody epcreceiptbody epcacknowledgebody', { unit: 'shell' }),
  'epcmessageheader/messagetype': {
    unit: 'tree',
    text: oneOf('ack ana adn noa nod app can req rec request receipt cancel acknowledge clearance'),
  },
  'epcmessageheader/arrivaldeparture': { unit: 'tree', text: oneOf('arrival departure') },
  'epcmessageheader/senttime': unitTime,
  'epcmessageheader/senderid': { unit: 'tree', text: reference },
  'epcmessageheader/version': { unit: 'tree', text: form(/^\d{1,2}(\.\d{1,2}){0,2}$/) },
  ...all('messageid journalnumber messageidentification', { unit: 'tree', text: reference }),
  'exchangeddocument/id': { unit: 'tree', text: reference },
  'exchangeddocument/typecode': { unit: 'tree', text: oneOf('cwa cwd pxa pxd 745 250') },
  ...all('voyagenumber voyageid journeyid voyageidentification', { unit: 'tree', text: voyage }),
  'logisticstransportmovement/id': { unit: 'tree', text: voyage },

  ...all('shipid ship vessel usedlogisticstransportmeans logisticstransportmeans', {
    unit: 'tree',
    attributes: { imonumber: form(/^(IMO\s?)?\d{6,7}$/i) },
  }),
  ...all('imonumber shipimonumber imo', { unit: 'tree', text: form(/^(IMO\s?)?\d{6,7}$/i) }),
  ...all('usedlogisticstransportmeans/id logisticstransportmeans/id', { text: form(/^(IMO\s?)?\d{7,9}$/i) }),
  ...all('callsign radiocallsign', { unit: 'tree', text: callSign }),
  ...all('mmsinumber mmsi', { unit: 'tree', text: form(/^\d{9}$/) }),
  ...all('shipname vesselname', { unit: 'tree', text: name }),
  ...all('flagstate flag registrationcountry registrationcountryid flagstatecode', { unit: 'tree', text: country }),
  registrationport: { unit: 'tree' },

  ...all(PORTS, port),
  ...all(PORT_TIMES, unitTime),
  ...all('location port occurrencearrivallocation occurrencedeparturelocation arrivallocation departurelocation', {}),
  ...all('unlocode locationcode portcode locode', { text: unlocode }),
  ...all(
    'location/id occurrencelocation/id port/id embarkationlocation/id disembarkationlocation/id arrivallocation/id departurelocation/id occurrencearrivallocation/id occurrencedeparturelocation/id',
    { text: unlocode },
  ),
  ...all('arrivaltime departuretime', { text: dateTime }),
  ...all(
    'datetime fromdatetime todatetime scheduledoccurrencedatetime actualoccurrencedatetime estimatedoccurrencedatetime occurrencedatetime datetimestring',
    time,
  ),
  timetype: { text: oneOf('estimated actual requested planned') },
  name: { text: name },
  ...all('countrycode country countryid', countryText),

  ...all('numberofpersonsonboard numberofpersons numberofcrew numberofpassengers', { unit: 'tree', text: count }),
  ...all('personsonboard/crew personsonboard/passengers personsonboard/numberofcrewmembers', {
    unit: 'tree',
    text: count,
  }),

  ...all(PERSONS, person),
  ...all(
    'crewlist/crewmember crewmembers/crewmember crewlist/person passengerlist/passenger passengers/passenger passengerlist/person personlist/person persons/person',
    person,
  ),
  ...all('familyname surname lastname givenname givennames firstname middlename', { text: name }),
  ...all('gender gendercode sex', { text: sex }),
  ...all('dateofbirth birthdate birthdatetime', dateText),
  ...all('placeofbirth birthplace birthplacename', addressText),
  ...all('countryofbirth birthcountry birthcountryid birthcountrycode', countryText),
  ...all('nationality nationalitycode nationalitycountry nationalitycountryid nationalityid', countryText),
  ...all('countryofresidence residencecountry', countryText),
  duty: { text: keepRank },
  ...all('duty/code duty/text rank rankorrating rankcode dutycode rolecode rating', { text: keepRank }),
  ...all(
    'crewiddocument passengeriddocument personiddocument iddocument identitydocument traveldocument identificationdocument',
    identity,
  ),
  ...all('idnumber number documentnumber documentid', { text: documentNumber }),
  ...all('identitydocument/id traveldocument/id identificationdocument/id iddocument/id', { text: documentNumber }),
  ...all('type typecode documenttype documenttypecode', { text: documentKind }),
  ...all('issuingcountry issuer issuingstate issuingcountryid issuingcountrycode issuingstatecode', countryText),
  ...all('expirationdate expirydate expirydatetime validuntil issuedate issuedatetime', dateText),
  visanumber: { text: documentNumber },
  ...all('visapermitnumber residencepermitnumber', { text: documentNumber }),
  ...all(
    'embarkationport portofembarkation embarkationlocation debarkationport disembarkationport portofdebarkation portofdisembarkation disembarkationlocation',
    { text: unlocode },
  ),
  ...all('transit transitindicator intransit', { text: flag }),
  ...all('embarkationdate embarkationdatetime debarkationdate', dateText),
  ...all('category categorycode', { text: form(/^[A-Z0-9]{1,3}$/i) }),
  personreference: { text: reference },
  ...all('homeaddress', { text: address }),
  ...all('street streetname streetnumber city cityname postcode postalcode postcodecode', addressText),

  ...all('remark remarks comment comments generalremark generalremarks', { whole: 'free-text' }),
  ...all(
    'personhealthparticulars healthdata healthparticulars specialcare specialcareorassistance specialneeds medical illness',
    health,
  ),
};
