//! Icons. They are lines in the colour of the text, next to words with the same meaning, so that screen readers skip
//! them.

use resultaatwijzer_core::{catalogue::Icon, plan::SupportSource};
use yew::Html;

use super::tag::tag_with;

/// An icon of 24 by 24.
pub fn picture(paths: &[&str]) -> Html {
    let attributes = [
        ("viewBox", "0 0 24 24"),
        ("width", "24"),
        ("height", "24"),
        ("fill", "none"),
        ("stroke", "currentColor"),
        ("stroke-width", "1.75"),
        ("stroke-linecap", "round"),
        ("stroke-linejoin", "round"),
        ("aria-hidden", "true"),
        ("focusable", "false"),
    ];
    tag_with("svg.icon", &attributes, paths.iter().map(|d| tag_with("path", &[("d", d)], Vec::new())).collect())
}

/// The icon of a result area.
pub fn area(icon: Icon) -> Html {
    picture(match icon {
        Icon::People => &[
            "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7Z",
            "M2.5 20c.6-3.6 3-5.5 6.5-5.5s5.9 1.9 6.5 5.5",
            "M16 4.6a3.2 3.2 0 0 1 0 6",
            "M18 14.8c2 .8 3.2 2.6 3.5 5.2",
        ],
        Icon::Home => &[
            "M3.5 11 12 4l8.5 7",
            "M5.5 9.5V20h13V9.5",
            "M14.6 12.2c-1.7-1-4-.2-4.1 2.3-.1 2.5 2.3 3.5 4.1 2.4",
            "M9.6 13.8h3",
            "M9.6 15.4h3",
        ],
        Icon::Day => &["M4 6.5h16V20H4Z", "M4 10.5h16", "M8 4v4", "M16 4v4", "m9 15 2.2 2.2L15.5 13"],
        Icon::Household => &["m14 3-4 9", "M6 12.5h9.5L17 20H4.5Z", "M8.5 16v4", "M12.5 16v4"],
        Icon::Health => &[
            "M12 20S3.5 15 3.5 9.2C3.5 6.5 5.6 4.5 8 4.5c1.8 0 3.2 1 4 2.5.8-1.5 2.2-2.5 4-2.5 2.4 0 4.5 2 4.5 4.7C20.5 15 12 20 12 20Z",
            "M7 11.5h2.5l1.5-2.5 2 5 1.5-2.5H17",
        ],
        Icon::Transport => {
            &["M4 5.5h16V17H4Z", "M4 11.5h16", "M8 17v2.5", "M16 17v2.5", "M7.5 14.3h.1", "M16.4 14.3h.1"]
        }
        Icon::Respite => {
            &["M3 6v13", "M3 16h18v3", "M21 16v-2.5a3 3 0 0 0-3-3h-7V16", "M7 13.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z"]
        }
    })
}

/// A loudspeaker.
pub fn voice() -> Html {
    picture(&["M4 9.5v5h3.5L12 18.5v-13L7.5 9.5Z", "M15.5 9a4.5 4.5 0 0 1 0 6", "M18 6.5a8 8 0 0 1 0 11"])
}

/// A printer.
pub fn print() -> Html {
    picture(&["M7 9V4h10v5", "M7 17.5H4V9h16v8.5h-3", "M7 14h10v6.5H7Z"])
}

/// The icon of somebody who supports.
pub fn support(by: SupportSource) -> Html {
    picture(match by {
        SupportSource::Self_ => &["M12 11.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8Z", "M4.5 20.5c.8-4 3.6-6 7.5-6s6.7 2 7.5 6"],
        SupportSource::Network => &[
            "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7Z",
            "M2.5 20c.6-3.6 3-5.5 6.5-5.5s5.9 1.9 6.5 5.5",
            "M16 4.6a3.2 3.2 0 0 1 0 6",
            "M18 14.8c2 .8 3.2 2.6 3.5 5.2",
        ],
        SupportSource::GeneralProvision => &["M4 20V9l8-5 8 5v11", "M9 20v-6h6v6", "M2.5 20h19"],
        SupportSource::CustomProvision => &[
            "M12 20S4 15.2 4 9.6C4 7 6 5 8.3 5c1.6 0 3 1 3.7 2.4C12.7 6 14.1 5 15.7 5 18 5 20 7 20 9.6 20 15.2 12 20 12 20Z",
        ],
    })
}

/// A day in a calendar.
pub fn day() -> Html {
    picture(&["M4 6h16v14H4Z", "M4 10.5h16", "M8 3.5V8", "M16 3.5V8", "M12 14.6h.1"])
}

/// A period in a calendar.
pub fn period() -> Html {
    picture(&["M4 6h16v14H4Z", "M4 10.5h16", "M8 3.5V8", "M16 3.5V8", "M7.5 15.2h9", "m14 12.7 2.5 2.5-2.5 2.5"])
}

/// A clock.
pub fn clock() -> Html {
    picture(&["M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z", "M12 7v5l3.2 2"])
}

/// Money.
pub fn money() -> Html {
    picture(&[
        "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z",
        "M15.4 8.6c-2.4-1.6-5.6-.4-5.7 3.4-.1 3.8 3.3 5 5.7 3.4",
        "M8 11h5",
        "M8 13.4h4.5",
    ])
}

/// A place on a map.
pub fn place() -> Html {
    picture(&[
        "M12 21s-7-6.2-7-11.2a7 7 0 0 1 14 0C19 14.8 12 21 12 21Z",
        "M12 12.3a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z",
    ])
}

/// A speech balloon.
pub fn speech() -> Html {
    picture(&["M4 5h16v11h-8l-4.5 4v-4H4Z", "M8 9h8", "M8 12.2h5"])
}

/// A telephone.
pub fn phone() -> Html {
    picture(&[
        "M8.5 4H5.2C4.5 4 4 4.6 4 5.3 4.6 13.5 10.5 19.4 18.7 20c.7 0 1.3-.5 1.3-1.2v-3.3l-4.2-1.4-1.9 2.3c-2.6-1.2-5-3.6-6.2-6.2l2.2-1.9Z",
    ])
}

/// A sign for "please note".
pub fn attention() -> Html {
    picture(&["M12 4 2.8 20h18.4Z", "M12 10v4.5", "M12 17.3v.1"])
}

/// A sign for "good to know".
pub fn info() -> Html {
    picture(&["M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z", "M12 11v5.5", "M12 7.7v.1"])
}

/// A tick.
pub fn tick() -> Html {
    picture(&["m5 12.5 4.5 4.5L19 7.5"])
}
