//! What a documented enum costs, beside what one would write by hand. `README.md` has the figures.

use errdown_benches::measure::{self, Build, Cost, compile, median};
use errdown_benches::profile::Profile;
use errdown_benches::project::{Project, errdown, errdown_with};
use errdown_benches::{guard, markdown, rows, rust, subject};
use std::fs;
use std::path::Path;
use std::process::{Command, ExitCode};

const USAGE: &str = "usage: cargo run --manifest-path benches/Cargo.toml -- COMMAND

  compile [check|release] [ROWS…]   CPU seconds and memory of the one rustc that compiles the enum
  instructions [ROWS…]              the same in instructions of a check; needs valgrind
  stages [ROWS]                     the instructions of each stage of the macro's work; needs valgrind
  guard [--renew]                   instruction counts against the stored ones; needs valgrind
  cold                              everything from nothing: thiserror, snafu, displaydoc, strum and phf
  cold instructions                 the instructions of each crate; needs valgrind
  incremental [ROWS…]               one changed row, checked again
  growth [ROWS…]                    bytes and relocations of a program
  weigh FILES…                      what is known of each table: for `fit.py`, which fits the weights";

fn main() -> ExitCode {
    if let Some(code) = measure::wrapped() {
        return code;
    }
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let folder = tempfile::tempdir().expect("a writable folder");
    match words.as_slice() {
        ["compile", "check", rows @ ..] => compile_time(folder.path(), Build::Check, &counts(rows)),
        ["compile", "release", rows @ ..] => compile_time(folder.path(), Build::Release, &counts(rows)),
        ["compile", rows @ ..] => compile_time(folder.path(), Build::Check, &counts(rows)),
        ["instructions", rows @ ..] => instructions(folder.path(), &counts(rows)),
        ["subject", count] => subject::run(count.parse().expect("a number of rows")),
        ["stages", rows @ ..] => stages(folder.path(), counts(rows).last().copied().unwrap_or(1000)),
        ["guard"] if !guard::holds(folder.path(), false) => return ExitCode::FAILURE,
        ["guard"] => {}
        ["guard", "--renew"] => drop(guard::holds(folder.path(), true)),
        ["cold"] => cold(folder.path()),
        ["cold", "instructions"] => cold_instructions(folder.path()),
        ["incremental", rows @ ..] => incremental(folder.path(), &counts(rows)),
        ["weigh", files @ ..] => weigh(files),
        ["growth", rows @ ..] => growth(folder.path(), &counts(rows)),
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}

/// A line a table: the file, the line, the column of the codes, and the names of the pieces.
fn weigh(files: &[&str]) {
    for file in files {
        let text = fs::read(file).expect("a readable file");
        for (line, code, pieces) in errdown_codegen::weigh(&String::from_utf8_lossy(&text)) {
            println!("{file}\t{line}\t{code}\t{}", pieces.join(" "));
        }
    }
}

fn counts(words: &[&str]) -> Vec<usize> {
    match words {
        [] => vec![10, 100, 1000],
        words => words.iter().map(|word| word.parse().expect("a number of rows")).collect(),
    }
}

/// The enum by the macro, its expansion, by thiserror, and without anything.
fn rivals(root: &Path, count: usize) -> [Project; 4] {
    let rows = rows(count);
    let root = root.join(count.to_string());
    let document = markdown(&rows);
    let call = "errdown::include_errors!(pub enum E from \"errors.md\");\n";
    let ours = Project::new(&root, "ours", &errdown(), call);
    ours.write("errors.md", &document);
    let expanded = Project::new(&root, "expanded", &errdown(), &errdown_benches::expansion(&document));
    let thiserror = Project::new(&root, "by_thiserror", "thiserror = \"2\"\n", &rust::thiserror(&rows));
    let bare = Project::new(&root, "bare", "", &rust::bare(&rows));
    [ours, expanded, thiserror, bare]
}

/// Rounds of each measurement: they take turns, so that other load meets all of them.
const ROUNDS: usize = 7;

fn compile_time(root: &Path, build: Build, counts: &[usize]) {
    println!("rows   ours s   ours/expanded   ours/thiserror   ours/bare   memory ours/thiserror");
    for count in counts {
        let rivals = rivals(root, *count);
        let costs = rounds(&rivals, ROUNDS, |project| compile(project, build, false));
        let [ours, expanded, thiserror, bare] = costs.map(|costs| median(costs.iter().map(|cost| cost.cpu)));
        let [memory, _, other, _] = costs_of(&rivals, |project| compile(project, build, false).memory);
        println!(
            "{count:<6} {ours:<8.3} {:<15.2} {:<16.2} {:<11.2} {:.2}",
            ours / expanded,
            ours / thiserror,
            ours / bare,
            memory / other
        );
    }
}

fn instructions(root: &Path, counts: &[usize]) {
    println!("rows   ours M   ours/expanded   ours/thiserror   ours/bare");
    for count in counts {
        let rivals = rivals(root, *count);
        // Dependencies are built first, uncounted.
        costs_of(&rivals, |project| compile(project, Build::Check, false).cpu);
        let counts = costs_of(&rivals, |project| compile(project, Build::Check, true).instructions);
        let [ours, expanded, thiserror, bare] = counts;
        println!(
            "{count:<6} {:<8.0} {:<15.2} {:<16.2} {:.2}",
            ours / 1e6,
            ours / expanded,
            ours / thiserror,
            ours / bare
        );
    }
}

/// The functions of the stages, as a profile names them.
const STAGES: &[(&str, &str)] = &[
    ("events of pulldown-cmark alone", "subject::events"),
    ("reading", "subject::read"),
    ("  Markdown", "markdown::parse"),
    ("  tables that are not read", "unseen::tables"),
    ("  columns", "select::tables"),
    ("  codes", "TableReader::new"),
    ("  rows", "TableReader::read"),
    ("  names", "names::assign"),
    ("  advice", "lower::advise"),
    ("  Display", "lower::display"),
    ("  checks", "check::catalog"),
    ("writing", "subject::write"),
    ("  enum and rustdoc", "expand::enumeration"),
    ("  packed table", "packed::packed_table"),
    ("  literals of proc_macro2, not in rustc", "proc_macro2::Literal::string"),
    ("  the same of bytes", "proc_macro2::Literal::byte_string"),
];

fn stages(root: &Path, count: usize) {
    let profile = Profile::of_rows(root, count);
    let cost = |function: &str| profile.instructions(function) / count as f64;
    let events = cost("subject::events");
    println!("stage, {count} rows                       instructions a row   / events");
    for (name, function) in STAGES {
        println!("{name:<40} {:>12.0} {:>15.2}", cost(function), cost(function) / events);
    }
}

fn cold(root: &Path) {
    let (ours, derive, runtime) = (
        errdown(),
        errdown_with("features = [\"derive\"]"),
        errdown_with("default-features = false, features = [\"std\"]"),
    );
    let rivals = [
        ("thiserror", "thiserror = \"2\"\n"),
        ("errdown", &ours),
        ("errdown_derive", &derive),
        ("errdown_runtime_alone", &runtime),
        ("snafu", "snafu = \"0.8\"\n"),
        ("displaydoc", "displaydoc = \"0.2\"\n"),
        (
            "thiserror_strum_phf",
            "thiserror = \"2\"\nstrum = { version = \"0.27\", features = [\"derive\"] }\nphf = { version = \"0.13\", features = [\"macros\"] }\n",
        ),
    ]
    .map(|(name, dependencies)| Project::new(&root.join("cold"), name, dependencies, ""));
    costs_of(&rivals, |project| measure::build(&mut project.cargo(&["fetch"])).cpu);
    let costs = rounds(&rivals, 3, |project| {
        let _ = fs::remove_dir_all(&project.target);
        measure::build(&mut project.cargo(&["build"]))
    });
    let figure = |of: fn(&Cost) -> f64| costs.each_ref().map(|costs| median(costs.iter().map(of)));
    let (cpu, wall) = (figure(|cost| cost.cpu), figure(|cost| cost.wall));
    println!("build from nothing     CPU s   CPU/thiserror   wall/thiserror");
    for (at, project) in rivals.iter().enumerate() {
        println!(
            "{:<22} {:<7.2} {:<15.2} {:.2}",
            project.name,
            cpu[at],
            cpu[at] / cpu[0],
            wall[at] / wall[0]
        );
    }
    let _ = fs::remove_dir_all(&rivals[1].target);
    println!("\ncrate of errdown        CPU s   of a build of thiserror");
    for (name, seconds) in measure::crates(&rivals[1], false) {
        println!("{name:<22} {seconds:<7.2} {:.2}", seconds / cpu[0]);
    }
}

/// The instructions of each rustc of a cold build: they do not depend on the load, and take minutes.
fn cold_instructions(root: &Path) {
    let rivals = [("thiserror", "thiserror = \"2\"\n".to_owned()), ("errdown", errdown())];
    for (name, dependency) in rivals {
        let project = Project::new(&root.join("cold"), name, &dependency, "");
        let crates = measure::crates(&project, true);
        println!(
            "{name}: {:.2} billion instructions",
            crates.iter().map(|(_, count)| count).sum::<f64>() / 1e9
        );
        for (name, count) in crates {
            println!("  {name:<22} {:.2}", count / 1e9);
        }
    }
}

/// One changed row, with incremental compilation as it is by default.
fn incremental(root: &Path, counts: &[usize]) {
    println!("rows   ours s   ours/thiserror");
    for count in counts {
        let [ours, _, thiserror, _] = rivals(root, *count);
        let change = |project: &Project, path: &str, round: usize| {
            let path = project.folder.join(path);
            let text = fs::read_to_string(&path).expect("it was written");
            // The cause of the last row, in the document as in the source.
            let (before, from) = text.rsplit_once(" (").expect("a cause with a number");
            let (_, behind) = from.split_once(' ').expect("a cause with a number");
            fs::write(path, format!("{before} (word{round} {behind}")).expect("a writable folder");
        };
        let check = |project: &Project| {
            let mut cargo = project.cargo(&["check"]);
            measure::build(cargo.env("CARGO_INCREMENTAL", "1")).cpu
        };
        let (mut by_us, mut by_thiserror) = (Vec::new(), Vec::new());
        for round in 0..=ROUNDS {
            change(&ours, "errors.md", round);
            by_us.push(check(&ours));
            change(&thiserror, "src/lib.rs", round);
            by_thiserror.push(check(&thiserror));
        }
        // The first one has built the dependencies.
        let [ours, thiserror] = [by_us, by_thiserror].map(|figures| median(figures.into_iter().skip(1)));
        println!("{count:<6} {ours:<8.3} {:.2}", ours / thiserror);
    }
}

/// A program that asks an error for everything that the page says.
const ASKING: &str = r#"fn main() {
    let code = std::env::args().count() as i64 * 1000;
    let Some(e) = NAME::E::from_code(code) else { return };
    println!("{e} {e:?} {:?}", (e.code(), e.title(), e.cause(), e.solution(), e.links().len(), e.retry()));
}
"#;

/// A program that asks for nothing.
const SILENT: &str = "fn main() {\n    println!(\"{:?}\", std::env::args().count());\n}\n";

/// What the enum adds to a program.
fn growth(root: &Path, counts: &[usize]) {
    println!("rows   ours bytes   thiserror bytes   ours/thiserror   relocations ours   thiserror");
    for count in counts {
        let [ours, _, thiserror, _] = rivals(root, *count);
        let [(ours, our_relocations), (thiserror, relocations)] = [ours, thiserror].map(|project| {
            let (silent, before) = program(&project, SILENT);
            let (asking, all) = program(&project, ASKING);
            (asking.saturating_sub(silent), all.saturating_sub(before))
        });
        let ratio = ours as f64 / thiserror as f64;
        println!("{count:<6} {ours:<12} {thiserror:<17} {ratio:<16.2} {our_relocations:<18} {relocations}");
    }
}

/// The bytes and the relocations of a stripped program.
fn program(project: &Project, main: &str) -> (u64, usize) {
    project.write("src/main.rs", &main.replace("NAME", &project.name));
    let mut cargo = project.cargo(&["build", "--release"]);
    measure::build(cargo.env("CARGO_PROFILE_RELEASE_STRIP", "true"));
    let program = project.target.join("release").join(&project.name);
    (fs::metadata(&program).expect("cargo has built it").len(), relocations(&program))
}

/// How many relocations a program has, by `readelf`; 0 where that is missing.
fn relocations(program: &Path) -> usize {
    let output = Command::new("readelf").arg("-rW").arg(program).output();
    output.map_or(0, |output| String::from_utf8_lossy(&output.stdout).matches("R_X86_64_RELATIVE").count())
}

fn rounds<const N: usize>(
    rivals: &[Project; N],
    count: usize,
    measure: impl Fn(&Project) -> Cost,
) -> [Vec<Cost>; N] {
    let mut costs = [const { Vec::new() }; N];
    // The first round builds the dependencies.
    for round in 0..=count {
        for (costs, project) in costs.iter_mut().zip(rivals) {
            let cost = measure(project);
            if round > 0 {
                costs.push(cost);
            }
        }
    }
    costs
}

fn costs_of<const N: usize>(rivals: &[Project; N], measure: impl Fn(&Project) -> f64) -> [f64; N] {
    rivals.each_ref().map(measure)
}
