//! Cuts a linked module into a main module and pieces. A piece contains the code that only one part needs, or only some
//! parts, and shares the main module's memory and table (docs/decisions/0008).
//!
//! The cutter makes a piece of everything that the same parts share. Many of those pieces have a few hundred bytes, and
//! each costs shims. Small shared pieces therefore stay in the main module. For that, their functions are exported from
//! the linked module, which is then cut again: the cutter leaves all exports in the main module.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, anyhow};
use wasm_encoder::{ExportKind, ExportSection, Module, RawSection};
use wasm_split_cli_support::{Options, transform};
use wasmparser::{ExternalKind, KnownCustom, Name, Parser, Payload};

use crate::project;

/// The script from which the main module imports the functions that load its parts.
pub(super) const LOADER: &str = "./parts.js";

/// The prefix of exports that exist only to keep their functions in the main module.
pub(super) const STAYS: &str = "__stays_";

/// The pieces of a module.
pub(super) struct Cut {
    /// The main module, for which bindings can be generated.
    pub(super) main: PathBuf,
    /// For each part, the pieces that it needs: the names of files in the same folder, without their extension.
    pub(super) parts: BTreeMap<String, Vec<String>>,
}

/// Cuts a module into files in a folder. A shared piece stays in the main module when its code is smaller than `apart`,
/// in bytes before compression.
pub(super) fn cut(module: &Path, name: &str, apart: u64, folder: &Path) -> Result<Cut> {
    let mut linked = fs::read(module).with_context(|| format!("cannot read `{}`", module.display()))?;
    loop {
        project::fresh_folder(folder)?;
        let cut = once(&linked, name, folder)?;
        let small = small_and_shared(&cut, apart, folder)?;
        let staying = indices(&linked, &small)?;
        if staying.is_empty() {
            return Ok(cut);
        }
        linked = with_exports(&linked, &staying)?;
    }
}

fn once(linked: &[u8], name: &str, folder: &Path) -> Result<Cut> {
    let main = folder.join(format!("{name}.wasm"));
    let script = format!("./{name}.js");
    let mut options = Options::new(linked);
    options.output_dir = folder;
    options.main_out_path = &main;
    options.link_name = LOADER;
    options.main_module = &script;
    let split = transform(options).map_err(|error| anyhow!("cannot cut the module: {error:?}"))?;
    Ok(Cut { parts: split.prefetch_map.into_iter().collect(), main })
}

/// The names of the functions in the small pieces that several parts share.
fn small_and_shared(cut: &Cut, apart: u64, folder: &Path) -> Result<BTreeSet<String>> {
    let mut names = BTreeSet::new();
    let pieces: BTreeSet<_> = cut.parts.values().flatten().filter(|piece| piece.starts_with("chunk_")).collect();
    for piece in pieces {
        let file = folder.join(format!("{piece}.wasm"));
        let wasm = fs::read(&file).with_context(|| format!("cannot read `{}`", file.display()))?;
        if code_size(&wasm)? < apart {
            names.extend(functions(&wasm)?.into_iter().map(|(_, name)| name).filter(|name| !name.ends_with("_shim")));
        }
    }
    Ok(names)
}

fn code_size(wasm: &[u8]) -> Result<u64> {
    for payload in Parser::new(0).parse_all(wasm) {
        if let Payload::CodeSectionStart { size, .. } = payload? {
            return Ok(size.into());
        }
    }
    Ok(0)
}

/// The names of a module's functions, by index.
fn functions(wasm: &[u8]) -> Result<Vec<(u32, String)>> {
    let mut found = Vec::new();
    for payload in Parser::new(0).parse_all(wasm) {
        let Payload::CustomSection(section) = payload? else { continue };
        let KnownCustom::Name(names) = section.as_known() else { continue };
        for names in names {
            if let Name::Function(functions) = names? {
                for function in functions {
                    let function = function?;
                    found.push((function.index, function.name.to_owned()));
                }
            }
        }
    }
    Ok(found)
}

/// The functions with these names, except those that are already exported.
fn indices(linked: &[u8], names: &BTreeSet<String>) -> Result<Vec<u32>> {
    let mut exported = BTreeSet::new();
    for payload in Parser::new(0).parse_all(linked) {
        if let Payload::ExportSection(exports) = payload? {
            for export in exports {
                exported.insert(export?.index);
            }
        }
    }
    let functions = functions(linked)?.into_iter();
    Ok(functions.filter(|(i, name)| names.contains(name) && !exported.contains(i)).map(|(i, _)| i).collect())
}

/// The same module with these functions exported too. The code is not moved, so that its relocations stay valid.
fn with_exports(linked: &[u8], functions: &[u32]) -> Result<Vec<u8>> {
    let mut module = Module::new();
    for payload in Parser::new(0).parse_all(linked) {
        let payload = payload?;
        if let Payload::ExportSection(exports) = &payload {
            let mut section = ExportSection::new();
            for export in exports.clone() {
                let export = export?;
                let kind = match export.kind {
                    ExternalKind::Func | ExternalKind::FuncExact => ExportKind::Func,
                    ExternalKind::Table => ExportKind::Table,
                    ExternalKind::Memory => ExportKind::Memory,
                    ExternalKind::Global => ExportKind::Global,
                    ExternalKind::Tag => ExportKind::Tag,
                };
                section.export(export.name, kind, export.index);
            }
            for i in functions {
                section.export(&format!("{STAYS}{i}"), ExportKind::Func, *i);
            }
            module.section(&section);
        } else if let Some((id, range)) = payload.as_section() {
            let range = usize::try_from(range.start)?..usize::try_from(range.end)?;
            let data = linked.get(range).context("a section ends after the module")?;
            module.section(&RawSection { id, data });
        }
    }
    Ok(module.finish())
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{CodeSection, Function, FunctionSection, NameMap, NameSection, TypeSection};

    /// Two functions, of which the first is exported.
    fn module() -> Vec<u8> {
        let (mut types, mut functions, mut exports) =
            (TypeSection::new(), FunctionSection::new(), ExportSection::new());
        types.ty().function([], []);
        functions.function(0).function(0);
        exports.export("first", ExportKind::Func, 0);
        let mut code = CodeSection::new();
        for _ in 0..2 {
            let mut body = Function::new([]);
            body.instructions().end();
            code.function(&body);
        }
        let (mut map, mut names) = (NameMap::new(), NameSection::new());
        map.append(0, "first");
        map.append(1, "second");
        names.functions(&map);
        let mut module = Module::new();
        module.section(&types).section(&functions).section(&exports).section(&code).section(&names);
        module.finish()
    }

    #[test]
    fn a_function_that_stays_is_exported_once() {
        let names = ["first", "second"].map(str::to_owned).into();
        let staying = indices(&module(), &names).unwrap();
        assert_eq!(staying, [1]);
        let again = with_exports(&module(), &staying).unwrap();
        assert!(indices(&again, &names).unwrap().is_empty());
        assert_eq!(functions(&again).unwrap(), functions(&module()).unwrap());
        assert_eq!(code_size(&again).unwrap(), code_size(&module()).unwrap());
    }
}
