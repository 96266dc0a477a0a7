//! What a caller of errdown writes: the options of a call, the enum of a derive, and the paths of
//! the documents, which are read here.
//!
//! The macros, the build script and the command line share this crate, so that a call means the
//! same to all of them. It must not know Markdown, and it must not judge a document: it hands
//! [`Source`](errdown_codegen::Source)s and [`Options`](errdown_codegen::Options) to
//! `errdown-codegen`.

mod allowed;
#[cfg(feature = "syn")]
mod call;
#[cfg(feature = "derive")]
mod derive;
mod document;
#[cfg(feature = "syn")]
mod options;
mod package;
mod path;
mod problem;
#[cfg(feature = "syn")]
mod tokens;
mod tracking;

pub use allowed::allowed_rule;
#[cfg(feature = "syn")]
pub use call::Call;
#[cfg(feature = "derive")]
pub use derive::DerivedEnum;
pub use document::{Documents, InlineDocument, ReadDocuments, read_file, unreadable_reason};
pub use package::PackageFolders;
pub use path::{nearest_file, plain_path};
pub use problem::Problem;
pub use tracking::{TrackedFile, track};
