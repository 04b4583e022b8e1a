//! What a catalogue lacks, in Dutch.

use resultaatwijzer_text::format::Locale;

use super::{Reason, Shortcoming};

pub(super) fn sentences(what: &Shortcoming, locale: &Locale) -> (String, String) {
    match what {
        Shortcoming::AreaWithoutBlocks { area } => (
            format!("resultaatgebied `{area}` heeft geen bouwsteen"),
            "geef een bouwsteen dit gebied, of haal het gebied weg".into(),
        ),
        Shortcoming::LevelWithoutBlocks { level } => (
            format!("geen bouwsteen kan op niveau {level} worden toegekend"),
            "zet dit niveau bij een bouwsteen, of haal het niveau weg".into(),
        ),
        Shortcoming::BlockWithoutLevel { block } => (
            format!("bouwsteen `{block}` kan op geen enkel niveau worden toegekend"),
            "schrijf bij `levels` ten minste één niveau".into(),
        ),
        Shortcoming::NotOfStandard { block, unit, frequency, contract } => (
            format!("iWmo kent `{unit}` per `{frequency}` niet bij `{contract}`; zo telt bouwsteen `{block}`"),
            "kies een eenheid, frequentie en uitvoering die samen in een toewijzing mogen staan".into(),
        ),
        Shortcoming::BelowNorm { block, hours } => (
            format!(
                "van bouwsteen `{block}` krijgen de meeste mensen minder dan de norm: ten minste {hours} uur per jaar"
            ),
            "maak `usual_quantity` groter, of pas de norm aan".into(),
        ),
        Shortcoming::BlockWithoutTariff { block } => (
            format!("bouwsteen `{block}` heeft voor niemand een tarief"),
            "zet een regel in tariffs.csv, of haal de bouwsteen weg".into(),
        ),
        Shortcoming::VariantWithoutTariff { block, variant } => (
            format!("variant `{variant}` van bouwsteen `{block}` heeft geen tarief"),
            "zet een regel met deze variant in tariffs.csv, of haal de variant weg".into(),
        ),
        Shortcoming::NoTariffToday { block, on, ended, starts } => {
            let since = match (ended, starts) {
                (Some(ended), Some(starts)) => {
                    format!(
                        ": het vorige eindigde op {}, het volgende begint op {}",
                        locale.date(*ended),
                        locale.date(*starts)
                    )
                }
                (Some(ended), None) => format!(": het laatste eindigde op {}", locale.date(*ended)),
                (None, Some(starts)) => format!(": het eerste begint op {}", locale.date(*starts)),
                (None, None) => String::new(),
            };
            let help = match (ended.and_then(|ended| ended.succ_opt()), starts) {
                (Some(next), _) => format!("voeg een tarief toe met `valid_from` {next}"),
                (None, Some(starts)) => format!("laat het tarief eerder beginnen dan {starts}"),
                (None, None) => "voeg een tarief toe".into(),
            };
            (format!("bouwsteen `{block}` heeft op {} geen tarief{since}", locale.date(*on)), help)
        }
        Shortcoming::TariffEnds { block, audience, last, next } => {
            let until = next.map_or_else(String::new, |next| format!(" en begint pas weer op {}", locale.date(next)));
            let from = last.succ_opt().unwrap_or(*last);
            (
                format!("het tarief van `{block}` voor `{audience}` stopt na {}{until}", locale.date(*last)),
                format!("voeg een tarief toe met `valid_from` {from}"),
            )
        }
        Shortcoming::AudienceEnded { block, audience, last } => (
            format!("`{block}` heeft voor `{audience}` geen tarief meer sinds {}", locale.date(*last)),
            "voeg een tarief toe, of haal het oude weg als dit zo hoort".into(),
        ),
        Shortcoming::ContributionEnds { municipality, last } => {
            let of = municipality.as_ref().map_or_else(String::new, |code| format!(" van `{code}`"));
            (
                format!("na {} is de eigen bijdrage{of} niet bekend", locale.date(*last)),
                "voeg het nieuwe bedrag toe zodra het is gepubliceerd; verzin het niet".into(),
            )
        }
        Shortcoming::BlockNotOffered { block } => (
            format!("geen aanbieder geeft `{block}`"),
            "zet deze bouwsteen in offers.csv bij wie hem geeft, of haal hem weg".into(),
        ),
        Shortcoming::LevelNotOffered { level } => (
            format!("geen aanbieder geeft een bouwsteen van niveau {level}"),
            "zet een bouwsteen van dit niveau in offers.csv, of haal het niveau weg".into(),
        ),
        Shortcoming::RuleNeverApplies { rule, reason } => {
            let (why, help) = match reason {
                Reason::AllowsAll => ("er zijn er niet meer dan de regel toestaat", "verlaag `at_most`"),
                Reason::MeetsItself => ("de bouwsteen staat zelf bij `others`", "haal hem weg bij `others`"),
                Reason::OtherRules => ("andere regels houden deze bouwstenen al apart", "haal een van de regels weg"),
                Reason::SaidBefore => ("een eerdere regel zegt hetzelfde", "haal deze regel weg"),
            };
            (format!("regel `{rule}` doet nooit iets: {why}"), help.into())
        }
        Shortcoming::RuleForbidsAll { rule } => (
            format!("regel `{rule}` verbiedt alles wat hij noemt"),
            "verhoog `at_most`, of haal de bouwsteen weg bij `others`".into(),
        ),
        Shortcoming::IncludedInItself { rule, block } => (
            format!("volgens regel `{rule}` hoort `{block}` bij zichzelf, en wordt dus nooit betaald"),
            format!("haal `{block}` weg bij `others`"),
        ),
        Shortcoming::BlockForbidden { block, rules } => (
            format!("bouwsteen `{block}` mag nooit: de regels spreken elkaar tegen ({})", rules.join(", ")),
            "pas een van deze regels aan".into(),
        ),
        Shortcoming::BlankText { language } => {
            (format!("hier staan in `{language}` alleen spaties"), "schrijf deze tekst".into())
        }
        Shortcoming::LongSentence { words, start } => (
            format!("de zin `{start} …` heeft {words} woorden"),
            "maak er twee zinnen van, elk met ten hoogste 15 woorden".into(),
        ),
        Shortcoming::Jargon { term, plain } => (
            format!("`{term}` is vaktaal en wordt hier niet uitgelegd"),
            format!("schrijf bijvoorbeeld `{plain}`, of leg het woord uit"),
        ),
        Shortcoming::HardToRead { language, score } => (
            format!("deze tekst ({language}) leest moeilijk: {score} volgens Flesch-Douma"),
            "B1 is ongeveer 60 of hoger; schrijf kortere zinnen en kortere woorden".into(),
        ),
    }
}
