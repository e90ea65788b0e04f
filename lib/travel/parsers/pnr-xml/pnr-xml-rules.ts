import { isKeptRequest, requestText } from '@/lib/travel/parsers/pnr-xml/keep-requests';
import { kindOfRequest } from '@/lib/travel/parsers/sensitive-requests';
import {
  address,
  airline,
  airport,
  amount,
  contact,
  count,
  country,
  currency,
  date,
  dateTime,
  documentNumber,
  flag,
  flightNumber,
  form,
  lastFour,
  locator,
  name,
  oneOf,
  reference,
  seat,
  sex,
} from '@/lib/travel/parsers/xml/keep-values';
import type { ElementRule, Keep } from '@/lib/travel/parsers/xml/xml-schema';

const passengerReference: Keep = form(/^(?=.*\d)[A-Z0-9]{1,24}$/i);
const status = form(/^[A-Z]{2}$/i);
const ageCode = oneOf('adt chd inf ins cnn a c in adult child infant');
const boarding = oneOf('boarded onboard notboarded noshow goshow offloaded checkedin cancelled canceled b n');
const unit = oneOf('k kg kgs l lb lbs p pc pcs 700 701 702 kilo pound piece');
const membership = form(/^(?=.*\d)[A-Z0-9]{4,20}$/i);

function wholeRequest(attribute: (name: string) => string) {
  const code = (attribute('ssrcode') || attribute('code')).toUpperCase();
  return isKeptRequest(code) ? undefined : kindOfRequest(code);
}

const request: ElementRule = {
  whole: wholeRequest,
  attributes: {
    ssrcode: form(/^[A-Z]{4}$/i),
    code: form(/^[A-Z]{4}$/i),
    servicequantity: count,
    status,
    boardpoint: airport,
    offpoint: airport,
    rph: passengerReference,
    surnamerefnumber: passengerReference,
  },
};

const baggage: ElementRule = {
  attributes: {
    issuercode: airline,
    serialnumber: form(/^\d{3,13}$/),
    sequencecount: count,
    baggagepool: oneOf('hp mp tp mb'),
    unitofmeasurequantity: amount,
    unitofmeasure: unit,
    unitofmeasurecode: unit,
    bagdestination: airport,
  },
};

const airportRule: ElementRule = { attributes: { locationcode: airport, codecontext: oneOf('iata') } };
const airlineRule: ElementRule = {
  attributes: {
    code: airline,
    codecontext: oneOf('iata'),
    flightnumber: flightNumber,
    resbookdesigcode: form(/^[A-Z]$/i),
  },
};
const addressPart: ElementRule = { text: address, attributes: { code: country, statecode: form(/^[A-Z0-9]{1,3}$/i) } };
const structure: ElementRule = {};

const message: ElementRule = {
  unit: 'shell',
  attributes: {
    version: form(/^\d{1,4}([./]\d{1,4}){0,3}$/),
    timestamp: dateTime,
    echotoken: reference,
    target: oneOf('production test'),
    transactionidentifier: reference,
    correlationid: reference,
    sequencenmbr: count,
    transactionstatuscode: oneOf('start end rollback inseries continuation subsequent'),
    primarylangid: form(/^[a-z]{2}(-[a-z]{2})?$/i),
    altlangid: form(/^[a-z]{2}(-[a-z]{2})?$/i),
    retransmissionindicator: flag,
  },
};

/**
 * What is read of IATA PNRGOV XML, element by element; whatever is not named here is removed. Names as in the schema,
 * lower case; senders' variants beside them.
 */
export const PNR_RULES: Readonly<Record<string, ElementRule>> = {
  iatapnrgovnotifrq: message,
  iatapnrgovrq: message,
  iatapnrgovgetrq: message,
  iatapnrgovrs: message,
  iatapnrgovnotifrs: message,
  iatapnrgovack: message,
  iatapnrgovackrs: message,
  success: { unit: 'shell' },
  errors: structure,
  warnings: structure,
  warning: structure,
  error: { unit: 'shell', attributes: { code: form(/^\d{1,5}$/), type: form(/^\d{1,3}$/) } },
  originator: { unit: 'tree', attributes: { airlinecode: airline, systemcode: form(/^[A-Z0-9]{2,3}$/i) } },
  flightleg: {
    unit: 'tree',
    attributes: {
      carriercode: airline,
      flightnumber: flightNumber,
      departuredatetime: dateTime,
      arrivaldatetime: dateTime,
      datechangenbr: form(/^[+-]?\d$/),
      operationalsuffix: form(/^[A-Z]$/i),
    },
  },
  pnrs: { unit: 'shell', attributes: { numberofpnrs: count } },
  pnr: {
    unit: 'tree',
    attributes: {
      numberofpassengers: count,
      pnrtransdate: dateTime,
      pnrcreationdate: dateTime,
      lasttktdate: dateTime,
      status,
    },
  },
  passengers: structure,
  flights: structure,
  itinerary: structure,
  tickets: structure,
  splitpnrs: structure,
  bookingrefid: { attributes: { id: locator, type: form(/^\d{1,3}$|^[A-Z]$/i) } },
  companyname: { attributes: { code: airline, codecontext: oneOf('iata'), travelsector: form(/^\d{1,2}$/) } },
  pos: structure,
  source: {
    attributes: {
      pseudocitycode: form(/^(?:[A-Z]{3}|(?=.*\d)[A-Z0-9]{4,9}|[A-Z]{3}[A-Z0-9]{2}(?=.*\d)[A-Z0-9]{4})$/i),
      isocountry: country,
      isocurrency: currency,
      agentdutycode: form(/^[A-Z]{2}$/i),
      airlinevendorid: airline,
      airportcode: airport,
    },
  },
  requestorid: { attributes: { id: form(/^(?=.*\d)[A-Z0-9]{4,9}$/i), type: form(/^\d{1,3}$/) } },
  'source/requestorid': { attributes: { id: form(/^(?=.*\d)[A-Z0-9]{4,9}$/i), type: form(/^\d{1,3}$/) } },
  contactinfo: { attributes: { phonenumber: contact, emailaddress: contact, phonetype: count, type: count } },
  telephone: { attributes: { phonenumber: contact, phonetechtype: count }, text: contact },
  email: { text: contact },
  address: structure,
  addressline: addressPart,
  streetnmbr: addressPart,
  bldgroom: addressPart,
  cityname: addressPart,
  postalcode: addressPart,
  county: addressPart,
  stateprov: addressPart,
  countryname: addressPart,
  ssr: request,
  'ssr/text': { text: requestText },
  'ssr/airline': airlineRule,
  'ssr/flightinfo': airlineRule,
  'ssr/seatnumber': { text: seat },
  // Only documents stand in it, so that senders leave the code out.
  docssr: { ...request, whole: (attribute) => (attribute('ssrcode') === '' ? undefined : wholeRequest(attribute)) },
  'docssr/text': { text: requestText },
  'docssr/airline': airlineRule,
  'docssr/flightinfo': airlineRule,
  docs: {
    attributes: {
      traveldoctype: form(/^[A-Z]{1,2}$/i),
      doctype: form(/^[A-Z]{1,2}$/i),
      traveldocnbr: documentNumber,
      docnbr: documentNumber,
      issuingloc: country,
      paxnationality: country,
      dateofbirth: date,
      gender: sex,
      expirydate: date,
      surname: name,
      firstgivenname: name,
      secondgivenname: name,
      primarypassportholderind: flag,
    },
  },
  doca: {
    attributes: {
      addresstype: form(/^[RDB]$/i),
      country,
      address,
      cityname: address,
      stateprovcounty: address,
      postalcode: form(/^[A-Z0-9][A-Z0-9 -]{1,11}$/i),
    },
  },
  doco: {
    attributes: {
      birthlocation: address,
      traveldoctype: form(/^[A-Z]{1,2}$/i),
      traveldocnbr: documentNumber,
      placeofissue: address,
      dateofissue: date,
      countrystate: country,
    },
  },
  passenger: {
    person: true,
    attributes: {
      rph: passengerReference,
      surnamerefnumber: passengerReference,
      boardingstatus: boarding,
      accompaniedbyinfantind: flag,
      passengertypecode: ageCode,
      type: ageCode,
    },
  },
  givenname: { text: name },
  middlename: { text: name },
  surnameprefix: { text: name },
  surname: { text: name },
  nameprefix: { text: oneOf('mr mrs ms miss mstr dr chd inf') },
  nametitle: { text: oneOf('mr mrs ms miss mstr dr chd inf') },
  custloyalty: { attributes: { programid: airline, vendorcode: airline, membershipid: membership } },
  fareinfo: {
    kind: 'fare-type',
    attributes: { ptccode: ageCode, discountpercent: form(/^\d{1,3}$/), countrycode: country },
  },
  excessbaggage: baggage,
  prepaidbag: { attributes: { ...baggage.attributes, amount, currencycode: currency, decimalplaces: count } },
  checkedbag: baggage,
  baggage,
  bag: baggage,
  bags: baggage,
  ticketdocument: {
    numbers: true,
    attributes: {
      ticketdocumentnbr: form(/^\d{3}-?\d{10}\d?(C\d)?$/i),
      type: form(/^[A-Z0-9]$/i),
      dateofissue: date,
      ticketlocation: airport,
      primarydocind: flag,
      exchangetktnbrind: flag,
    },
  },
  totalfare: { attributes: { amount, currencycode: currency, decimalplaces: count } },
  pricinginfo: { attributes: { date, isocountrycode: country, locationcode: airport } },
  priceinfo: { attributes: { date, isocountrycode: country, locationcode: airport } },
  taxes: structure,
  tax: { attributes: { amount, currencycode: currency, isocountry: country, decimalplaces: count } },
  unstructuredfarecalcinfo: { whole: 'free-text' },
  unstructuredfarecalc: { whole: 'free-text' },
  paymentinfo: {
    kind: 'payment-card',
    kinds: { cardholdername: 'payer', sponsorinfo: 'payer' },
    attributes: {
      paymenttype: form(/^[A-Z]{2}$/i),
      paymentuse: oneOf('new old exc'),
      paymentamount: amount,
      vendorcode: form(/^[A-Z]{2}$/i),
      accountnbr: lastFour,
    },
  },
  paymentcard: {
    kind: 'payment-card',
    kinds: { cardholdername: 'payer', sponsorinfo: 'payer' },
    attributes: {
      cardcode: form(/^[A-Z]{2}$/i),
      vendorcode: form(/^[A-Z]{2}$/i),
      cardnumber: lastFour,
      accountnbr: lastFour,
    },
  },
  sponsor: { whole: 'payer' },
  flight: {
    attributes: {
      departuredatetime: dateTime,
      arrivaldatetime: dateTime,
      resbookdesigcode: form(/^[A-Z]$/i),
      numberinparty: count,
      status,
      flightnumber: form(/^([A-Z0-9]{2}\s?)?\d{1,5}[A-Z]?$|^(OPEN|ARNK)$/i),
      datechangenbr: form(/^[+-]?\d$/),
    },
  },
  equipment: { attributes: { airequiptype: form(/^(?=.*\d)[A-Z0-9]{3}$/i), changeofgauge: flag } },
  departureairport: airportRule,
  arrivalairport: airportRule,
  operatingairline: airlineRule,
  marketingairline: airlineRule,
  checkininfo: { attributes: { time: dateTime } },
  boardingnumber: {
    attributes: {
      number: form(/^([A-Z]{3}-?)?\d{1,5}$/i),
      rph: passengerReference,
      surnamerefnumber: passengerReference,
    },
  },
  seatnumber: { text: seat, attributes: { cabinclass: form(/^[A-Z]$/i) } },
  splitpnr: { attributes: { nbrofpassengers: count } },
  group: { whole: 'group-name', noted: true },
  groupname: { whole: 'group-name', noted: true },
  osi: { whole: 'free-text' },
  remark: { whole: 'free-text' },
  specialremark: { whole: 'free-text' },
  remarks: { whole: 'free-text' },
  generalremark: { whole: 'free-text' },
  othertravelsegment: { whole: 'free-text' },
  pnrhistory: { whole: 'history' },
  history: { whole: 'history' },
  structuredpnrhistory: { whole: 'history' },
  unstructuredpnrhistory: { whole: 'history' },
  pnrhistorycredit: { whole: 'history' },
};
