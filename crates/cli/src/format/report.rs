//! What every format writes.

use super::checked::{Checked, Totals};
use std::io::{self, Write};

/// One form of output.
pub(crate) trait Report {
    /// What is before everything.
    fn begin(&mut self, _: &mut dyn Write) -> io::Result<()> {
        Ok(())
    }

    fn checked(&mut self, out: &mut dyn Write, checked: &Checked) -> io::Result<()>;

    /// What is after everything.
    fn end(&mut self, _: &mut dyn Write, _: &Totals) -> io::Result<()> {
        Ok(())
    }
}
