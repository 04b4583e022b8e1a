//! The words of the conversation: preparing for it, and sharing the plan.

use super::Template;

/// A conversation, with the tasks of each participant: the resident, the access team, the provider.
pub struct Conversation {
    /// The place or the reason of the conversation.
    pub name: &'static str,
    /// Whether the conversation reviews the goals.
    pub looks_back: bool,
    /// The tasks of the resident, the access team and the provider.
    pub lists: [&'static [&'static str]; 3],
}

/// Words of the conversation: preparing for it, and sharing the plan.
#[expect(missing_docs, reason = "a field's text is its documentation")]
pub struct ConversationWords {
    pub title: &'static str,
    pub intro: &'static str,
    pub conversations: &'static [Conversation],
    pub list_for: [&'static str; 3],
    pub goal_works: Template,
    pub goal_in_words: &'static str,
    pub print: &'static str,
    pub share: &'static str,
    pub share_why: &'static str,
    pub share_what: &'static str,
    pub share_not: &'static str,
    pub share_agree: &'static str,
    pub share_open: &'static str,
    pub share_mail: &'static str,
    pub share_subject: &'static str,
}

/// The conversation.
pub static NL: ConversationWords = ConversationWords {
    title: "Klaar voor het gesprek",
    intro: "Vink aan wat klaar is. Of print een lijst en neem hem mee.",
    conversations: NL_CONVERSATIONS,
    list_for: ["Lijst voor u", "Lijst voor de gemeente", "Lijst voor de aanbieder"],
    goal_works: |goal| format!("Hoe gaat het hiermee? {goal}"),
    goal_in_words: "uw doel uit de brief",
    print: "Print deze pagina",
    share: "Uw plan delen",
    share_why: "Wilt u dat de aanbieder dit plan leest? Dan stuurt u zelf een link.",
    share_what: "De aanbieder leest welke hulp u krijgt, hoeveel en wanneer. En wat u alleen kunt, nu en straks. \
                 En hoe het ging en wat het voorstel is, als wij al samen keken. En wat u zelf betaalt.",
    share_not: "Uw naam, uw adres en uw eigen woorden staan er niet in.",
    share_agree: "Ja, de aanbieder mag dit lezen",
    share_open: "Bekijk wat de aanbieder dan leest",
    share_mail: "Maak een e-mail met de link",
    share_subject: "Mijn plan",
};

/// What helps to prepare for a conversation.
const NL_CONVERSATIONS: &[Conversation] = &[
    Conversation {
        name: "Het gesprek aan de keukentafel",
        looks_back: false,
        lists: [
            &[
                "Schrijf op wat goed gaat en wat moeilijk is.",
                "Vraag iemand om erbij te zijn, zoals familie of een vriend.",
                "U mag ook gratis iemand meenemen die niet van de gemeente is.",
                "Leg uw brieven klaar.",
                "Vraag: hoeveel uur hulp krijg ik, en van wie?",
                "Vraag: wat betaal ik, en vanaf wanneer?",
                "Vraag: wanneer kijken we samen hoe het gaat?",
            ],
            &[
                "Vraag eerst wat de inwoner zelf wil.",
                "Vertel dat iemand gratis mag meedenken. En dat een eigen plan mag.",
                "Vraag wat goed gaat, en wie er al helpt.",
                "Vraag hoe het gaat met familie of vrienden die helpen.",
                "Kijk eerst wat er is voor iedereen in de buurt.",
                "Schrijf bij elk doel op: wie, wat, hoeveel tijd en tot wanneer.",
                "Zeg wat de inwoner betaalt.",
                "Kies een dag om samen te kijken hoe het gaat.",
                "Vraag of u het plan mag delen, en met wie.",
            ],
            &[
                "Lees het plan voordat u komt.",
                "Vraag naar het doel in eigen woorden.",
                "Kies samen vaste dagen en tijden.",
                "Zeg wie er komt, en wie er komt bij ziekte.",
                "Zeg wie de inwoner kan bellen.",
                "Schrijf op waaraan u samen ziet dat het lukt.",
            ],
        ],
    },
    Conversation {
        name: "Het gesprek over hoe het gaat",
        looks_back: true,
        lists: [
            &[
                "Is de hulp genoeg, te veel of te weinig?",
                "Vraag: wat wordt er anders, en vanaf welke dag?",
                "Vraag: blijft het bedrag dat ik betaal gelijk?",
                "Bent u het niet eens? Zeg het, en vraag om een brief.",
            ],
            &[
                "Vraag de inwoner eerst hoe het gaat.",
                "Kijk bij elk doel: gehaald, voor een deel, of nog niet.",
                "Schrijf op wat de inwoner nu zelf doet.",
                "Vraag hoe het gaat met familie of vrienden die helpen.",
                "Leg uit waarom er meer of minder hulp komt.",
                "Zeg ruim van tevoren wanneer de hulp anders wordt.",
                "Stuur een brief. Schrijf erin hoe de inwoner nee kan zeggen.",
            ],
            &[
                "Laat zien wat er gedaan is, en hoeveel tijd dat kostte.",
                "Zeg bij elk doel wat lukt en wat nog niet.",
                "Vraag de inwoner om een cijfer voor de hulp.",
                "Stel voor: minder, zo houden, meer of stoppen.",
                "Zeg wat er nodig is als de hulp stopt.",
            ],
        ],
    },
];

/// The conversation.
pub static EN: ConversationWords = ConversationWords {
    title: "Ready for the conversation",
    intro: "Tick what is ready. Or print a list and take it along.",
    conversations: EN_CONVERSATIONS,
    list_for: ["List for you", "List for the municipality", "List for the provider"],
    goal_works: |goal| format!("How is this going? {goal}"),
    goal_in_words: "your goal from the letter",
    print: "Print this page",
    share: "Sharing your plan",
    share_why: "Do you want the provider to read this plan? Then you send a link yourself.",
    share_what: "The provider reads what help you get, how much and when. And what you can do alone, now and later. \
                 And how it went and what is proposed, if we looked back together. And what you pay yourself.",
    share_not: "Your name, your address and your own words are not in it.",
    share_agree: "Yes, the provider may read this",
    share_open: "See what the provider would read",
    share_mail: "Make an e-mail with the link",
    share_subject: "My plan",
};

/// What helps to prepare for a conversation.
const EN_CONVERSATIONS: &[Conversation] = &[
    Conversation {
        name: "The talk at the kitchen table",
        looks_back: false,
        lists: [
            &[
                "Write down what goes well and what is hard.",
                "Ask somebody to be there, such as family or a friend.",
                "You may also bring somebody for free who is not from the municipality.",
                "Have your letters at hand.",
                "Ask: how many hours of help do I get, and from whom?",
                "Ask: what do I pay, and from when?",
                "Ask: when do we look together how it goes?",
            ],
            &[
                "First ask what the resident wants.",
                "Say that somebody may think along for free. And that a plan of their own is welcome.",
                "Ask what goes well, and who helps already.",
                "Ask how those who help without pay are doing.",
                "Look first at what is there for everybody nearby.",
                "Write down with each goal: who, what, how much time and until when.",
                "Say what the resident pays.",
                "Choose a day to look together how it goes.",
                "Ask whether you may share the plan, and with whom.",
            ],
            &[
                "Read the plan before you come.",
                "Ask for the goal in the resident's own words.",
                "Choose fixed days and times together.",
                "Say who comes, and who comes in case of illness.",
                "Say whom the resident can call.",
                "Write down how you will both see that it works.",
            ],
        ],
    },
    Conversation {
        name: "The talk about how it goes",
        looks_back: true,
        lists: [
            &[
                "Is the help enough, too much or too little?",
                "Ask: what will be different, and from which day?",
                "Ask: does the amount that I pay stay the same?",
                "Do you disagree? Say so, and ask for a letter.",
            ],
            &[
                "First ask the resident how it goes.",
                "Look at each goal: reached, partly, or not yet.",
                "Write down what the resident does alone now.",
                "Ask how those who help without pay are doing.",
                "Explain why there will be more or less help.",
                "Say well ahead when the help will be different.",
                "Send a letter. Write in it how the resident can say no.",
            ],
            &[
                "Show what was done, and how much time it took.",
                "Say with each goal what works and what does not yet.",
                "Ask the resident for a mark for the help.",
                "Propose: less, keep it so, more or stop.",
                "Say what is needed when the help stops.",
            ],
        ],
    },
];
