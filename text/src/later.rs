//! What is said where a part of a screen is not here yet, or does not come. The words of a language are a part
//! themselves, so these few stand apart: they are there before any other.

/// The words.
pub struct LaterWords {
    /// In which direction they are written, as HTML says it.
    pub direction: &'static str,
    /// The part is on its way.
    pub coming: &'static str,
    /// The part did not come.
    pub lost: &'static str,
    /// Asks for it once more.
    pub again: &'static str,
}

/// The words in a language, or in Dutch.
///
/// ```
/// assert_eq!(resultaatwijzer_text::later::words("en").again, "Try again");
/// ```
#[must_use]
pub fn words(code: &str) -> &'static LaterWords {
    macro_rules! words_of {
        ($($further:ident)*) => {
            match code {
                "en" => &EN,
                $(stringify!($further) => &crate::$further::LATER,)*
                _ => &NL,
            }
        };
    }
    crate::further_plan_languages!(words_of)
}

static NL: LaterWords = LaterWords {
    direction: "ltr",
    coming: "Een moment. Dit deel komt eraan.",
    lost: "Dit deel komt niet aan. Misschien hebt u geen internet.",
    again: "Probeer het opnieuw",
};

static EN: LaterWords = LaterWords {
    direction: "ltr",
    coming: "One moment. This part is on its way.",
    lost: "This part does not arrive. Perhaps you have no internet.",
    again: "Try again",
};
