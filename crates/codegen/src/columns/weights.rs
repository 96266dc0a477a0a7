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
    CodeHeader 26 "the header says code"
    ErrorHeader 22 "the header speaks of errors"
    AnswerHeader 1 "the header is one of codes that a caller gets"
    StatusHeader 6 "the header says status"
    NameHeader 2 "the header says name"
    NumberHeader 0 "the header says number"
    TextHeader -2 "the header is one of words"
    BlankHeader -1 "the table has no header"
    FieldHeader -10 "the header is one of fields"
    ThingHeader -25 "the header is one of codes of other things"
    SampleHeader -4 "the header is one of samples"
    // The other columns.
    ErrorBeside 4 "another header speaks of errors"
    TextBeside -6 "another column says what happened"
    SolutionBeside -2 "another column says what to do"
    RetryBeside 10 "another column says whether to retry"
    StatusBeside 6 "another column has statuses"
    NameBeside 0 "another column has names"
    LinkBeside 0 "another column has links"
    SentencesBeside 3 "another column has sentences"
    ParagraphsBeside 9 "another column has long sentences"
    FailureBeside 15 "half of the texts speak of failure"
    SomeFailureBeside 15 "a fifth of the texts speaks of failure"
    NoTextBeside -9 "no column has words"
    TypesBeside -15 "another column has types of fields"
    DefaultsBeside -12 "another column has defaults"
    EndpointsBeside -10 "other columns have methods or endpoints"
    OccurrencesBeside -10 "another column has occurrences"
    FieldsBeside -6 "another header is one of fields"
    // The headings above.
    ErrorHeading 15 "the heading speaks of errors"
    FailureHeading 11 "the heading has a word that often means errors"
    CodeHeading 10 "the heading speaks of codes"
    ErrorAbove 3 "a heading above speaks of errors"
    CodeAbove 10 "a heading above speaks of codes"
    StateHeading 0 "the heading is one of states"
    EndingHeading 7 "the heading says why something ended"
    ThingHeading -20 "the heading is one of codes of other things"
    ClassHeading -5 "the heading is one of classes of errors"
    FieldHeading -7 "the heading is one of fields"
    // The cells of the codes.
    FirstColumn 0 "the codes come first"
    AllCodes 6 "every cell is a code"
    Numbers 7 "the codes are numbers"
    Statuses 5 "the codes lie between 100 and 599"
    Refusals 9 "the codes are statuses of failure"
    Marked 9 "the codes are negative or hexadecimal"
    Rising 5 "the numbers rise"
    Screaming 17 "the codes are symbols in capitals"
    Symbols -5 "the codes are symbols"
    Spans -4 "the codes are code spans"
    Words -3 "the codes are plain words"
    Repeated -3 "codes are repeated"
    FailureCodes 6 "codes speak of failure"
    OneRow -3 "there is but one row"
    ManyRows 8 "there are eight rows or more"
}

/// What the sum starts with.
pub(crate) const START: i32 = -52;
