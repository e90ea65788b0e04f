/** ISO 3166-1: each word is an alpha-2 code followed by its alpha-3 code (249 countries and territories). */
export const isoCodePairs = `
  ADAND AEARE AFAFG AGATG AIAIA ALALB AMARM AOAGO AQATA ARARG ASASM ATAUT AUAUS AWABW AXALA AZAZE BABIH BBBRB
  BDBGD BEBEL BFBFA BGBGR BHBHR BIBDI BJBEN BLBLM BMBMU BNBRN BOBOL BQBES BRBRA BSBHS BTBTN BVBVT BWBWA BYBLR
  BZBLZ CACAN CCCCK CDCOD CFCAF CGCOG CHCHE CICIV CKCOK CLCHL CMCMR CNCHN COCOL CRCRI CUCUB CVCPV CWCUW CXCXR
  CYCYP CZCZE DEDEU DJDJI DKDNK DMDMA DODOM DZDZA ECECU EEEST EGEGY EHESH ERERI ESESP ETETH FIFIN FJFJI FKFLK
  FMFSM FOFRO FRFRA GAGAB GBGBR GDGRD GEGEO GFGUF GGGGY GHGHA GIGIB GLGRL GMGMB GNGIN GPGLP GQGNQ GRGRC GSSGS
  GTGTM GUGUM GWGNB GYGUY HKHKG HMHMD HNHND HRHRV HTHTI HUHUN IDIDN IEIRL ILISR IMIMN ININD IOIOT IQIRQ IRIRN
  ISISL ITITA JEJEY JMJAM JOJOR JPJPN KEKEN KGKGZ KHKHM KIKIR KMCOM KNKNA KPPRK KRKOR KWKWT KYCYM KZKAZ LALAO
  LBLBN LCLCA LILIE LKLKA LRLBR LSLSO LTLTU LULUX LVLVA LYLBY MAMAR MCMCO MDMDA MEMNE MFMAF MGMDG MHMHL MKMKD
  MLMLI MMMMR MNMNG MOMAC MPMNP MQMTQ MRMRT MSMSR MTMLT MUMUS MVMDV MWMWI MXMEX MYMYS MZMOZ NANAM NCNCL NENER
  NFNFK NGNGA NINIC NLNLD NONOR NPNPL NRNRU NUNIU NZNZL OMOMN PAPAN PEPER PFPYF PGPNG PHPHL PKPAK PLPOL PMSPM
  PNPCN PRPRI PSPSE PTPRT PWPLW PYPRY QAQAT REREU ROROU RSSRB RURUS RWRWA SASAU SBSLB SCSYC SDSDN SESWE SGSGP
  SHSHN SISVN SJSJM SKSVK SLSLE SMSMR SNSEN SOSOM SRSUR SSSSD STSTP SVSLV SXSXM SYSYR SZSWZ TCTCA TDTCD TFATF
  TGTGO THTHA TJTJK TKTKL TLTLS TMTKM TNTUN TOTON TRTUR TTTTO TVTUV TWTWN TZTZA UAUKR UGUGA UMUMI USUSA UYURY
  UZUZB VAVAT VCVCT VEVEN VGVGB VIVIR VNVNM VUVUT WFWLF WSWSM YEYEM YTMYT ZAZAF ZMZMB ZWZWE
`
  .trim()
  .split(/\s+/);

/**
 * Codes that stand in travel documents and on lists without being in ISO 3166-1: Doc 9303-3 section 5 parts B to D,
 * withdrawn ISO 3166-3 codes still found on lists, and the fictional states of the demo world.
 */
export const documentCodes: Record<string, string> = {
  GBD: 'British overseas territories citizen',
  GBN: 'British national overseas',
  GBO: 'British overseas citizen',
  GBP: 'British protected person',
  GBS: 'British subject',
  EUE: 'European Union',
  RKS: 'Kosovo',
  UNO: 'United Nations Organization',
  UNA: 'United Nations specialized agency',
  UNK: 'United Nations Interim Administration Mission in Kosovo',
  XBA: 'African Development Bank',
  XIM: 'African Export-Import Bank',
  XCC: 'Caribbean Community',
  XCE: 'Council of Europe',
  XCO: 'Common Market for Eastern and Southern Africa',
  XEC: 'Economic Community of West African States',
  XPO: 'International Criminal Police Organization',
  XOM: 'Sovereign Military Order of Malta',
  XXA: 'stateless',
  XXB: 'refugee',
  XXC: 'refugee other than convention',
  XXX: 'unspecified nationality',
  SUN: 'Soviet Union',
  YUG: 'Yugoslavia',
  SCG: 'Serbia and Montenegro',
  CSK: 'Czechoslovakia',
  DDR: 'German Democratic Republic',
  ZAR: 'Zaire',
  ANT: 'Netherlands Antilles',
  UTO: 'Utopia',
  ARC: 'Arcadia',
  RUR: 'Ruritania',
};

/**
 * The country a passport code is compared as, where an authority may write the same nationality in two ways:
 * Germany's machine readable D (Doc 9303-3), the classes of British nationality, and renamed states.
 */
export const comparedAs: Record<string, string> = {
  D: 'DEU',
  GBD: 'GBR',
  GBN: 'GBR',
  GBO: 'GBR',
  GBP: 'GBR',
  GBS: 'GBR',
  ZAR: 'COD',
  DDR: 'DEU',
  UNK: 'RKS',
  XKX: 'RKS',
};
