//! The plan explainer's words in English.

use resultaatwijzer_core::{
    plan::{GoalAttainment, GoalDirection, MomentKind, Proposal, SelfReliance, SharedPart, SupportSource},
    value::unit::Frequency,
};

use crate::words::{PlanWords, Term};

/// The plan explainer.
pub static PLAN: PlanWords = PlanWords {
    title: "Your plan",
    intro: "Read here what you get, who does what and what you pay.",
    glance: "The main points",
    when: "When",
    when_value: |from, to| format!("{from} to {to}"),
    help_a_week: "Help",
    help_unknown: "The plan does not say",
    you_pay: "You pay",
    next_date: "Next date",
    no_next_date: "This plan has ended",
    stopped_on: |date| format!("Ended on {date}"),
    with_whom: "With whom",
    you_got: "You got",
    you_paid: "You paid",
    results: "What do you want to reach?",
    result_number: |number, of| format!("Goal {number} of {of}"),
    ladder: "How much help is it?",
    ladder_text: |level, name| format!("Your help is level {level}: {name}."),
    now: "Now",
    aim: "Later",
    now_and_aim: "What works without help?",
    self_reliance: |level| match level {
        SelfReliance::Not => "I cannot do it alone",
        SelfReliance::Sufficient => "I can almost do it alone",
        SelfReliance::Full => "I can do it alone",
    },
    direction: |direction| match direction {
        GoalDirection::Improve => ("Getting better", "Learning to do more without help."),
        GoalDirection::Maintain => ("Keeping it so", "Things stay as good as they are. That is a fine result."),
        GoalDirection::SlowDecline => ("Taking it easy", "Things slowly get harder. You get help with that."),
    },
    who_does_what: "Who does what?",
    by: |by| match by {
        SupportSource::Self_ => "You yourself",
        SupportSource::Network => "People around you",
        SupportSource::GeneralProvision => "For everybody nearby",
        SupportSource::CustomProvision => "Help from the municipality",
    },
    how_much: "How much help is there?",
    granted: "This is what the municipality gives you",
    hours_missing: "It does not say how much time you get.",
    hours_ask: "You have a right to know. Ask the municipality: how many hours of help do I get each week?",
    measure: "How do we know that it works?",
    ready_by: |date| format!("Ready on {date}"),
    why_level: "Why is there this help?",
    time: "Days that matter",
    moment: |kind| match kind {
        MomentKind::Reported => ("You asked the municipality for help", "That is called a report."),
        MomentKind::OwnPlanDue => {
            ("Last day for your own plan", "You may write down yourself what you need. You need not.")
        }
        MomentKind::InvestigationDue => {
            ("The investigation must be done", "The municipality has at most six weeks for it.")
        }
        MomentKind::Applied => ("You applied", "The municipality then has two weeks to decide."),
        MomentKind::DecisionDue => ("The municipality must have decided", "No letter by then? Call the municipality."),
        MomentKind::Decided => ("The municipality decided", "You got a letter about it."),
        MomentKind::Start => ("The help starts", "The provider makes an appointment with you."),
        MomentKind::LastDayToObject => {
            ("Last day to say no", "Do you disagree with the letter? Then object before this day ends.")
        }
        MomentKind::Change => ("The help changes", "Read at your goals what will be different."),
        MomentKind::MidtermReview => ("We look together how it goes", "Do you need something else? Please say so."),
        MomentKind::FinalReview => ("We look back together", "Were the goals reached? What is needed after that?"),
        MomentKind::End => ("The plan ends", "Do you still need help after that? Call the municipality in time."),
    },
    from_today: |count, frequency| match (frequency, count) {
        (Frequency::Day, 0) => "Today".into(),
        (Frequency::Day, 1) => "Tomorrow".into(),
        _ => format!("In {}", crate::phrases::en::counted(count, frequency)),
    },
    passed: "Past",
    money: "What do you pay yourself?",
    money_past: "What did you pay yourself?",
    pay_ask: "Call the municipality. They work it out with you.",
    pay_a_year: |amount| format!("That is {amount} in a whole year."),
    pay_at_most: |amount| format!("At most {amount}"),
    pay_holiday: "It is a fixed amount each month. So you also pay in a week without help, such as a holiday.",
    pay_same: "Do you get more or fewer hours? The fixed amount stays the same. You never pay more than the help costs.",
    pay_before: "Does the bill come before the help starts? Then call the municipality.",
    cost: |amount| format!("The municipality pays at most {amount} for the whole plan. You need not pay this."),
    cost_why: "How do we get to this amount?",
    rights: "Your rights",
    until: |date| format!("You can do this until {date}."),
    until_passed: |date| format!("You could do this until {date}. Do call: sometimes more is possible."),
    call: |phone| format!("Call {phone}"),
    for_person: |person| format!("For {person}"),
    ended: |date| format!("This plan ended on {date}."),
    ended_help: "Do you still need help? Call the municipality. You can always ask for help again.",
    part_unreadable: "Something in this plan is not right.",
    part_unreadable_help: "Below is what we do know. Call the municipality about the rest.",
    goal_in_words: "Your goal is in your letter, in your own words.",
    then_and_now: "Then and now",
    reviewed_on: |date| format!("On {date} we looked together how it goes."),
    goal_attainment: |goal| match goal {
        GoalAttainment::Reached => "This goal has been reached.",
        GoalAttainment::Partly => "This goal has partly been reached.",
        GoalAttainment::NotYet => "This goal has not been reached yet.",
    },
    then: "Then",
    proposal: |proposal| match proposal {
        Proposal::Less => ("Proposal: less help", "You manage more yourself. You decide too, nothing changes yet."),
        Proposal::Same => ("Proposal: keep it so", "The help stays as it is."),
        Proposal::More => ("Proposal: more help", "It is harder now. You decide too, nothing changes yet."),
        Proposal::Stop => ("Proposal: stop", "You manage without help. You decide too, nothing changes yet."),
    },
    proposal_hours: |before, after| format!("Now {before}, then {after}."),
    proposal_pay: "Your own contribution stays the same. It does not depend on the hours.",
    together: "Who take care of it together",
    coordinator: "One person keeps the overview",
    informal_carer: "Family or friends who help",
    safety: "Agreements on safety",
    sharing: |with| format!("What {with} may read"),
    shared_part: |part| match part {
        SharedPart::Goals => "your goals",
        SharedPart::Agreements => "who does what",
        SharedPart::Hours => "how much help you get",
        SharedPart::Reviews => "how it went",
        SharedPart::Safety => "the agreements on safety",
    },
    consented: |date| format!("You said yes to this on {date}. You may always change that."),
    not_consented: "You have not said yes to this yet. So the municipality shares nothing.",
    calendar_file: "Put these days in your calendar",
    terms: TERMS,
    depth: "How much do you want to read?",
    depths: ["Short", "Normal", "Everything"],
    read_aloud: "Read aloud",
    stop_reading: "Stop reading",
    print: "Print",
};

/// The terms that the plan explainer explains where they occur.
const TERMS: &[Term] = &[
    Term { forms: &["own contribution", "Own contribution"], meaning: "the amount that you pay yourself" },
    Term {
        forms: &["object", "Object", "objection", "Objection"],
        meaning: "a letter that says you disagree with the decision",
    },
    Term { forms: &["provider", "Provider", "providers", "Providers"], meaning: "the organisation that helps you" },
    Term { forms: &["report", "Report"], meaning: "you say that you need help" },
    Term { forms: &["personal budget", "Personal budget"], meaning: "money to arrange help yourself" },
    Term {
        forms: &["client support", "Client support", "client supporter", "Client supporter"],
        meaning: "somebody who thinks along for free and is not from the municipality",
    },
    Term {
        forms: &["informal carer", "Informal carer", "informal carers", "Informal carers"],
        meaning: "who takes care of you without pay",
    },
    Term { forms: &["respite care", "Respite care"], meaning: "care by somebody else, so that your carer can rest" },
    Term { forms: &["CAK"], meaning: "the organisation that sends you the bill" },
    Term {
        forms: &["day part", "Day part", "day parts", "Day parts"],
        meaning: "a morning or an afternoon of 4 hours",
    },
    Term { forms: &["state pension", "State pension", "AOW"], meaning: "money from the state for older people" },
    Term { forms: &["Wmo"], meaning: "the law on help for who lives at home" },
    Term { forms: &["level", "Level"], meaning: "how much help it is" },
    Term { forms: &["tariff", "Tariff", "tariffs", "Tariffs"], meaning: "the price that the municipality pays" },
];
