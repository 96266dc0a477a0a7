//! What speaks for and against a table of errors, and how much: data, fitted on the tables of real
//! pages. A table whose weights add up to zero or more is read.

macro_rules! pieces {
    ($($name:ident $weight:literal $text:literal)*) => {
        /// Something that speaks for or against a table of errors.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum Piece { $($name),* }

        impl Piece {
            /// How much it weighs.
            pub(crate) fn weight(self) -> i32 {
                match self { $(Self::$name => $weight),* }
            }

            /// What it says, as `explain` prints it.
            pub(crate) fn text(self) -> &'static str {
                match self { $(Self::$name => $text),* }
            }

            /// The name of the piece.
            #[doc(hidden)]
            pub(crate) fn name(self) -> &'static str {
                match self { $(Self::$name => stringify!($name)),* }
            }
        }
    };
}

pieces! {
    // The header of the codes.
    CodeHeader 22 "the header says code"
    ErrorHeader 26 "the header speaks of errors"
    AnswerHeader 0 "the header is one of codes that a caller gets"
    StatusHeader 6 "the header says status"
    SymbolStatuses -23 "the header says status, and the cells are words"
    NameHeader 7 "the header says name"
    NumberHeader -6 "the header says number"
    TextHeader 1 "the header is one of words"
    BlankHeader 5 "the table has no header"
    FieldHeader -15 "the header is one of fields"
    ThingHeader -26 "the header is one of codes of other things"
    EndingHeader 23 "the header says why something ended"
    SampleHeader -3 "the header is one of samples"
    // The other columns.
    ErrorBeside 0 "another header speaks of errors"
    TextBeside 0 "another column says what happened"
    SolutionBeside 0 "another column says what to do"
    RetryBeside 12 "another column says whether to retry"
    StatusBeside 8 "another column has statuses"
    NameBeside -7 "another column has names"
    LinkBeside -1 "another column has links"
    SentencesBeside 6 "another column has sentences"
    ParagraphsBeside 3 "another column has long sentences"
    FailureBeside 8 "half of the texts speak of failure"
    SomeFailureBeside 6 "a fifth of the texts speaks of failure"
    NoTextBeside -12 "no column has words"
    TypesBeside -18 "another column has types of fields"
    DefaultsBeside -14 "another column has defaults"
    EndpointsBeside -14 "other columns have methods or endpoints"
    OccurrencesBeside -21 "another column has occurrences"
    FieldsBeside -10 "another header is one of fields"
    CodeAndText 23 "the headers are those of codes and of what they mean"
    // The headings above.
    ErrorHeading 16 "the heading speaks of errors"
    FailureHeading 7 "the heading has a word that often means errors"
    CodeHeading 10 "the heading speaks of codes"
    ErrorAbove 6 "a heading above speaks of errors"
    CodeAbove 5 "a heading above speaks of codes"
    StateHeading -5 "the heading is one of states"
    EndingHeading 14 "the heading says why something ended"
    ThingHeading -21 "the heading is one of codes of other things"
    ClassHeading -6 "the heading is one of classes of errors"
    FieldHeading -11 "the heading is one of fields"
    // The cells of the codes.
    FirstColumn 7 "the codes come first"
    AllCodes 4 "every cell is a code"
    Numbers 6 "the codes are numbers"
    Statuses 4 "the codes lie between 100 and 599"
    Refusals 7 "the codes are statuses of failure"
    OnlyRefusals 7 "each row has a status of failure of its own"
    Marked 16 "the codes are negative or hexadecimal"
    Flags -26 "the numbers are flags, powers of two"
    Rising 8 "the numbers rise"
    Screaming 11 "the codes are symbols in capitals"
    Symbols 2 "the codes are symbols"
    Spans -1 "the codes are code spans"
    Words -4 "the codes are plain words"
    Repeated -7 "codes are repeated"
    FailureCodes 6 "codes speak of failure"
    LateCodes -15 "the codes come after words"
    LongCodes -13 "the codes are long"
    OneRow -9 "there is but one row"
    ManyRows 3 "there are eight rows or more"
}

/// The sum that a table of errors needs.
pub(crate) const NEEDED: i32 = 45;
