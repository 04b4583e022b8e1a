//! The words for whom a tariff is: as an answer to the question who arranges the support, and as a sentence about a
//! price.

use resultaatwijzer_core::catalogue::Audience;

/// The answer in Dutch.
#[must_use]
pub fn nl(audience: Audience) -> &'static str {
    match audience {
        Audience::InKind => "De gemeente regelt het",
        Audience::PersonalBudgetProfessional => "Zelf, met een organisatie (pgb)",
        Audience::PersonalBudgetIndependent => "Zelf, met een zelfstandige (pgb)",
        Audience::PersonalBudgetNetwork => "Zelf, met een bekende (pgb)",
    }
}

/// The sentence about a price in Dutch.
#[must_use]
pub fn nl_price(audience: Audience) -> &'static str {
    match audience {
        Audience::InKind => "Het gaat om hulp die de gemeente regelt.",
        Audience::PersonalBudgetProfessional => "Het gaat om een pgb voor een organisatie.",
        Audience::PersonalBudgetIndependent => "Het gaat om een pgb voor een zelfstandige.",
        Audience::PersonalBudgetNetwork => "Het gaat om een pgb voor een bekende.",
    }
}

/// The answer in English.
#[must_use]
pub fn en(audience: Audience) -> &'static str {
    match audience {
        Audience::InKind => "The municipality arranges it",
        Audience::PersonalBudgetProfessional => "Myself, with an organisation (personal budget)",
        Audience::PersonalBudgetIndependent => "Myself, with a freelancer (personal budget)",
        Audience::PersonalBudgetNetwork => "Myself, with somebody I know (personal budget)",
    }
}

/// The sentence about a price in English.
#[must_use]
pub fn en_price(audience: Audience) -> &'static str {
    match audience {
        Audience::InKind => "This is help that the municipality arranges.",
        Audience::PersonalBudgetProfessional => "This is a personal budget for an organisation.",
        Audience::PersonalBudgetIndependent => "This is a personal budget for a self-employed person.",
        Audience::PersonalBudgetNetwork => "This is a personal budget for somebody they know.",
    }
}
