//! The closed choices of a catalogue.

use crate::value::choices::choices;

choices! {
    /// The act under which a block is granted (*wet*).
    Law {
        /// Wmo 2015.
        Wmo = "wmo",
        /// Jeugdwet.
        YouthAct = "youth_act",
    }
}

choices! {
    /// For whom a tariff is: support in kind, or a personal budget by the kind of supporter that it pays.
    Audience {
        /// Support in kind (*zorg in natura*).
        InKind = "in_kind",
        /// A personal budget (*pgb*) for a professional organisation.
        PersonalBudgetProfessional = "personal_budget_professional",
        /// A personal budget for a self-employed professional (*zzp*).
        PersonalBudgetIndependent = "personal_budget_independent",
        /// A personal budget for somebody of the resident's own network.
        PersonalBudgetNetwork = "personal_budget_network",
    }
}

choices! {
    /// What a level of support is for.
    LevelPurpose {
        /// Support as long as it is needed.
        Ordinary = "ordinary",
        /// Support that keeps the situation stable (*stabilisatie*).
        Stabilise = "stabilise",
        /// Short, intensive support in a crisis.
        Crisis = "crisis",
    }
}

choices! {
    /// How an incomplete claim period is paid, where the price is per period (*gebroken periode*).
    Proration {
        /// In full.
        FullPeriod = "full_period",
        /// By the share of its days.
        ByDay = "by_day",
        /// By its share of weeks: the weeks that end in the line's part, of all weeks that end in the claim period.
        ByWeek = "by_week",
        /// In full if the support starts before the 15th and ends on or after the 15th; otherwise not at all.
        StartBefore15thEndFrom15th = "start_before_15th_end_from_15th",
    }
}

choices! {
    /// Which own contribution a block falls under.
    BlockContribution {
        /// The monthly amount of the Wmo (*abonnementstarief*).
        Subscription = "subscription",
        /// None.
        None = "none",
        /// Its own income-based scheme, such as for sheltered living. It is not computed here.
        OwnScheme = "own_scheme",
    }
}

choices! {
    /// When a change of an arrangement takes effect.
    ChangeStart {
        /// On the day of the change.
        AnyDay = "any_day",
        /// At the start of the first claim period that begins on or after that day.
        NextPeriod = "next_period",
    }
}

choices! {
    /// The picture beside a result area.
    Icon {
        /// People together.
        People = "people",
        /// A house and a purse.
        Home = "home",
        /// A sun over a calendar.
        Day = "day",
        /// A broom.
        Household = "household",
        /// A heart.
        Health = "health",
        /// A bus.
        Transport = "transport",
        /// A bed.
        Respite = "respite",
    }
}

choices! {
    /// How often the own contribution is due.
    RatePer {
        /// Each calendar month.
        Month = "month",
        /// Each four weeks, until 2019.
        FourWeeks = "four_weeks",
    }
}
