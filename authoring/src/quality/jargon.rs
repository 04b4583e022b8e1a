//! Jargon that a resident need not know, with a plain word for each term.

use super::sentences::words;

/// A term in its forms, and what to write instead.
struct Term {
    /// Its forms, in lowercase; the first is the term as reported.
    forms: &'static [&'static str],
    /// The plain word.
    plain: &'static str,
}

const fn term(forms: &'static [&'static str], plain: &'static str) -> Term {
    Term { forms, plain }
}

/// Dutch, from the glossary of the domain.
const DUTCH: [Term; 30] = [
    term(&["resultaatgebied", "resultaatgebieden"], "onderwerp"),
    term(&["interventieniveau", "interventieniveaus"], "hoe zwaar de hulp is"),
    term(&["bouwsteen", "bouwstenen"], "soort hulp"),
    term(&["arrangement", "arrangementen"], "hulp die bij elkaar hoort"),
    term(&["dagdeel", "dagdelen"], "vier uur"),
    term(&["etmaal", "etmalen"], "dag en nacht"),
    term(&["bekostiging"], "hoe de gemeente betaalt"),
    term(&["inspanningsgericht", "inspanningsgerichte"], "betaald per uur"),
    term(&["outputgericht", "outputgerichte"], "betaald voor het resultaat"),
    term(&["taakgericht", "taakgerichte"], "betaald voor de hele taak"),
    term(&["beschikking", "beschikkingen"], "brief met het besluit"),
    term(&["declaratie", "declaraties", "declareren"], "rekening"),
    term(&["toewijzing", "toewijzingen"], "opdracht aan de aanbieder"),
    term(&["herindicatie", "herindicaties"], "nieuw besluit"),
    term(&["indicatie", "indicaties", "indicatiestelling"], "besluit over hulp"),
    term(&["maatwerkvoorziening", "maatwerkvoorzieningen"], "hulp die bij u past"),
    term(&["voorliggende", "voorliggend"], "hulp voor iedereen"),
    term(&["respijtzorg"], "even rust voor wie voor u zorgt"),
    term(&["mantelzorg", "mantelzorger", "mantelzorgers"], "iemand die voor u zorgt"),
    term(&["cliëntondersteuning", "cliëntondersteuner", "cliëntondersteuners"], "gratis hulp van iemand naast u"),
    term(&["zelfredzaamheid", "zelfredzaam"], "wat u zelf kunt"),
    term(&["participatie", "participeren"], "meedoen"),
    term(&["afschalen", "afschaling"], "minder hulp"),
    term(&["opschalen", "opschaling"], "meer hulp"),
    term(&["waakvlam", "waakvlamcontact"], "af en toe contact"),
    term(&["doelrealisatie"], "doelen die gehaald zijn"),
    term(&["abonnementstarief"], "vast bedrag per maand"),
    term(&["pgb", "pgb's"], "budget waarmee u zelf hulp koopt"),
    term(&["zin"], "hulp die de gemeente regelt"),
    term(&["casusregisseur", "regisseur"], "vaste persoon die alles regelt"),
];

/// English, the same terms.
const ENGLISH: [Term; 8] = [
    term(&["result area", "result areas"], "subject"),
    term(&["building block", "building blocks"], "kind of help"),
    term(&["in kind"], "arranged by the municipality"),
    term(&["assignment", "assignments"], "order to the provider"),
    term(&["respite care"], "a rest for who cares for you"),
    term(&["self-reliance", "self-reliant"], "what you can do yourself"),
    term(&["reassessment"], "new decision"),
    term(&["day part", "day parts"], "four hours"),
];

/// The terms in a text that its context does not explain: each with a plain word.
///
/// A text explains a term that it defines (`dit heet …`, `een … is`) or that it puts in brackets after plain words.
/// `context` is the text that a reader sees together with it, such as a name with its meaning.
pub(super) fn unexplained(language: &str, text: &str, context: &str) -> Vec<(&'static str, &'static str)> {
    let terms: &[Term] = match language {
        "nl" => &DUTCH,
        "en" => &ENGLISH,
        _ => &[],
    };
    let (text, context) = (spaced(text), spaced(context));
    let abbreviation = text.contains(" zin ") && !text.contains("(zin)");
    terms
        .iter()
        .filter_map(|term| {
            let form = term.forms.iter().find(|form| text.contains(&format!(" {form} ")))?;
            // `Zin` is an ordinary Dutch word too; it is a term only as the abbreviation of `zorg in natura`.
            let meant = *form != "zin" || (abbreviation && context.contains(" natura "));
            let explained = term.forms.iter().any(|form| explains(&context, form));
            (meant && !explained).then_some((*form, term.plain))
        })
        .collect()
}

/// The words of a text in lowercase, with a space around each.
fn spaced(text: &str) -> String {
    let mut spaced = String::from(" ");
    for word in words(&text.to_lowercase()) {
        spaced.push_str(word);
        spaced.push(' ');
    }
    // In `dagdeel ( vier uur )` the bracket is a word of its own.
    if text.contains('(') {
        for inside in text.to_lowercase().split('(').skip(1) {
            spaced.push('(');
            spaced.extend(inside.chars().take_while(|c| *c != ')'));
            spaced.push_str(") ");
        }
    }
    spaced
}

fn explains(context: &str, form: &str) -> bool {
    let says = ["is", "zijn", "heet", "betekent", "means", "are"];
    says.iter().any(|verb| context.contains(&format!(" {form} {verb} ")))
        || ["heet", "heten", "noemen we", "called"].iter().any(|verb| {
            ["", "een ", "a ", "de ", "het "]
                .iter()
                .any(|article| context.contains(&format!(" {verb} {article}{form} ")))
        })
        || context.contains(&format!("({form})"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let found: Vec<_> = unexplained("nl", text, text).into_iter().map(|(term, _)| term).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn finds_terms_and_lets_explained_ones_be() {
        check("U krijgt twee dagdelen per week.", &["dagdelen"]);
        check("U krijgt twee dagdelen. Een dagdeel is vier uur.", &[]);
        check("Iemand gaat met u mee. Dit heet cliëntondersteuning.", &[]);
        check("Met een persoonsgebonden budget (pgb) koopt u zelf hulp. Een pgb is soms lager.", &[]);
        check("Uw PGB en uw beschikking", &["beschikking", "pgb"]);
        check("Heeft u zin om te koken?", &[]);
        check("Het gaat goed met u.", &[]);
    }
}
