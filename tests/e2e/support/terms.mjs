// Technical terms that residents may not know. Terms that are also everyday words are left out
// (gemeente, inwoner, plan, doel, resultaat, crisis), and so are those that are spelt like one (zin, toegang).
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

// This term is next to the word that is explained: "persoonsgebonden budget (pgb)".
export const OTHER_FORMS = { pgb: "persoonsgebonden budget", cliëntondersteuner: "cliëntondersteuning", mantelzorger: "mantelzorg", dagdelen: "dagdeel" };
