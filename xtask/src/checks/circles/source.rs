//! Reads one Rust file: its definitions, its re-exports and its imports from its own package. Tests are left out.

use std::collections::BTreeSet;

use anyhow::{Context, Result};
use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::{Attribute, File, Item, UseTree, Visibility};

/// The parts of a file from which its dependencies follow.
#[derive(Default)]
pub(super) struct Source {
    /// The names that it defines.
    pub(super) defines: BTreeSet<String>,
    /// Its re-exports (`pub use`): the name in this file, and the path of the item.
    pub(super) re_exports: Vec<(String, Vec<String>)>,
    /// The modules that it re-exports as a whole (`pub use shown::*`).
    pub(super) glob_re_exports: Vec<Vec<String>>,
    /// The paths that it imports.
    pub(super) imports: BTreeSet<Vec<String>>,
}

impl Source {
    /// Reads a file.
    pub(super) fn read(text: &str) -> Result<Self> {
        let mut source = Self::default();
        let File { items, .. } = syn::parse_file(text).context("cannot read Rust")?;
        for item in items {
            source.item(&item);
        }
        Ok(source)
    }

    fn item(&mut self, item: &Item) {
        if attributes(item).iter().any(is_for_tests) {
            return;
        }
        if let Item::Use(found) = item {
            let is_public = !matches!(found.vis, Visibility::Inherited);
            self.tree(&found.tree, &mut Vec::new(), is_public);
            return;
        }
        self.defines.extend(name(item));
        // Arguments of macros hold paths too. Only the macro itself can parse them, so that paths are found by their
        // tokens.
        let mut words = Vec::new();
        flatten(item.to_token_stream(), &mut words);
        for (at, word) in words.iter().enumerate().filter(|(_, word)| matches!(word.as_str(), "crate" | "super")) {
            let mut path = vec![word.clone()];
            let mut rest = words.iter().skip(at + 1);
            while rest.next().is_some_and(|colon| colon == ":") && rest.next().is_some_and(|colon| colon == ":") {
                let Some(name) = rest.next().filter(|name| name.starts_with(char::is_alphabetic)) else { break };
                path.push(name.clone());
            }
            if path.len() > 1 {
                self.imports.insert(path);
            }
        }
    }

    fn tree(&mut self, tree: &UseTree, path: &mut Vec<String>, is_public: bool) {
        match tree {
            UseTree::Path(part) => {
                path.push(part.ident.to_string());
                self.tree(&part.tree, path, is_public);
                path.pop();
            }
            UseTree::Group(group) => group.items.iter().for_each(|tree| self.tree(tree, path, is_public)),
            UseTree::Glob(_) if is_public => self.glob_re_exports.push(path.clone()),
            UseTree::Glob(_) => self.import(path, "self"),
            UseTree::Name(part) if is_public => self.re_export(path, &part.ident.to_string(), &part.ident.to_string()),
            UseTree::Rename(part) if is_public => {
                self.re_export(path, &part.ident.to_string(), &part.rename.to_string())
            }
            UseTree::Name(part) => self.import(path, &part.ident.to_string()),
            UseTree::Rename(part) => self.import(path, &part.ident.to_string()),
        }
    }

    fn import(&mut self, path: &[String], name: &str) {
        self.imports.insert(joined(path, name));
    }

    fn re_export(&mut self, path: &[String], name: &str, here: &str) {
        self.re_exports.push((here.to_owned(), joined(path, name)));
    }
}

/// The tokens of a piece of code, brackets included.
fn flatten(tokens: TokenStream, words: &mut Vec<String>) {
    for token in tokens {
        match token {
            TokenTree::Group(group) => {
                words.push("(".to_owned());
                flatten(group.stream(), words);
                words.push(")".to_owned());
            }
            TokenTree::Ident(_) | TokenTree::Punct(_) | TokenTree::Literal(_) => words.push(token.to_string()),
        }
    }
}

fn joined(path: &[String], name: &str) -> Vec<String> {
    let own = Some(name.to_owned()).filter(|name| name != "self");
    path.iter().cloned().chain(own).collect()
}

fn is_for_tests(attribute: &Attribute) -> bool {
    attribute.path().is_ident("cfg") && attribute.to_token_stream().to_string().contains("(test)")
}

fn attributes(item: &Item) -> &[Attribute] {
    match item {
        Item::Const(item) => &item.attrs,
        Item::Enum(item) => &item.attrs,
        Item::Fn(item) => &item.attrs,
        Item::Impl(item) => &item.attrs,
        Item::Macro(item) => &item.attrs,
        Item::Mod(item) => &item.attrs,
        Item::Static(item) => &item.attrs,
        Item::Struct(item) => &item.attrs,
        Item::Trait(item) => &item.attrs,
        Item::Type(item) => &item.attrs,
        Item::Use(item) => &item.attrs,
        _ => &[],
    }
}

fn name(item: &Item) -> Option<String> {
    Some(match item {
        Item::Const(item) => item.ident.to_string(),
        Item::Enum(item) => item.ident.to_string(),
        Item::Fn(item) => item.sig.ident.to_string(),
        Item::Macro(item) => item.ident.as_ref()?.to_string(),
        Item::Static(item) => item.ident.to_string(),
        Item::Struct(item) => item.ident.to_string(),
        Item::Trait(item) => item.ident.to_string(),
        Item::Type(item) => item.ident.to_string(),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_has_imports_and_re_exports() {
        let text = "pub use check::{check, draft as drafted}; use crate::value::{self, money::Amount};
            pub struct Plan; fn f() { wire! { x as Choice(super::Kind) } } #[cfg(test)] mod tests { use super::Other; }";
        let source = Source::read(text).unwrap();
        let paths: Vec<String> = source.imports.iter().map(|path| path.join("::")).collect();
        assert_eq!(paths, ["crate::value", "crate::value::money::Amount", "super::Kind"]);
        let re_exported: Vec<&str> = source.re_exports.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(re_exported, ["check", "drafted"]);
        assert!(source.defines.contains("Plan") && source.defines.contains("f"));
    }
}
