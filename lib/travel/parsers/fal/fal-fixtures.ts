/** Crew and passenger lists of fictional ships, for tests. */

export const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** FAL form 5 as a spreadsheet exports it: head block, tick, numbered table. */
export const CREW_LIST = [
  'IMO CREW LIST (FAL form 5);;;;;;;;;;;',
  ';x;Arrival;;Departure;;;;;;Page number;1',
  '1.1 Name of ship;MV Raphael Hythloday;;1.2 IMO number;IMO 9074729;;1.3 Call sign;UTHY7;;1.4 Voyage number;V042;',
  '2. Port of arrival/departure;XA AMA;;3. Date of arrival/departure;24/11/2026 06:30;;4. Flag State of ship;Utopia;;5. Last port of call;XBCAR;',
  ';;;;;;;;;;;',
  '6. No.;7. Family name;8. Given names;9. Rank or rating;10. Nationality;11. Date of birth;12. Place of birth;13. Gender;14. Nature of identity document;15. Number of identity document;16. Issuing State;17. Expiry date',
  '1;HALVORSEN;Ingrid;Master;UTO;14/03/1971;Amaurot;F;Passport;U1234567;UTO;01/02/2030',
  "2;O'Brannigan;Tadhg;Chief engineer;Arcadian;02/07/1984;Arcadia;M;Seaman's book;SB-99812;ARC;30/06/2028",
  '3;de la Cruz;Marisol;AB;PHL;09/12/1990;Iloilo;Female;Passport;P7654321A;Philippines;11/11/2031',
  ';;;;;;;;;;;',
  'Number of crew;3;;;;;;;;;;',
  '',
].join('\r\n');

/** FAL form 6 with labels over their values, commas, and quoted cells. */
export const PASSENGER_LIST = [
  'PASSENGER LIST,,,,,,,,,,,,',
  '☐ Arrival,☒ Departure,,,,,,,,,,,',
  '1.1 Name of ship,1.2 IMO number,1.3 Call sign,1.4 Voyage number,,,,,,,,,',
  'Strelsau Ferry 2,9074729,RUST2,77-N,,,,,,,,,',
  'Port of departure: Strelsau,Date of departure: 2026-11-24,Next port of call: XAMIL,"Flag State: Ruritania",,,,,,,,,',
  ',,,,,,,,,,,,',
  'Family name,Given names,Nationality,Date of birth,Place of birth,Gender,Type of identity or travel document,Serial number of identity or travel document,Issuing State,Expiry date,Port of embarkation,Port of disembarkation,Transit passenger or not',
  'Rassendyll,"Flavia ""Vi""",Ruritanian,1988-05-17,"Strelsau, old town",F,P,R0091827,RUR,2029-01-31,XCSTR,XAMIL,No',
  'Tarlenheim,Fritz,RUR,1979-10-02,Zenda,M,Identity card,RUR-55-1234,RUR,2027-08-09,XCSTR,Milo,Yes',
  '',
].join('\n');

/** Column names of an EU single window workbook, both lists in one file. */
export const BOTH_LISTS = [
  'Crew_Arr_Number\tCrew_Arr_Family_name\tCrew_Arr_Given_name\tCrew_Arr_Duty_of_crew\tCrew_Arr_Nationality\tCrew_Arr_Date_of_birth\tCrew_Arr_Nature_of_identity_document\tCrew_Arr_Number_of_identity_document',
  '1\tNonsenso\tUlric\tMaster\tUTO\t12 MAR 1969\tPassport\tU5550001',
  '',
  'Pax_Arr_Number\tPax_Arr_Family_name\tPax_Arr_Given_name\tPax_Arr_Nationality\tPax_Arr_Date_of_birth\tPax_Arr_Port_Of_Embarkation\tPax_Arr_Port_Of_Disembarkation\tPax_Arr_Transit',
  '1\tAdemus\tCilla\tUTO\t29199\tXBCAR\tXAAMA\tN',
  '',
].join('\n');
