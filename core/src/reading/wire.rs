//! Wire types, declared: serde writes them, [`Shape`](super::document::Shape) reads them, schemas describe them.

/// Declares a wire type: serde writes it, [`Shape`] reads it. `as …` after a text says what it spells; a schema tells
/// it on, and nothing else looks at it.
#[macro_export]
macro_rules! wire {
    ($($(#[$($meta:tt)*])* pub struct $name:ident {
        $($(#[$($doc:tt)*])* pub $field:ident: $type:ty $(as $hint:ident $(($($of:tt)*))?)?),* $(,)?
    })+) => {$(
        $(#[$($meta)*])*
        #[derive(Clone, Debug, Default, PartialEq, serde::Serialize)]
        pub struct $name { $($(#[$($doc)*])* pub $field: $type),* }

        impl $crate::reading::document::Shape for $name {
            fn read(
                tree: &serde_json::Value,
                at: $crate::reading::document::Path<'_>,
                checking: &mut $crate::reading::checking::Checking,
            ) -> Self {
                let names = [$(stringify!($field)),*];
                let Some(fields) = $crate::reading::document::Fields::open(tree, at, &names, checking) else {
                    return Self::default();
                };
                Self { $($field: fields.get(stringify!($field), at, checking)),* }
            }
        }

        #[cfg(feature = "schema")]
        impl $crate::reading::schema::Described for $name {
            fn schema(definitions: &mut $crate::reading::schema::Definitions) -> serde_json::Value {
                let doc = $crate::reading::schema::doc_text!($(#[$($meta)*])*);
                $crate::reading::schema::object(definitions, stringify!($name), doc, |definitions| vec![
                    $($crate::reading::schema::FieldSchema {
                        name: stringify!($field),
                        doc: $crate::reading::schema::doc_text!($(#[$($doc)*])*),
                        schema: $crate::reading::schema::hinted!(
                            <$type as $crate::reading::schema::Described>::schema(definitions);
                            $($hint $(($($of)*))?)?
                        ),
                        required: <$type as $crate::reading::schema::Described>::required(),
                    }),*
                ])
            }
        }
    )+};
}
