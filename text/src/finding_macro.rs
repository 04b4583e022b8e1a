//! Declares findings of a package that has its own words, each in one place: the problem, its code and its sentences.

/// Declares findings: a problem with its fields, its stable code, its severity, and in each language what is wrong and
/// what helps. A new finding needs only an entry here and the check that reports it.
///
/// The sentences may use the fields, and the value that is named after the enum, if there is one. `rules` are the
/// broken rules of the national message standard; none when left out.
///
/// ```
/// use resultaatwijzer_text::{Tongue, findings};
/// findings! {
///     /// What a shelf lacks.
///     pub enum Lack(unit: &str) {
///         /// It is too short.
///         TooShort { length: u32 } = "X001" Warning {
///             nl: (format!("de plank is maar {length} {unit}"), "neem een langere plank"),
///             en: (format!("the shelf is only {length} {unit}"), "take a longer shelf"),
///         }
///     }
/// }
/// let lack = Lack::TooShort { length: 80 };
/// assert_eq!(lack.code(), "X001");
/// assert_eq!(lack.advice(Tongue::English, "cm").message, "the shelf is only 80 cm");
/// ```
#[macro_export]
macro_rules! findings {
    (@rules) => { &[] };
    (@rules $rules:expr) => { $rules };
    (
        $(#[$about:meta])*
        $vis:vis enum $name:ident $(($context:ident: $of:ty))? {
            $(
                $(#[$doc:meta])*
                $variant:ident $({ $($field:ident: $type:ty),+ $(,)? })? = $code:literal $severity:ident {
                    $(rules: $rules:expr,)?
                    nl: $nl:expr,
                    en: $en:expr $(,)?
                }
            )+
        }
    ) => {
        $(#[$about])*
        #[allow(missing_docs, reason = "the sentence of each variant names its fields")]
        #[derive(Clone, Debug, PartialEq, Eq)]
        $vis enum $name {
            $($(#[$doc])* $variant $({ $($field: $type),+ })?,)+
        }

        #[allow(unused_variables, reason = "not all words name all fields")]
        impl $name {
            /// The stable code.
            #[must_use]
            pub fn code(&self) -> &'static str {
                match self { $(Self::$variant $({ $($field),+ })? => $code,)+ }
            }

            /// The severity.
            #[must_use]
            pub fn severity(&self) -> $crate::Severity {
                match self { $(Self::$variant $({ $($field),+ })? => $crate::Severity::$severity,)+ }
            }

            /// The broken rules of the national message standard.
            #[must_use]
            pub fn rules(&self) -> &'static [&'static str] {
                match self { $(Self::$variant $({ $($field),+ })? => $crate::findings!(@rules $($rules)?),)+ }
            }

            /// What is wrong, and what helps.
            #[must_use]
            pub fn advice(&self, tongue: $crate::Tongue $(, $context: $of)?) -> $crate::Advice {
                match tongue {
                    $crate::Tongue::Dutch => match self {
                        $(Self::$variant $({ $($field),+ })? => $crate::Advice::from($nl),)+
                    },
                    $crate::Tongue::English => match self {
                        $(Self::$variant $({ $($field),+ })? => $crate::Advice::from($en),)+
                    },
                }
            }
        }
    };
}
