//! A progress bar, only on a terminal, and only where somebody has waited for a second.

use crate::terminal::Terminal;
use indicatif::{ProgressBar, ProgressStyle};
use std::io::{self, IsTerminal};
use std::time::{Duration, Instant};

/// How long nobody needs a bar.
const PATIENCE: Duration = Duration::from_secs(1);

pub(crate) struct Progress {
    started: Instant,
    total: u64,
    is_wanted: bool,
    bar: Option<ProgressBar>,
}

impl Progress {
    pub(crate) fn new(terminal: &Terminal, total: usize) -> Self {
        let is_wanted = !terminal.quiet && io::stderr().is_terminal();
        Self { started: Instant::now(), total: total as u64, is_wanted, bar: None }
    }

    /// Says how many are done.
    pub(crate) fn reach(&mut self, done: usize) {
        if self.bar.is_none() && self.is_wanted && self.started.elapsed() > PATIENCE {
            self.bar = Some(ProgressBar::new(self.total).with_style(style()));
        }
        if let Some(bar) = &self.bar {
            bar.set_position(done as u64);
        }
    }

    /// Prints, with the bar out of the way.
    pub(crate) fn beside<T>(&self, print: impl FnOnce() -> T) -> T {
        match &self.bar {
            Some(bar) => bar.suspend(print),
            None => print(),
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}

fn style() -> ProgressStyle {
    let plain = ProgressStyle::default_bar();
    ProgressStyle::with_template("checking [{bar:30}] {pos}/{len} documents")
        .unwrap_or(plain)
        .progress_chars("=> ")
}
