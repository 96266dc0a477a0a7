//! The picture that rustc draws.

use super::checked::Checked;
use super::report::Report;
use crate::paint;
use crate::terminal::width;
use errdown_codegen::render_within;
use std::io::{self, Write};

#[derive(Default)]
pub(super) struct Text {
    has_printed: bool,
}

impl Report for Text {
    fn checked(&mut self, out: &mut dyn Write, checked: &Checked) -> io::Result<()> {
        for diagnostic in &checked.diagnostics {
            if std::mem::replace(&mut self.has_printed, true) {
                writeln!(out)?;
            }
            let picture = render_within(diagnostic, &checked.sources, width());
            writeln!(out, "{}", paint::picture(diagnostic, &picture))?;
        }
        Ok(())
    }
}
