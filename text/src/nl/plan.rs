//! The plan explainer's words in Dutch.

use resultaatwijzer_core::plan::{
    GoalAttainment, GoalDirection, MomentKind, Proposal, SelfReliance, SharedPart, SupportSource,
};

use crate::words::{PlanWords, Term};

/// The plan explainer.
pub static PLAN: PlanWords = PlanWords {
    title: "Uw plan",
    intro: "Hier leest u wat u krijgt, wie wat doet en wat u betaalt.",
    glance: "Het belangrijkste",
    when: "Wanneer",
    when_value: |from, to| format!("{from} t/m {to}"),
    help_a_week: "Hulp",
    help_unknown: "Staat er niet in",
    you_pay: "U betaalt",
    next_date: "Eerstvolgende datum",
    no_next_date: "Dit plan is afgelopen",
    results: "Wat wilt u bereiken?",
    result_number: |number, of| format!("Doel {number} van {of}"),
    ladder: "Hoe zwaar is de hulp?",
    ladder_text: |level, name| format!("Uw hulp is niveau {level}: {name}."),
    now: "Nu",
    aim: "Straks",
    now_and_aim: "Wat lukt u zelf?",
    self_reliance: |level| match level {
        SelfReliance::Not => "Het lukt niet alleen",
        SelfReliance::Sufficient => "Het lukt bijna alleen",
        SelfReliance::Full => "Het lukt alleen",
    },
    direction: |direction| match direction {
        GoalDirection::Improve => ("Beter worden", "U leert om meer zelf te doen."),
        GoalDirection::Maintain => ("Zo houden", "Het blijft goed gaan zoals nu. Dat is een mooi resultaat."),
        GoalDirection::SlowDecline => ("Rustig aan", "Het gaat langzaam minder. U krijgt daar hulp bij."),
    },
    who_does_what: "Wie doet wat?",
    by: |by| match by {
        SupportSource::Self_ => "U zelf",
        SupportSource::Network => "Mensen om u heen",
        SupportSource::GeneralProvision => "Voor iedereen in de buurt",
        SupportSource::CustomProvision => "Hulp van de gemeente",
    },
    how_much: "Hoeveel hulp krijgt u?",
    granted: "Dit krijgt u van de gemeente",
    hours_missing: "Er staat niet bij hoeveel tijd u krijgt.",
    hours_ask: "U hebt recht op die uitleg. Vraag de gemeente: hoeveel uur hulp krijg ik per week?",
    measure: "Hoe weten we dat het lukt?",
    ready_by: |date| format!("Klaar op {date}"),
    why_level: "Waarom krijgt u deze hulp?",
    time: "Belangrijke dagen",
    moment: |kind| match kind {
        MomentKind::Reported => ("U vroeg de gemeente om hulp", "Dat heet een melding."),
        MomentKind::OwnPlanDue => {
            ("Laatste dag voor uw eigen plan", "U mag zelf opschrijven wat u nodig hebt. Dat hoeft niet.")
        }
        MomentKind::InvestigationDue => {
            ("Het onderzoek moet klaar zijn", "De gemeente heeft hiervoor hoogstens zes weken.")
        }
        MomentKind::Applied => ("U deed een aanvraag", "De gemeente heeft dan twee weken om te besluiten."),
        MomentKind::DecisionDue => ("De gemeente moet besloten hebben", "Hebt u dan geen brief? Bel de gemeente."),
        MomentKind::Decided => ("De gemeente heeft besloten", "U kreeg hierover een brief."),
        MomentKind::Start => ("De hulp begint", "De aanbieder maakt een afspraak met u."),
        MomentKind::LastDayToObject => (
            "Laatste dag om nee te zeggen",
            "Bent u het niet eens met de brief? Maak dan uiterlijk op deze dag bezwaar.",
        ),
        MomentKind::Change => ("De hulp verandert", "Lees bij uw doelen wat er anders wordt."),
        MomentKind::MidtermReview => ("We kijken samen hoe het gaat", "Is er iets anders nodig? Zeg het dan gerust."),
        MomentKind::FinalReview => ("We kijken samen terug", "Zijn de doelen gehaald? Wat is er daarna nodig?"),
        MomentKind::End => ("Het plan stopt", "Hebt u daarna nog hulp nodig? Bel de gemeente op tijd."),
    },
    next: "Dit is de volgende",
    passed: "Voorbij",
    money: "Wat betaalt u zelf?",
    pay_holiday: "U betaalt ook in een week zonder hulp, zoals in de vakantie. De hulp blijft namelijk van u.",
    pay_same: "Krijgt u meer of minder hulp? Dan blijft het bedrag meestal gelijk.",
    cost: |amount| format!("De gemeente betaalt voor uw hulp ten hoogste {amount}."),
    cost_why: "Hoe komen we aan dit bedrag?",
    rights: "Uw rechten",
    until: |date| format!("Dit kan tot en met {date}."),
    until_passed: |date| format!("Dit kon tot en met {date}. Bel gerust: soms kan er meer."),
    call: |phone| format!("Bel {phone}"),
    for_person: |person| format!("Voor {person}"),
    ended: |date| format!("Dit plan stopte op {date}."),
    ended_help: "Hebt u nog hulp nodig? Bel de gemeente. U kunt altijd opnieuw hulp vragen.",
    part_unreadable: "Een deel van dit plan kunnen we niet lezen.",
    part_unreadable_help: "Hieronder staat wat we wel weten. Bel de gemeente voor de rest.",
    goal_in_words: "Uw doel staat in uw brief, in uw eigen woorden.",
    then_and_now: "Toen en nu",
    reviewed_on: |date| format!("Op {date} keken we samen hoe het gaat."),
    goal_attainment: |goal| match goal {
        GoalAttainment::Reached => "Dit doel is bereikt.",
        GoalAttainment::Partly => "Dit doel is deels bereikt.",
        GoalAttainment::NotYet => "Dit doel is nog niet bereikt.",
    },
    then: "Toen",
    proposal: |proposal| match proposal {
        Proposal::Less => ("Voorstel: minder hulp", "Er lukt u meer zelf. U beslist mee, er verandert nog niets."),
        Proposal::Same => ("Voorstel: zo houden", "De hulp blijft zoals nu."),
        Proposal::More => ("Voorstel: meer hulp", "Het is nu zwaarder. U beslist mee, er verandert nog niets."),
        Proposal::Stop => ("Voorstel: stoppen", "Het lukt u zonder hulp. U beslist mee, er verandert nog niets."),
    },
    proposal_hours: |before, after| format!("Nu {before}, straks {after}."),
    proposal_pay: "Uw eigen bijdrage blijft gelijk. Die hangt niet af van het aantal uren.",
    together: "Wie er samen voor zorgen",
    coordinator: "Eén persoon houdt het overzicht",
    informal_carer: "Wie u zonder loon helpt",
    safety: "Afspraken over veiligheid",
    sharing: |with| format!("Wat {with} mag lezen"),
    shared_part: |part| match part {
        SharedPart::Goals => "uw doelen",
        SharedPart::Agreements => "wie wat doet",
        SharedPart::Hours => "hoeveel hulp u krijgt",
        SharedPart::Reviews => "hoe het ging",
        SharedPart::Safety => "de afspraken over veiligheid",
    },
    consented: |date| format!("U zei hier ja tegen op {date}. U mag dat altijd veranderen."),
    not_consented: "U hebt hier nog geen ja gezegd. Daarom deelt de gemeente niets.",
    calendar_file: "Zet deze dagen in uw agenda",
    terms: TERMS,
    depth: "Hoeveel wilt u lezen?",
    depths: ["Kort", "Gewoon", "Alles"],
    read_aloud: "Lees voor",
    stop_reading: "Stop met voorlezen",
    print: "Print dit plan",
};

/// What the plan explainer explains in place.
const TERMS: &[Term] = &[
    Term { forms: &["eigen bijdrage", "Eigen bijdrage"], meaning: "het bedrag dat u zelf betaalt" },
    Term { forms: &["bezwaar", "Bezwaar"], meaning: "een brief waarin staat dat u het niet eens bent met het besluit" },
    Term { forms: &["aanbieder", "Aanbieder", "aanbieders", "Aanbieders"], meaning: "de organisatie die u helpt" },
    Term { forms: &["melding", "Melding"], meaning: "u vertelt dat u hulp nodig hebt" },
    Term { forms: &["aanvraag", "Aanvraag"], meaning: "u vraagt de gemeente om een besluit" },
    Term {
        forms: &["pgb", "persoonsgebonden budget", "Persoonsgebonden budget"],
        meaning: "geld waarmee u zelf hulp regelt",
    },
    Term {
        forms: &[
            "cliëntondersteuner",
            "Cliëntondersteuner",
            "cliëntondersteuners",
            "Cliëntondersteuners",
            "cliëntondersteuning",
            "Cliëntondersteuning",
        ],
        meaning: "iemand die gratis met u meedenkt en niet van de gemeente is",
    },
    Term {
        forms: &["mantelzorg", "Mantelzorg", "mantelzorger", "Mantelzorger", "mantelzorgers", "Mantelzorgers"],
        meaning: "wie zonder loon voor u zorgt",
    },
    Term { forms: &["respijtzorg", "Respijtzorg"], meaning: "zorg van een ander, zodat uw mantelzorger kan rusten" },
    Term { forms: &["CAK"], meaning: "de organisatie die u de rekening stuurt" },
    Term { forms: &["AOW"], meaning: "geld van de overheid voor oudere mensen" },
    Term { forms: &["dagdeel", "Dagdeel", "dagdelen", "Dagdelen"], meaning: "een ochtend of een middag van 4 uur" },
    Term { forms: &["wijkteam", "Wijkteam"], meaning: "mensen in uw buurt die voor de gemeente werken" },
    Term { forms: &["niveau", "Niveau"], meaning: "hoe zwaar de hulp is" },
    Term { forms: &["tarief", "Tarief", "tarieven", "Tarieven"], meaning: "de prijs die de gemeente betaalt" },
];
