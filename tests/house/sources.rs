//! The modules of a crate as syntax trees, without `#[cfg(test)]`.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use syn::{Attribute, Item, Meta};

/// The modules of a crate by their paths; the root has an empty one.
pub type Modules = BTreeMap<Vec<String>, Module>;

pub struct Module {
    pub file: String,
    pub items: Vec<Item>,
}

/// Every crate of the workspace that has a library, with its name.
pub fn crates(root: &Path) -> Vec<(String, PathBuf)> {
    let members = fs::read_dir(root.join("crates")).unwrap().map(|entry| entry.unwrap().path());
    let folders = members.chain(["macros", "runtime"].map(|name| root.join(name)));
    let mut crates: Vec<(String, PathBuf)> = folders
        .filter(|folder| folder.join("src/lib.rs").is_file())
        .map(|folder| (folder.file_name().unwrap().to_string_lossy().into_owned(), folder.join("src")))
        .collect();
    crates.sort();
    crates
}

/// Every Rust file below a folder, by path.
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(self::files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files.sort();
    files
}

/// Reads the modules of a crate from its `src`.
pub fn modules(src: &Path) -> Modules {
    let mut modules = Modules::new();
    read_file(&mut modules, &src.join("lib.rs"), src, Vec::new());
    modules
}

/// Reads the modules of a crate from a text, for tests of the tests.
pub fn modules_of_text(text: &str) -> Modules {
    let mut modules = Modules::new();
    let items = syn::parse_file(text).unwrap().items;
    add(&mut modules, "lib.rs", Path::new(""), Vec::new(), items);
    modules
}

fn read_file(modules: &mut Modules, file: &Path, folder: &Path, path: Vec<String>) {
    let text = fs::read_to_string(file).unwrap();
    let items = syn::parse_file(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display())).items;
    add(modules, &file.display().to_string(), folder, path, items);
}

/// Adds a module whose children are in a folder.
fn add(modules: &mut Modules, file: &str, folder: &Path, path: Vec<String>, items: Vec<Item>) {
    let mut kept = Vec::new();
    for item in items.into_iter().filter(|item| !is_test(attributes(item))) {
        let Item::Mod(module) = item else {
            kept.push(item);
            continue;
        };
        let name = module.ident.to_string();
        let child = [path.clone(), vec![name.clone()]].concat();
        if let Some((_, items)) = module.content {
            add(modules, file, &folder.join(&name), child, items);
        } else {
            let written = path_attribute(&module.attrs);
            let file =
                written.map_or_else(|| folder.join(format!("{name}.rs")), |written| folder.join(written));
            read_file(modules, &file, &folder.join(&name), child);
        }
    }
    modules.insert(path, Module { file: file.to_owned(), items: kept });
}

pub fn is_test(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| match &attribute.meta {
        Meta::List(list) => attribute.path().is_ident("cfg") && is_test_condition(&list.tokens.to_string()),
        meta => meta.path().is_ident("test"),
    })
}

/// `test`, or `all(test, …)`.
fn is_test_condition(condition: &str) -> bool {
    let condition = condition.replace(' ', "");
    condition == "test" || condition.strip_prefix("all(test").is_some_and(|rest| rest.starts_with([',', ')']))
}

fn path_attribute(attributes: &[Attribute]) -> Option<String> {
    attributes.iter().find_map(|attribute| match &attribute.meta {
        Meta::NameValue(pair) if pair.path.is_ident("path") => match &pair.value {
            syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) => Some(text.value()),
            _ => None,
        },
        _ => None,
    })
}

pub fn attributes(item: &Item) -> &[Attribute] {
    match item {
        Item::Const(item) => &item.attrs,
        Item::Enum(item) => &item.attrs,
        Item::ExternCrate(item) => &item.attrs,
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
