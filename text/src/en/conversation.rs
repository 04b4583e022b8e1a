//! The words of the conversation in English: preparing for it, and sharing the plan.

use crate::words::{Conversation, ConversationWords};

/// The conversation.
pub static CONVERSATION: ConversationWords = ConversationWords {
    title: "Ready for the conversation",
    intro: "Tick what is ready. Or print a list and take it along.",
    conversations: CONVERSATIONS,
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
const CONVERSATIONS: &[Conversation] = &[
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
