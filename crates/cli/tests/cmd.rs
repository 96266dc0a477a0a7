//! What every subcommand prints, errors too: `tests/cmd` is read as a stranger would read a
//! terminal. `TRYCMD=overwrite` rewrites it; times then want their
//! `[..]` back.

#[test]
fn every_subcommand_prints_what_it_should() {
    trycmd::TestCases::new().case("tests/cmd/*.trycmd");
}
