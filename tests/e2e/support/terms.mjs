// The terms of the field that a resident cannot be expected to know. Left out are those that are everyday words as
// well (gemeente, inwoner, plan, doel, resultaat, crisis) and those that are spelt as an everyday word (zin, toegang).
export const TERMS = [
  "aanbieder", "hoofdaannemer", "onderaannemer", "mantelzorg", "mantelzorger", "respijtzorg", "Wmo", "Jeugdwet",
  "consulent", "resultatenmatrix", "resultaatgebied", "interventieniveau", "niveau", "intensiteit", "trede", "bouwsteen",
  "arrangement", "stapelen", "dagdeel", "dagdelen", "etmaal", "dagdelenband", "tarief", "bekostiging",
  "beschikbaarheidsbekostiging", "prestatiebekostiging", "resultaatbekostiging", "populatiebekostiging", "PxQ",
  "trajectfinanciering", "inspanningsgericht", "outputgericht", "taakgericht", "toewijzing", "beschikking", "declaratie",
  "declaratieperiode", "productperiode", "resultatenplan", "plan van aanpak", "ondersteuningsplan", "zorgplan", "SMART",
  "stabilisatie", "begeleide achteruitgang", "opschalen", "afschalen", "mutatie", "herindicatie", "tussenevaluatie",
  "eindevaluatie", "eigen bijdrage", "abonnementstarief", "persoonsgebonden budget", "pgb", "zorg in natura",
  "eigen kracht", "sociaal netwerk", "voorliggende voorziening", "algemene voorziening", "maatwerkvoorziening", "waakvlam",
  "zelfredzaamheid-matrix", "leefdomein", "participatieladder", "doelrealisatie", "uitval", "cliënttevredenheid",
  "doorlooptijd", "wachttijd", "kwaliteitsstandaard", "KSF", "reële prijs", "kostprijs", "indexering", "dienstencatalogus",
  "bezwaar", "cliëntondersteuning", "cliëntondersteuner", "regisseur", "melding", "aanvraag", "CAK", "AOW", "wijkteam",
];

// Said in the same breath as the word that is explained: "persoonsgebonden budget (pgb)".
export const OTHER_FORMS = { pgb: "persoonsgebonden budget", cliëntondersteuner: "cliëntondersteuning", mantelzorger: "mantelzorg", dagdelen: "dagdeel" };
