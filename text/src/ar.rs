//! Arabic, for readers of a plan. Texts for staff and scripts are in Dutch and English only.

use resultaatwijzer_core::{
    catalogue::RatePer,
    plan::{GoalAttainment, GoalDirection, MomentKind, Proposal, SelfReliance, SharedPart, SupportSource},
    price::{
        fact::{ContributionFact, Exemption, PriceFact},
        step::Basis,
    },
    reading::problem::{ArrangementProblem, CatalogueProblem, ContributionProblem, PlanProblem, Problem},
    value::unit::{Frequency, PriceUnit, Unit},
};

use crate::{
    format::Locale,
    language::{Advice, Language},
    later::LaterWords,
    names::Names,
    screens::{
        Common,
        plan::{PlanWords, Term},
    },
};

/// Arabic.
pub static LANGUAGE: Language =
    Language { code: "ar", direction: "rtl", locale: &LOCALE, common: &COMMON, finding, price, contribution, basis };

/// The words in the place of a part that is not loaded yet.
pub static LATER: LaterWords = LaterWords {
    direction: "rtl",
    coming: "لحظة من فضلكم. هذا الجزء في الطريق.",
    lost: "هذا الجزء لا يصل. ربما لا يوجد لديكم إنترنت.",
    again: "حاولوا مرة أخرى",
};

/// How amounts, numbers and dates are written.
static LOCALE: Locale = Locale {
    digits: Some(['٠', '١', '٢', '٣', '٤', '٥', '٦', '٧', '٨', '٩']),
    thousands: '٬',
    decimal: '٫',
    after_euro: "\u{a0}",
    months: [
        "يناير",
        "فبراير",
        "مارس",
        "أبريل",
        "مايو",
        "يونيو",
        "يوليو",
        "أغسطس",
        "سبتمبر",
        "أكتوبر",
        "نوفمبر",
        "ديسمبر",
    ],
    until: "حتى",
    units: |unit, count| {
        let forms = match unit {
            Unit::Minute => ["دقيقة واحدة", "دقيقتان", "دقائق", "دقيقة"],
            Unit::Hour => ["ساعة واحدة", "ساعتان", "ساعات", "ساعة"],
            Unit::FullDay => ["يوم وليلة", "يومان وليلتان", "أيام وليالٍ", "يومًا وليلة"],
            Unit::DayPart => ["نصف يوم واحد", "نصفا يوم", "أنصاف أيام", "نصف يوم"],
            Unit::Piece => ["مرة واحدة", "مرتان", "مرات", "مرة"],
            Unit::Euro => ["يورو واحد", "اثنان يورو", "يورو", "يورو"],
        };
        plural(count, forms)
    },
    counts_without_number: &[1, 2],
    frequency: |frequency| match frequency {
        Frequency::Day => "في اليوم",
        Frequency::Week => "في الأسبوع",
        Frequency::Month => "في الشهر",
        Frequency::FourWeeks => "كل أربعة أسابيع",
        Frequency::Total => "في المجموع",
    },
    price_unit: |per| match per {
        PriceUnit::Minute => "للدقيقة",
        PriceUnit::Hour => "للساعة",
        PriceUnit::DayPart => "لنصف اليوم (٤ ساعات)",
        PriceUnit::FullDay => "لليوم والليلة",
        PriceUnit::Piece => "للمرة",
        PriceUnit::Month => "للشهر",
        PriceUnit::FourWeeks => "لكل أربعة أسابيع",
        PriceUnit::Once => "للمسار كله",
    },
    and: "و",
};

/// The form for a count: one, two, a few, or many.
fn plural(count: u32, [one, two, few, many]: [&'static str; 4]) -> &'static str {
    match (count, count % 100) {
        (1, _) => one,
        (2, _) => two,
        (_, 3..=10) => few,
        _ => many,
    }
}

fn digits(text: &str) -> String {
    LOCALE.in_own_digits(text.to_owned())
}

static COMMON: Common = Common {
    example: "هذا مثال. الأشخاص والمبالغ ليسوا حقيقيين.",
    failed: "هذا الجزء لا يعمل الآن.",
    failed_help: "حاولوا مرة أخرى لاحقًا، أو اتصلوا ببلديتكم.",
    not_reached: "لا نستطيع جلب البيانات الآن.",
    not_valid: "بيانات البلدية غير صحيحة.",
    technical: "لمدير هذا الموقع",
    attention: "تنبيه",
    good_to_know: "معلومة مفيدة",
    not_known: "غير معروف",
    a_week: |time| format!("{time} في الأسبوع"),
    pay_nothing: "لا تدفعون شيئًا",
    exempt: |reason| match reason {
        Exemption::HouseholdBelowPensionAge => "تسكنون مع آخرين. لم يبلغ الجميع سن التقاعد. لذلك لا تدفعون شيئًا.",
        Exemption::MinorsOnly => "المساعدة للأطفال. لذلك لا تدفعون شيئًا.",
        Exemption::NothingDue => "لا تطلب البلدية مساهمة منكم لهذه المساعدة.",
    },
    pay_per_month: |amount| format!("{amount} في الشهر"),
    pay_unknown_from: |date| format!("المبلغ ابتداءً من {date} غير معروف بعد."),
    pay_why: "هذا اسمه المساهمة الشخصية. إنه مبلغ واحد لكل من يسكن معكم.",
};

/// The plan explainer.
pub static PLAN: PlanWords = PlanWords {
    title: "خطتكم",
    intro: "تقرؤون هنا ما تحصلون عليه، ومن يفعل ماذا، وكم تدفعون.",
    glance: "أهم شيء",
    when: "متى",
    when_value: |from, to| format!("من {from} حتى {to}"),
    help_a_week: "المساعدة",
    help_unknown: "غير مكتوب في الخطة",
    you_pay: "أنتم تدفعون",
    next_date: "الموعد القادم",
    no_next_date: "انتهت هذه الخطة",
    stopped_on: |date| format!("انتهت في {date}"),
    with_whom: "مع من",
    you_got: "حصلتم على",
    you_paid: "دفعتم",
    results: "ماذا تريدون أن تحققوا؟",
    result_number: |number, of| digits(&format!("الهدف {number} من {of}")),
    ladder: "ما حجم المساعدة؟",
    ladder_text: |level, name| format!("مساعدتكم في المستوى {}: {name}.", digits(level)),
    now: "الآن",
    aim: "لاحقًا",
    now_and_aim: "ماذا تستطيعون أن تفعلوا بأنفسكم؟",
    self_reliance: |level| match level {
        SelfReliance::Not => "لا أستطيع وحدي",
        SelfReliance::Sufficient => "أستطيع تقريبًا وحدي",
        SelfReliance::Full => "أستطيع وحدي",
    },
    direction: |direction| match direction {
        GoalDirection::Improve => ("نحو الأفضل", "تتعلمون أن تفعلوا المزيد بأنفسكم."),
        GoalDirection::Maintain => ("يبقى كما هو", "يبقى الأمر جيدًا كما هو الآن. هذه نتيجة جميلة."),
        GoalDirection::SlowDecline => ("بهدوء", "يصعب الأمر شيئًا فشيئًا. تحصلون على مساعدة في ذلك."),
    },
    who_does_what: "من يفعل ماذا؟",
    by: |by| match by {
        SupportSource::Self_ => "أنتم",
        SupportSource::Network => "الناس من حولكم",
        SupportSource::GeneralProvision => "للجميع في الحي",
        SupportSource::CustomProvision => "مساعدة من البلدية",
    },
    how_much: "كم من المساعدة تحصلون عليها؟",
    granted: "هذا ما تعطيكم البلدية",
    hours_missing: "غير مكتوب كم من الوقت تحصلون عليه.",
    hours_ask: "من حقكم أن تعرفوا. اسألوا البلدية: كم ساعة مساعدة أحصل عليها في الأسبوع؟",
    measure: "كيف نعرف أن الأمر ينجح؟",
    ready_by: |date| format!("جاهز في {date}"),
    why_level: "لماذا تحصلون على هذه المساعدة؟",
    time: "أيام مهمة",
    moment: |kind| match kind {
        MomentKind::Reported => ("طلبتم المساعدة من البلدية", "هذا اسمه بلاغ."),
        MomentKind::OwnPlanDue => ("آخر يوم لخطتكم أنتم", "يمكنكم أن تكتبوا ما تحتاجون إليه. هذا ليس واجبًا."),
        MomentKind::InvestigationDue => ("يجب أن ينتهي البحث", "لدى البلدية ستة أسابيع على الأكثر."),
        MomentKind::Applied => ("قدمتم طلبًا", "لدى البلدية الآن أسبوعان لتقرر."),
        MomentKind::DecisionDue => ("يجب أن تكون البلدية قد قررت", "ألم تصلكم رسالة؟ اتصلوا بالبلدية."),
        MomentKind::Decided => ("قررت البلدية", "وصلتكم رسالة عن ذلك."),
        MomentKind::Start => ("تبدأ المساعدة", "يحدد مقدم المساعدة موعدًا معكم."),
        MomentKind::LastDayToObject => ("آخر يوم لتقولوا لا", "ألستم موافقين على الرسالة؟ قدموا اعتراضًا حتى هذا اليوم."),
        MomentKind::Change => ("تتغير المساعدة", "اقرؤوا عند أهدافكم ما الذي يتغير."),
        MomentKind::MidtermReview => ("ننظر معًا كيف تسير الأمور", "هل تحتاجون شيئًا آخر؟ قولوا ذلك."),
        MomentKind::FinalReview => ("ننظر معًا إلى ما مضى", "هل تحققت الأهداف؟ ماذا تحتاجون بعد ذلك؟"),
        MomentKind::End => ("تنتهي الخطة", "هل تحتاجون مساعدة بعد ذلك؟ اتصلوا بالبلدية في الوقت المناسب."),
    },
    from_today: |count, frequency| match (frequency, count) {
        (Frequency::Day, 0) => "اليوم".into(),
        (Frequency::Day, 1) => "غدًا".into(),
        _ => format!("بعد {}", counted(count, frequency)),
    },
    passed: "مضى",
    money: "كم تدفعون أنتم؟",
    money_past: "كم دفعتم أنتم؟",
    pay_ask: "اتصلوا بالبلدية. تحسب ذلك معكم.",
    pay_a_year: |amount| format!("هذا {amount} في سنة كاملة."),
    pay_at_most: |amount| format!("{amount} على الأكثر"),
    pay_holiday: "إنه مبلغ ثابت كل شهر. لذلك تدفعون أيضًا في أسبوع بلا مساعدة، مثل العطلة.",
    pay_same: "هل تحصلون على ساعات أكثر أو أقل؟ يبقى المبلغ الثابت كما هو. لا تدفعون أبدًا أكثر من تكلفة المساعدة.",
    pay_before: "هل تصل الفاتورة قبل أن تبدأ المساعدة؟ اتصلوا بالبلدية.",
    cost: |amount| format!("تدفع البلدية {amount} على الأكثر للخطة كلها. لا تدفعون أنتم هذا المبلغ."),
    cost_why: "كيف نصل إلى هذا المبلغ؟",
    rights: "حقوقكم",
    until: |date| format!("هذا ممكن حتى {date}."),
    until_passed: |date| format!("كان هذا ممكنًا حتى {date}. اتصلوا: أحيانًا يمكن المزيد."),
    // Direction marks around the telephone number keep its digits in order.
    call: |phone| format!("اتصلوا على \u{2066}{phone}\u{2069}"),
    for_person: |person| format!("من أجل {person}"),
    ended: |date| format!("انتهت هذه الخطة في {date}."),
    ended_help: "هل ما زلتم تحتاجون مساعدة؟ اتصلوا بالبلدية. يمكنكم دائمًا أن تطلبوا المساعدة من جديد.",
    part_unreadable: "هناك شيء غير صحيح في هذه الخطة.",
    part_unreadable_help: "تجدون هنا ما نعرفه. اتصلوا بالبلدية من أجل الباقي.",
    goal_in_words: "هدفكم مكتوب في رسالتكم بكلماتكم أنتم.",
    then_and_now: "من قبل والآن",
    reviewed_on: |date| format!("في {date} نظرنا معًا كيف تسير الأمور."),
    goal_attainment: |goal| match goal {
        GoalAttainment::Reached => "تحقق هذا الهدف.",
        GoalAttainment::Partly => "تحقق جزء من هذا الهدف.",
        GoalAttainment::NotYet => "لم يتحقق هذا الهدف بعد.",
    },
    then: "من قبل",
    proposal: |proposal| match proposal {
        Proposal::Less => ("الاقتراح: مساعدة أقل", "تستطيعون أكثر بأنفسكم. أنتم تقررون أيضًا، ولا يتغير شيء بعد."),
        Proposal::Same => ("الاقتراح: كما هو", "تبقى المساعدة كما هي الآن."),
        Proposal::More => ("الاقتراح: مساعدة أكثر", "الأمر أصعب الآن. أنتم تقررون أيضًا، ولا يتغير شيء بعد."),
        Proposal::Stop => ("الاقتراح: التوقف", "تستطيعون بلا مساعدة. أنتم تقررون أيضًا، ولا يتغير شيء بعد."),
    },
    proposal_hours: |before, after| format!("الآن {before}، ثم {after}."),
    proposal_pay: "تبقى مساهمتكم الشخصية كما هي. لا علاقة لها بعدد الساعات.",
    together: "من يهتم بالأمر معًا",
    coordinator: "شخص واحد يتابع كل شيء",
    informal_carer: "من يساعدكم بلا أجر",
    safety: "اتفاقات عن الأمان",
    sharing: |with| format!("ما الذي يمكن أن يقرأه {with}"),
    shared_part: |part| match part {
        SharedPart::Goals => "أهدافكم",
        SharedPart::Agreements => "من يفعل ماذا",
        SharedPart::Hours => "كم من المساعدة تحصلون عليها",
        SharedPart::Reviews => "كيف سارت الأمور",
        SharedPart::Safety => "اتفاقات الأمان",
    },
    consented: |date| format!("قلتم نعم في {date}. يمكنكم أن تغيروا رأيكم دائمًا."),
    not_consented: "لم تقولوا نعم بعد. لذلك لا تشارك البلدية شيئًا.",
    calendar_file: "ضعوا هذه الأيام في تقويمكم",
    terms: TERMS,
    depth: "كم تريدون أن تقرؤوا؟",
    depths: ["قصير", "عادي", "كل شيء"],
    read_aloud: "قراءة بصوت عال",
    stop_reading: "إيقاف القراءة",
    print: "طباعة",
};

/// The terms that the plan explainer explains where they occur.
const TERMS: &[Term] = &[
    Term {
        forms: &["المساهمة الشخصية", "مساهمتكم الشخصية"], meaning: "المبلغ الذي تدفعونه أنتم"
    },
    Term {
        forms: &["اعتراضًا", "اعتراض"], meaning: "رسالة تقولون فيها إنكم لستم موافقين على القرار"
    },
    Term { forms: &["مقدم المساعدة"], meaning: "المنظمة التي تساعدكم" },
    Term { forms: &["بلاغ"], meaning: "تقولون للبلدية إنكم تحتاجون مساعدة" },
    Term { forms: &["المستوى"], meaning: "حجم المساعدة" },
    Term { forms: &["pgb"], meaning: "مال تشترون به المساعدة بأنفسكم" },
    Term { forms: &["التعرفة"], meaning: "السعر الذي تدفعه البلدية" },
];

/// The sentences of a finding for readers of a plan. Findings that a reader cannot mend have none.
fn finding(problem: &Problem, names: &Names<'_>) -> Option<Advice> {
    let (message, help) = match problem {
        Problem::Catalogue(problem) => in_catalogue(problem),
        Problem::Arrangement(problem) => in_arrangement(problem, names),
        Problem::Contribution(problem) => in_contribution(problem),
        Problem::Plan(problem) => in_plan(problem, names),
        Problem::Document(_) | Problem::Value(_) | Problem::Stacking(_) | Problem::Provider(_) => something_is_wrong(),
    };
    Some(Advice { message, help })
}

fn something_is_wrong() -> (String, String) {
    ("هناك شيء غير صحيح في هذه الخطة".into(), "اتصلوا بالبلدية".into())
}

fn in_catalogue(problem: &CatalogueProblem) -> (String, String) {
    match problem {
        CatalogueProblem::Unknown { found, .. } => (format!("`{found}` غير معروف"), "اسألوا البلدية ما المقصود".into()),
        CatalogueProblem::Duplicate { .. }
        | CatalogueProblem::OverlappingTariffs { .. }
        | CatalogueProblem::OverlappingRates { .. }
        | CatalogueProblem::PriceDoesNotFit { .. }
        | CatalogueProblem::FrequencyDoesNotFit { .. }
        | CatalogueProblem::EmptyRule { .. }
        | CatalogueProblem::MissingText { .. } => something_is_wrong(),
    }
}

fn in_arrangement(problem: &ArrangementProblem, names: &Names<'_>) -> (String, String) {
    match problem {
        ArrangementProblem::NoTariff { block, on, .. } => (
            format!("لا توجد تعرفة معروفة من أجل {} في {}", names.block(block), LOCALE.written(on)),
            "اتصلوا بالبلدية".into(),
        ),
        ArrangementProblem::EmptyArrangement
        | ArrangementProblem::TooLong { .. }
        | ArrangementProblem::OutsideArrangement { .. }
        | ArrangementProblem::NoBand { .. }
        | ArrangementProblem::CombinationNotAllowed { .. }
        | ArrangementProblem::SharesBeyondWhole
        | ArrangementProblem::OutsidePeriod => something_is_wrong(),
    }
}

fn in_contribution(problem: &ContributionProblem) -> (String, String) {
    match problem {
        ContributionProblem::ContributionUnknown { from } => (
            format!("المساهمة الشخصية ابتداءً من {} غير معروفة بعد", LOCALE.written(from)),
            "تعلن الدولة هذا المبلغ كل سنة".into(),
        ),
        ContributionProblem::HouseholdAssumed | ContributionProblem::OwnScheme { .. } => something_is_wrong(),
    }
}

fn in_plan(problem: &PlanProblem, names: &Names<'_>) -> (String, String) {
    match problem {
        PlanProblem::DatesContradict { .. } => {
            ("هناك تاريخان لا يتفقان".into(), "اسألوا البلدية أي تاريخ هو الصحيح".into())
        }
        PlanProblem::HoursMissing { area } => (
            format!("غير مكتوب كم من الوقت تحصلون عليه من أجل {}", names.area(area)),
            "اطلبوا من البلدية أن تكتب الوقت؛ هذا حقكم".into(),
        ),
        PlanProblem::TokenDamaged => {
            ("رابط خطتكم غير كامل".into(), "افتحوا الرابط مرة أخرى من رسالتكم، أو اتصلوا بالبلدية".into())
        }
        PlanProblem::TokenVersion { .. } => ("رابط خطتكم أحدث من هذه الصفحة".into(), "اتصلوا بالبلدية".into()),
        PlanProblem::OtherCatalogue { found, .. } => {
            (format!("هذا من بلدية أخرى أو من سنة أخرى: `{found}`"), "استخدموا بيانات بلديتكم".into())
        }
    }
}

/// The sentence of a step of a price.
fn price(fact: &PriceFact, names: &Names<'_>) -> String {
    let locale = &LOCALE;
    match fact {
        PriceFact::Total { amount } => format!("كل المساعدة معًا: {}.", locale.amount(*amount)),
        PriceFact::LineTotal { block, amount } => {
            format!("{}: {}.", names.block(block.as_str()), locale.amount(*amount))
        }
        PriceFact::PeriodAmount { period, amount } => {
            format!("{}: {}.", locale.period(*period), locale.amount(*amount))
        }
        PriceFact::Tariff { amount, per } => {
            format!("التعرفة هي {} {}.", locale.amount(*amount), (locale.price_unit)(*per))
        }
        PriceFact::ComputedTariff { of, percent } => {
            format!("هذا {}٪ من {}.", locale.percent(*percent), locale.amount(*of))
        }
        PriceFact::Volume { volume, unit, frequency } => {
            format!("ما تحصلون عليه: {} {}.", locale.quantity(*volume, *unit), (locale.frequency)(*frequency))
        }
        PriceFact::Times { times, frequency } => format!("هذا يُحسب {}.", counted(*times, *frequency)),
        PriceFact::Conversion { numerator, denominator, .. } => {
            digits(&format!("نحول: × {numerator} / {denominator}."))
        }
        PriceFact::Part { numerator: 0, .. } => "هذه الفترة القصيرة غير مدفوعة.".into(),
        PriceFact::Part { numerator, denominator, weeks } => {
            digits(&format!("المدفوع {numerator} من {denominator} {}.", if *weeks { "من الأسابيع" } else { "من الأيام" }))
        }
        PriceFact::IncludedIn { within, .. } => {
            format!("هذا جزء من {}. لا يكلف شيئًا إضافيًا.", names.block(within.as_str()))
        }
    }
}

/// The sentence of a step of the own contribution.
fn contribution(fact: &ContributionFact) -> String {
    let locale = &LOCALE;
    match fact {
        ContributionFact::CostSoFar { amount } => {
            format!("كلفت المساعدة حتى ذلك الوقت {}.", locale.amount(*amount))
        }
        ContributionFact::PaidSoFar { amount } => {
            format!("دفعتم من ذلك {}.", locale.amount(*amount))
        }
        ContributionFact::ContributionTotal { amount } => {
            format!("أنتم تدفعون {}.", locale.amount(*amount))
        }
        ContributionFact::ContributionKnown { amount } => {
            format!("أنتم تدفعون {} على الأقل. الباقي غير معروف بعد.", locale.amount(*amount))
        }
        ContributionFact::ContributionPeriod { period, amount } => {
            format!("{}: تدفعون {}.", locale.period(*period), locale.amount(*amount))
        }
        ContributionFact::Rate { amount, per } => {
            let per = match per {
                RatePer::Month => "في الشهر",
                RatePer::FourWeeks => "كل أربعة أسابيع",
            };
            format!("المساهمة الشخصية هي {} {per}.", locale.amount(*amount))
        }
        ContributionFact::CappedAtCost { cost } => {
            format!("تكلف المساعدة {}. لا تدفعون أبدًا أكثر من ذلك.", locale.amount(*cost))
        }
        ContributionFact::Exempt { reason } => (COMMON.exempt)(*reason).to_owned(),
        ContributionFact::RateUnknown { from } => (COMMON.pay_unknown_from)(&locale.date(*from)),
    }
}

fn counted(times: u32, frequency: Frequency) -> String {
    let forms = match frequency {
        Frequency::Day => ["يومًا واحدًا", "يومين", "أيام", "يومًا"],
        Frequency::Week => ["أسبوعًا واحدًا", "أسبوعين", "أسابيع", "أسبوعًا"],
        Frequency::Month => ["شهرًا واحدًا", "شهرين", "أشهر", "شهرًا"],
        Frequency::FourWeeks => ["مدة واحدة", "مدتين", "مدد من أربعة أسابيع", "مدة من أربعة أسابيع"],
        Frequency::Total => ["مرة واحدة", "مرتين", "مرات", "مرة"],
    };
    let form = plural(times, forms);
    if times <= 2 { form.to_owned() } else { digits(&format!("{times} {form}")) }
}

fn basis(basis: &Basis, names: &Names<'_>) -> String {
    match basis {
        Basis::Input => "اختياركم أو خطتكم".into(),
        Basis::Catalogue { at: Some(at), source } => format!("\u{2068}{} ({at})\u{2069}", names.source(source)),
        Basis::Catalogue { at: None, source } => names.source(source),
        Basis::Rule { rule } => format!("قاعدة من البلدية ({rule})"),
        Basis::Article { article } => (*article).to_owned(),
        Basis::Steps => String::new(),
    }
}
