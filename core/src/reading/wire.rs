//! Declares wire types: serde writes them, [`Shape`](super::document::Shape) reads them, a JSON Schema describes them.

/// Declares wire types: structs whose fields are texts, `bool`, `u32`, other wire types, and any of these in an
/// `Option`, a `Vec` or a [`Map`](crate::value::ordered::Map).
///
/// A declared type is read by [`Document`](crate::reading::document::Document), which notes every field that is
/// missing, unknown, of another type, too long, or with invisible characters. serde writes it. With the feature
/// `schema` of this package it is [`Described`](crate::reading::schema::Described) too, by its own documentation. `as
/// …` after a text says what the text must be (`Code`, `Day`, `Amount`, `Volume`, `Choice(…)`, `Constant(…)`). Only the
/// schema uses this hint: a check with [`Checking`](crate::reading::checking::Checking) proves it.
///
/// Other packages can use it too; they need `serde` with its derive macros.
///
/// ```
/// use resultaatwijzer_core::{reading::{checking::Checking, document::Document}, wire};
///
/// wire! {
///     /// Opening hours of a counter.
///     pub struct CounterWire {
///         /// Its code.
///         pub code: String as Code,
///         /// From which day on.
///         pub from: Option<String> as Day,
///         /// Hours a week.
///         pub hours: u32,
///     }
/// }
///
/// let document = Document::<CounterWire>::from_json(r#"{"code": "town hall", "hour": 3, "from": "\u202e"}"#);
/// let found = |checking: Checking| {
///     checking.into_findings().iter().map(|found| (found.code(), found.at.clone())).collect::<Vec<_>>()
/// };
/// let mut checking = Checking::from(document.findings);
/// checking.code("/code", &document.wire.code);
/// checking.optional_date("/from", document.wire.from.as_deref()); // was found already, and is not found twice
/// let expected = [("C007", "/hour"), ("C016", "/from"), ("C006", "/hours"), ("C010", "/code")];
/// assert_eq!(found(checking), expected.map(|(code, at)| (code, at.to_owned())));
/// ```
#[macro_export]
macro_rules! wire {
    ($($(#[$($meta:tt)*])* pub struct $name:ident {
        $($(#[$($doc:tt)*])* pub $field:ident: $type:ty $(as $hint:ident $(($($of:tt)*))?)?),* $(,)?
    })+) => {$(
        $(#[$($meta)*])*
        #[derive(Clone, Debug, Default, PartialEq, serde::Serialize)]
        pub struct $name { $($(#[$($doc)*])* pub $field: $type),* }

        impl $crate::reading::document::Shape for $name {
            const FORM: $crate::reading::document::Form = $crate::reading::document::Form::Object;

            fn read(
                tree: &$crate::reading::document::Value,
                at: $crate::reading::path::Path<'_>,
                checking: &mut $crate::reading::checking::Checking,
            ) -> Self {
                let names = [$(stringify!($field)),*];
                let Some(fields) = $crate::reading::document::Fields::open(tree, at, &names, checking) else {
                    return Self::default();
                };
                Self { $($field: fields.get(stringify!($field), at, checking)),* }
            }
        }

        impl $crate::reading::document::Record for $name {
            const FIELDS: &'static [(&'static str, $crate::reading::document::Form)] =
                &[$((stringify!($field), <$type as $crate::reading::document::Shape>::FORM)),*];
        }

        $crate::__described! {
            $(#[$($meta)*])* pub struct $name {
                $($(#[$($doc)*])* pub $field: $type $(as $hint $(($($of)*))?)?),*
            }
        }
    )+};
}

/// The schema of a wire type; without the feature `schema` there is none.
#[cfg(not(feature = "schema"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __described {
    ($($declared:tt)*) => {};
}
