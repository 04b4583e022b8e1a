//! What a catalogue lacks, in English.

use resultaatwijzer_text::format::Locale;

use super::{Reason, Shortcoming};

pub(super) fn sentences(what: &Shortcoming, locale: &Locale) -> (String, String) {
    match what {
        Shortcoming::AreaWithoutBlocks { area } => {
            (format!("result area `{area}` has no block"), "give a block this area, or take the area out".into())
        }
        Shortcoming::LevelWithoutBlocks { level } => (
            format!("no block can be granted at level {level}"),
            "put this level at a block, or take the level out".into(),
        ),
        Shortcoming::BlockWithoutLevel { block } => {
            (format!("block `{block}` can be granted at no level"), "write at least one level at `levels`".into())
        }
        Shortcoming::NotOfStandard { block, unit, frequency, contract } => (
            format!(
                "iWmo does not know `{unit}` per `{frequency}` with `{contract}`, as building block `{block}` counts"
            ),
            "choose a unit, a frequency and a contract that an assignment may hold together".into(),
        ),
        Shortcoming::BelowNorm { block, hours } => (
            format!("of building block `{block}` most people get less than the norm: at least {hours} hours a year"),
            "make `usual_quantity` larger, or adjust the norm".into(),
        ),
        Shortcoming::BlockWithoutTariff { block } => (
            format!("block `{block}` has no tariff for anybody"),
            "put a row in tariffs.csv, or take the block out".into(),
        ),
        Shortcoming::VariantWithoutTariff { block, variant } => (
            format!("variant `{variant}` of block `{block}` has no tariff"),
            "put a row with this variant in tariffs.csv, or take the variant out".into(),
        ),
        Shortcoming::NoTariffToday { block, on, ended, starts } => {
            let since = match (ended, starts) {
                (Some(ended), Some(starts)) => {
                    format!(
                        ": the last one ended on {}, the next begins on {}",
                        locale.date(*ended),
                        locale.date(*starts)
                    )
                }
                (Some(ended), None) => format!(": the last one ended on {}", locale.date(*ended)),
                (None, Some(starts)) => format!(": the first begins on {}", locale.date(*starts)),
                (None, None) => String::new(),
            };
            let help = match (ended.and_then(|ended| ended.succ_opt()), starts) {
                (Some(next), _) => format!("add a tariff with `valid_from` {next}"),
                (None, Some(starts)) => format!("let the tariff begin before {starts}"),
                (None, None) => "add a tariff".into(),
            };
            (format!("block `{block}` has no tariff on {}{since}", locale.date(*on)), help)
        }
        Shortcoming::TariffEnds { block, audience, last, next } => {
            let until =
                next.map_or_else(String::new, |next| format!(" and begins again only on {}", locale.date(next)));
            let from = last.succ_opt().unwrap_or(*last);
            (
                format!("the tariff of `{block}` for `{audience}` stops after {}{until}", locale.date(*last)),
                format!("add a tariff with `valid_from` {from}"),
            )
        }
        Shortcoming::AudienceEnded { block, audience, last } => (
            format!("`{block}` has had no tariff for `{audience}` since {}", locale.date(*last)),
            "add a tariff, or take the old one out if this is meant".into(),
        ),
        Shortcoming::ContributionEnds { municipality, last } => {
            let of = municipality.as_ref().map_or_else(String::new, |code| format!(" of `{code}`"));
            (
                format!("after {} the own contribution{of} is not known", locale.date(*last)),
                "add the new amount once it is published; do not make it up".into(),
            )
        }
        Shortcoming::BlockNotOffered { block } => (
            format!("no provider offers `{block}`"),
            "put this block in offers.csv with who offers it, or take it out".into(),
        ),
        Shortcoming::LevelNotOffered { level } => (
            format!("no provider offers a block of level {level}"),
            "put a block of this level in offers.csv, or take the level out".into(),
        ),
        Shortcoming::RuleNeverApplies { rule, reason } => {
            let (why, help) = match reason {
                Reason::AllowsAll => ("there are not more than it allows", "lower `at_most`"),
                Reason::MeetsItself => ("the block itself is among `others`", "take it out of `others`"),
                Reason::OtherRules => ("other rules already keep these blocks apart", "take one of the rules out"),
                Reason::SaidBefore => ("an earlier rule says the same", "take this rule out"),
            };
            (format!("rule `{rule}` never does anything: {why}"), help.into())
        }
        Shortcoming::RuleForbidsAll { rule } => (
            format!("rule `{rule}` forbids all that it names"),
            "raise `at_most`, or take the block out of `others`".into(),
        ),
        Shortcoming::IncludedInItself { rule, block } => (
            format!("by rule `{rule}` block `{block}` is part of itself, so it is never paid"),
            format!("take `{block}` out of `others`"),
        ),
        Shortcoming::BlockForbidden { block, rules } => (
            format!("block `{block}` is never allowed: the rules contradict each other ({})", rules.join(", ")),
            "change one of these rules".into(),
        ),
        Shortcoming::BlankText { language } => {
            (format!("there are only spaces here in `{language}`"), "write this text".into())
        }
        Shortcoming::LongSentence { words, start } => (
            format!("the sentence `{start} …` has {words} words"),
            "make it two sentences, each of at most 15 words".into(),
        ),
        Shortcoming::Jargon { term, plain } => (
            format!("`{term}` is a word of the trade and is not explained here"),
            format!("write `{plain}`, for example, or explain the word"),
        ),
        Shortcoming::HardToRead { language, score } => (
            format!("this text ({language}) is hard to read: {score} by Flesch-Douma"),
            "B1 is about 60 or higher; write shorter sentences and shorter words".into(),
        ),
    }
}
