//! Which modules of a crate depend on which, and the circles among them.
//!
//! A module depends on every module that a path of it goes through by a name that is not a module: an
//! import, an inline path, a re-export, a type in a signature. A re-export makes the module that has it
//! depend on where the name comes from, and everybody who uses it on both.

use crate::sources::Modules;
use proc_macro2::{TokenStream, TokenTree};
use std::collections::{BTreeMap, BTreeSet};
use syn::visit::{self, Visit};
use syn::{Item, UseTree};

type Path = Vec<String>;

/// The modules that each module depends on, with a path that shows it.
pub type Edges = BTreeMap<Path, BTreeMap<Path, String>>;

/// A name that a module imports: the path after it.
struct Import {
    name: String,
    path: Path,
}

struct Scope {
    items: BTreeSet<String>,
    imports: Vec<Import>,
}

struct Crate<'a> {
    modules: &'a Modules,
    scopes: BTreeMap<&'a Path, Scope>,
}

pub fn edges(modules: &Modules) -> Edges {
    let scopes = modules.iter().map(|(path, module)| (path, scope(&module.items))).collect();
    let all = Crate { modules, scopes };
    let mut edges = Edges::new();
    for (path, module) in modules {
        let mut finder = Finder { paths: Vec::new(), depth: 0 };
        module.items.iter().for_each(|item| finder.visit_item(item));
        let imports = all.scopes[path].imports.iter().map(|import| import.path.clone());
        let found = edges.entry(path.clone()).or_default();
        for used in imports.chain(finder.paths) {
            for target in all.targets_of_use(path, &used) {
                if target != *path {
                    found.entry(target).or_insert_with(|| used.join("::"));
                }
            }
        }
    }
    edges
}

fn scope(items: &[Item]) -> Scope {
    let mut scope = Scope { items: BTreeSet::new(), imports: Vec::new() };
    for item in items {
        let name = match item {
            Item::Const(item) => &item.ident,
            Item::Enum(item) => &item.ident,
            Item::Fn(item) => &item.sig.ident,
            Item::Static(item) => &item.ident,
            Item::Struct(item) => &item.ident,
            Item::Trait(item) => &item.ident,
            Item::Type(item) => &item.ident,
            Item::Use(item) => {
                import(&mut scope.imports, &item.tree, Vec::new());
                continue;
            }
            _ => continue,
        };
        scope.items.insert(name.to_string());
    }
    scope
}

fn import(imports: &mut Vec<Import>, tree: &UseTree, mut path: Path) {
    match tree {
        UseTree::Path(tree) => {
            path.push(tree.ident.to_string());
            import(imports, &tree.tree, path);
        }
        UseTree::Name(tree) if tree.ident == "self" => {
            imports.push(Import { name: path.last().cloned().unwrap_or_default(), path });
        }
        UseTree::Name(tree) => {
            path.push(tree.ident.to_string());
            imports.push(Import { name: tree.ident.to_string(), path });
        }
        UseTree::Rename(tree) => {
            path.push(tree.ident.to_string());
            imports.push(Import { name: tree.rename.to_string(), path });
        }
        UseTree::Glob(_) => {
            path.push("*".to_owned());
            imports.push(Import { name: "*".to_owned(), path });
        }
        UseTree::Group(tree) => {
            tree.items.iter().for_each(|tree| import(imports, tree, path.clone()));
        }
    }
}

impl Crate<'_> {
    /// The modules that an import or an inline path depends on. A glob depends on the module and on all
    /// that it re-exports.
    fn targets_of_use(&self, from: &Path, path: &[String]) -> Vec<Path> {
        let mut targets = self.targets(from, path, 0);
        if path.last().is_some_and(|last| last == "*") {
            for module in targets.clone() {
                for import in self.scopes.get(&module).into_iter().flat_map(|scope| &scope.imports) {
                    targets.extend(self.targets(&module, &import.path, 1));
                }
            }
        }
        targets
    }

    /// The modules that a path depends on, as seen from a module.
    fn targets(&self, from: &Path, path: &[String], depth: usize) -> Vec<Path> {
        let Some((first, rest)) = path.split_first().filter(|_| depth < 8) else { return Vec::new() };
        match first.as_str() {
            "crate" => self.walk(Vec::new(), rest, depth),
            "self" => self.walk(from.clone(), rest, depth),
            "super" => {
                let parent = from.split_last().map(|(_, parent)| parent.to_vec()).unwrap_or_default();
                if rest.first().is_some_and(|next| next == "super") {
                    return self.targets(&parent, rest, depth + 1);
                }
                self.walk(parent, rest, depth)
            }
            // A name of the module's own scope: what it imports is counted at the import.
            _ if rest.is_empty() => Vec::new(),
            name if self.is_module(from, name) => self.walk(from.clone(), path, depth),
            name => {
                let imports = self.scopes.get(from).into_iter().flat_map(|scope| &scope.imports);
                let found =
                    imports.filter(|import| import.name == *name && import.path.first() != Some(first));
                found
                    .flat_map(|import| self.targets(from, &[&import.path, rest].concat(), depth + 1))
                    .collect()
            }
        }
    }

    fn is_module(&self, parent: &Path, name: &str) -> bool {
        self.modules.contains_key(&[parent.as_slice(), &[name.to_owned()]].concat())
    }

    /// Follows the names of a path from a module on.
    fn walk(&self, mut module: Path, path: &[String], depth: usize) -> Vec<Path> {
        let mut rest = path;
        while let Some((name, after)) = rest.split_first().filter(|(name, _)| self.is_module(&module, name)) {
            module.push(name.clone());
            rest = after;
        }
        let Some((name, after)) = rest.split_first() else {
            // A module itself is named, not used, but all of it where the path is empty.
            return if path.is_empty() { vec![module] } else { Vec::new() };
        };
        let mut targets = vec![module.clone()];
        let Some(scope) = self.scopes.get(&module) else { return targets };
        if !scope.items.contains(name) {
            let reexports = scope.imports.iter().filter(|import| import.name == *name || import.name == "*");
            for import in reexports {
                let is_glob = import.path.last().is_some_and(|last| last == "*");
                let path = match import.path.split_last() {
                    Some((_, path)) if is_glob => [path, rest].concat(),
                    _ => [&import.path, after].concat(),
                };
                targets.extend(self.targets(&module, &path, depth + 1));
            }
        }
        targets
    }
}

/// Collects the paths of expressions, types and macros of more than one name.
struct Finder {
    paths: Vec<Path>,
    /// How many blocks are around the item.
    depth: usize,
}

impl<'ast> Visit<'ast> for Finder {
    /// Imports of a module are counted with its names; these are imports inside of functions.
    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        if self.depth > 0 {
            let mut imports = Vec::new();
            import(&mut imports, &item.tree, Vec::new());
            self.paths.extend(imports.into_iter().map(|import| import.path));
        }
    }

    fn visit_block(&mut self, block: &'ast syn::Block) {
        self.depth += 1;
        visit::visit_block(self, block);
        self.depth -= 1;
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        if path.segments.len() > 1 && path.leading_colon.is_none() {
            self.paths.push(path.segments.iter().map(|segment| segment.ident.to_string()).collect());
        }
        visit::visit_path(self, path);
    }

    fn visit_visibility(&mut self, _: &'ast syn::Visibility) {}

    fn visit_macro(&mut self, called: &'ast syn::Macro) {
        // What `quote!` writes belongs to the generated code.
        if !called.path.segments.iter().any(|segment| segment.ident.to_string().starts_with("quote")) {
            self.tokens(called.tokens.clone());
        }
    }

    fn visit_impl_item(&mut self, item: &'ast syn::ImplItem) {
        let attributes = match item {
            syn::ImplItem::Fn(function) => function.attrs.as_slice(),
            _ => &[],
        };
        if !crate::sources::is_test(attributes) {
            visit::visit_impl_item(self, item);
        }
    }
}

impl Finder {
    /// Paths that begin with `crate` or `super` among the tokens of a macro.
    fn tokens(&mut self, tokens: TokenStream) {
        let mut path: Path = Vec::new();
        let mut colons = 0;
        for token in tokens {
            match token {
                TokenTree::Ident(ident) if path.is_empty() || colons == 2 => {
                    let word = ident.to_string();
                    if !path.is_empty() || word == "crate" || word == "super" {
                        path.push(word);
                    }
                    colons = 0;
                    continue;
                }
                TokenTree::Punct(punct) if punct.as_char() == ':' => {
                    colons += 1;
                    continue;
                }
                TokenTree::Group(group) => self.tokens(group.stream()),
                _ => {}
            }
            self.paths.extend((path.len() > 1).then(|| path.clone()));
            (path, colons) = (Vec::new(), 0);
        }
        self.paths.extend((path.len() > 1).then_some(path));
    }
}

/// The circles: sets of modules of which each depends on every other one, with an edge of each module.
pub fn circles(edges: &Edges) -> Vec<String> {
    let reachable: BTreeMap<&Path, BTreeSet<&Path>> =
        edges.keys().map(|path| (path, reach(edges, path))).collect();
    let name = |path: &Path| if path.is_empty() { "crate".to_owned() } else { path.join("::") };
    let mut circles = Vec::new();
    let mut seen: BTreeSet<&Path> = BTreeSet::new();
    for path in edges.keys().filter(|path| reachable[path].contains(path)) {
        if !seen.insert(path) {
            continue;
        }
        let members: Vec<&Path> = edges
            .keys()
            .filter(|other| reachable[path].contains(other) && reachable[other].contains(path))
            .collect();
        seen.extend(&members);
        let mut lines = Vec::new();
        for from in &members {
            for (to, used) in edges[*from].iter().filter(|(to, _)| members.contains(to)) {
                lines.push(format!("  {} uses {} by `{used}`", name(from), name(to)));
            }
        }
        circles.push(format!("circle of {}\n{}", members.len(), lines.join("\n")));
    }
    circles
}

fn reach<'a>(edges: &'a Edges, from: &Path) -> BTreeSet<&'a Path> {
    let mut reached = BTreeSet::new();
    let mut open: Vec<&Path> = edges[from].keys().collect();
    while let Some(path) = open.pop() {
        if reached.insert(path) {
            open.extend(edges.get(path).into_iter().flat_map(BTreeMap::keys));
        }
    }
    reached
}
