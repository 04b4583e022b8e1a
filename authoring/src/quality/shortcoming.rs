//! The possible shortcomings of a catalogue, each with its sentences. None is an error.

use resultaatwijzer_core::value::period::Date;
use resultaatwijzer_text::{findings, format::Locale};
use rust_decimal::Decimal;

findings! {
    /// A shortcoming of a catalogue.
    pub enum Shortcoming(locale: &Locale) {
        // The matrix
        /// A result area that no block serves.
        AreaWithoutBlocks { area: String } = "Q001" Warning {
            nl: (
                format!("resultaatgebied `{area}` heeft geen bouwsteen"),
                "geef een bouwsteen dit gebied, of haal het gebied weg",
            ),
            en: (format!("result area `{area}` has no block"), "give a block this area, or take the area out"),
        }
        /// A level at which no block may be granted.
        LevelWithoutBlocks { level: u32 } = "Q002" Warning {
            nl: (
                format!("geen bouwsteen kan op niveau {level} worden toegekend"),
                "zet dit niveau bij een bouwsteen, of haal het niveau weg",
            ),
            en: (
                format!("no block can be granted at level {level}"),
                "put this level at a block, or take the level out",
            ),
        }
        /// A block that may be granted at no level.
        BlockWithoutLevel { block: String } = "Q003" Warning {
            nl: (
                format!("bouwsteen `{block}` kan op geen enkel niveau worden toegekend"),
                "schrijf bij `levels` ten minste één niveau",
            ),
            en: (format!("block `{block}` can be granted at no level"), "write at least one level at `levels`"),
        }
        /// A block whose unit, frequency and contract the national message standard does not know together.
        NotOfStandard { block: String, unit: &'static str, frequency: &'static str, contract: &'static str } = "Q004" Warning {
            nl: (
                format!("iWmo kent `{unit}` per `{frequency}` niet bij `{contract}`; zo telt bouwsteen `{block}`"),
                "kies een eenheid, frequentie en uitvoering die samen in een toewijzing mogen staan",
            ),
            en: (
                format!(
                    "iWmo does not know `{unit}` per `{frequency}` with `{contract}`, as building block `{block}` counts"
                ),
                "choose a unit, a frequency and a contract that an assignment may hold together",
            ),
        }
        /// A block whose usual quantity is below the minimum of its norm, in hours a year.
        BelowNorm { block: String, hours: u32 } = "Q005" Warning {
            nl: (
                format!(
                    "van bouwsteen `{block}` krijgen de meeste mensen minder dan de norm: ten minste {hours} uur per jaar"
                ),
                "maak `usual_quantity` groter, of pas de norm aan",
            ),
            en: (
                format!("of building block `{block}` most people get less than the norm: at least {hours} hours a year"),
                "make `usual_quantity` larger, or adjust the norm",
            ),
        }

        // Prices
        /// A block that has no tariff at all.
        BlockWithoutTariff { block: String } = "Q010" Warning {
            nl: (
                format!("bouwsteen `{block}` heeft voor niemand een tarief"),
                "zet een regel in tariffs.csv, of haal de bouwsteen weg",
            ),
            en: (
                format!("block `{block}` has no tariff for anybody"),
                "put a row in tariffs.csv, or take the block out",
            ),
        }
        /// A variant of a block that has no tariff.
        VariantWithoutTariff { block: String, variant: String } = "Q011" Warning {
            nl: (
                format!("variant `{variant}` van bouwsteen `{block}` heeft geen tarief"),
                "zet een regel met deze variant in tariffs.csv, of haal de variant weg",
            ),
            en: (
                format!("variant `{variant}` of block `{block}` has no tariff"),
                "put a row with this variant in tariffs.csv, or take the variant out",
            ),
        }
        /// A block with tariffs, none of which holds on the day.
        NoTariffToday { block: String, on: Date, ended: Option<Date>, starts: Option<Date> } = "Q012" Warning {
            nl: {
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
            },
            en: {
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
            },
        }
        /// A tariff of today that ends soon, with no other on the next day.
        TariffEnds { block: String, audience: String, last: Date, next: Option<Date> } = "Q013" Warning {
            nl: {
                let until = next.map_or_else(String::new, |next| format!(" en begint pas weer op {}", locale.date(next)));
                let from = last.succ_opt().unwrap_or(*last);
                (
                    format!("het tarief van `{block}` voor `{audience}` stopt na {}{until}", locale.date(*last)),
                    format!("voeg een tarief toe met `valid_from` {from}"),
                )
            },
            en: {
                let until =
                    next.map_or_else(String::new, |next| format!(" and begins again only on {}", locale.date(next)));
                let from = last.succ_opt().unwrap_or(*last);
                (
                    format!("the tariff of `{block}` for `{audience}` stops after {}{until}", locale.date(*last)),
                    format!("add a tariff with `valid_from` {from}"),
                )
            },
        }
        /// A tariff for an audience that ended, where tariffs for other audiences of the block continue.
        AudienceEnded { block: String, audience: String, last: Date } = "Q014" Note {
            nl: (
                format!("`{block}` heeft voor `{audience}` geen tarief meer sinds {}", locale.date(*last)),
                "voeg een tarief toe, of haal het oude weg als dit zo hoort",
            ),
            en: (
                format!("`{block}` has had no tariff for `{audience}` since {}", locale.date(*last)),
                "add a tariff, or take the old one out if this is meant",
            ),
        }
        /// No own contribution is known from a day on.
        ContributionEnds { municipality: Option<String>, last: Date } = "Q015" Warning {
            nl: {
                let of = municipality.as_ref().map_or_else(String::new, |code| format!(" van `{code}`"));
                (
                    format!("na {} is de eigen bijdrage{of} niet bekend", locale.date(*last)),
                    "voeg het nieuwe bedrag toe zodra het is gepubliceerd; verzin het niet",
                )
            },
            en: {
                let of = municipality.as_ref().map_or_else(String::new, |code| format!(" of `{code}`"));
                (
                    format!("after {} the own contribution{of} is not known", locale.date(*last)),
                    "add the new amount once it is published; do not make it up",
                )
            },
        }

        // Offers
        /// A block that no provider offers.
        BlockNotOffered { block: String } = "Q020" Warning {
            nl: (
                format!("geen aanbieder geeft `{block}`"),
                "zet deze bouwsteen in offers.csv bij wie hem geeft, of haal hem weg",
            ),
            en: (
                format!("no provider offers `{block}`"),
                "put this block in offers.csv with who offers it, or take it out",
            ),
        }
        /// A level without any block that a provider offers.
        LevelNotOffered { level: u32 } = "Q021" Warning {
            nl: (
                format!("geen aanbieder geeft een bouwsteen van niveau {level}"),
                "zet een bouwsteen van dit niveau in offers.csv, of haal het niveau weg",
            ),
            en: (
                format!("no provider offers a block of level {level}"),
                "put a block of this level in offers.csv, or take the level out",
            ),
        }

        // Rules
        /// A rule that no arrangement can violate.
        RuleNeverApplies { rule: String, reason: Reason } = "Q030" Warning {
            nl: {
                let (why, help) = match reason {
                    Reason::AllowsAll => ("er zijn er niet meer dan de regel toestaat", "verlaag `at_most`"),
                    Reason::MeetsItself => ("de bouwsteen staat zelf bij `others`", "haal hem weg bij `others`"),
                    Reason::OtherRules => ("andere regels houden deze bouwstenen al apart", "haal een van de regels weg"),
                    Reason::SaidBefore => ("een eerdere regel zegt hetzelfde", "haal deze regel weg"),
                };
                (format!("regel `{rule}` doet nooit iets: {why}"), help)
            },
            en: {
                let (why, help) = match reason {
                    Reason::AllowsAll => ("there are not more than it allows", "lower `at_most`"),
                    Reason::MeetsItself => ("the block itself is among `others`", "take it out of `others`"),
                    Reason::OtherRules => ("other rules already keep these blocks apart", "take one of the rules out"),
                    Reason::SaidBefore => ("an earlier rule says the same", "take this rule out"),
                };
                (format!("rule `{rule}` never does anything: {why}"), help)
            },
        }
        /// A rule that forbids all blocks that it names.
        RuleForbidsAll { rule: String } = "Q031" Warning {
            nl: (
                format!("regel `{rule}` verbiedt alles wat hij noemt"),
                "verhoog `at_most`, of haal de bouwsteen weg bij `others`",
            ),
            en: (
                format!("rule `{rule}` forbids all that it names"),
                "raise `at_most`, or take the block out of `others`",
            ),
        }
        /// A rule that makes a block part of itself, so that it is never paid.
        IncludedInItself { rule: String, block: String } = "Q032" Warning {
            nl: (
                format!("volgens regel `{rule}` hoort `{block}` bij zichzelf, en wordt dus nooit betaald"),
                format!("haal `{block}` weg bij `others`"),
            ),
            en: (
                format!("by rule `{rule}` block `{block}` is part of itself, so it is never paid"),
                format!("take `{block}` out of `others`"),
            ),
        }
        /// A block that the rules together never allow.
        BlockForbidden { block: String, rules: Vec<String> } = "Q033" Warning {
            nl: (
                format!("bouwsteen `{block}` mag nooit: de regels spreken elkaar tegen ({})", rules.join(", ")),
                "pas een van deze regels aan",
            ),
            en: (
                format!("block `{block}` is never allowed: the rules contradict each other ({})", rules.join(", ")),
                "change one of these rules",
            ),
        }

        // Texts
        /// A text that holds nothing but spaces.
        BlankText { language: String } = "Q040" Warning {
            nl: (format!("hier staan in `{language}` alleen spaties"), "schrijf deze tekst"),
            en: (format!("there are only spaces here in `{language}`"), "write this text"),
        }
        /// A sentence that is too long to understand at once.
        LongSentence { words: usize, start: String } = "Q041" Note {
            nl: (
                format!("de zin `{start} …` heeft {words} woorden"),
                "maak er twee zinnen van, elk met ten hoogste 15 woorden",
            ),
            en: (
                format!("the sentence `{start} …` has {words} words"),
                "make it two sentences, each of at most 15 words",
            ),
        }
        /// A jargon term that the text does not explain.
        Jargon { term: &'static str, plain: &'static str } = "Q042" Note {
            nl: (
                format!("`{term}` is vaktaal en wordt hier niet uitgelegd"),
                format!("schrijf bijvoorbeeld `{plain}`, of leg het woord uit"),
            ),
            en: (
                format!("`{term}` is a word of the trade and is not explained here"),
                format!("write `{plain}`, for example, or explain the word"),
            ),
        }
        /// A text, or all texts of a language, that is hard to read.
        HardToRead { language: String, score: Decimal } = "Q043" Warning {
            nl: (
                format!("deze tekst ({language}) leest moeilijk: {score} volgens Flesch-Douma"),
                "B1 is ongeveer 60 of hoger; schrijf kortere zinnen en kortere woorden",
            ),
            en: (
                format!("this text ({language}) is hard to read: {score} by Flesch-Douma"),
                "B1 is about 60 or higher; write shorter sentences and shorter words",
            ),
        }
    }
}

/// Why no arrangement can violate a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// There are no more blocks or areas than it allows.
    AllowsAll,
    /// The block is among the others, so that it meets the rule by itself.
    MeetsItself,
    /// Other rules already keep these blocks apart.
    OtherRules,
    /// An earlier rule says the same.
    SaidBefore,
}
