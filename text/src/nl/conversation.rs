//! The words of the conversation in Dutch: preparing for it, and sharing the plan.

use crate::words::{Conversation, ConversationWords};

/// The conversation.
pub static CONVERSATION: ConversationWords = ConversationWords {
    title: "Klaar voor het gesprek",
    intro: "Vink aan wat klaar is. Of print een lijst en neem hem mee.",
    conversations: CONVERSATIONS,
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
const CONVERSATIONS: &[Conversation] = &[
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
