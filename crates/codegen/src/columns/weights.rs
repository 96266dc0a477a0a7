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
    CodeHeader 14 "the header says code"
    ErrorHeader 29 "the header speaks of errors"
    AnswerHeader 1 "the header is one of codes that a caller gets"
    StatusHeader 11 "the header says status"
    NameHeader 9 "the header says name"
    NumberHeader -6 "the header says number"
    TextHeader 5 "the header is one of words"
    BlankHeader 3 "the table has no header"
    FieldHeader -14 "the header is one of fields"
    ThingHeader -26 "the header is one of codes of other things"
    EndingHeader 21 "the header says why something ended"
    SampleHeader -3 "the header is one of samples"
    // The other columns.
    ErrorBeside 0 "another header speaks of errors"
    TextBeside -5 "another column says what happened"
    SolutionBeside -1 "another column says what to do"
    RetryBeside 11 "another column says whether to retry"
    StatusBeside 9 "another column has statuses"
    NameBeside -7 "another column has names"
    LinkBeside -1 "another column has links"
    SentencesBeside 4 "another column has sentences"
    ParagraphsBeside 1 "another column has long sentences"
    FailureBeside 9 "half of the texts speak of failure"
    SomeFailureBeside 5 "a fifth of the texts speaks of failure"
    NoTextBeside -14 "no column has words"
    TypesBeside -16 "another column has types of fields"
    DefaultsBeside -13 "another column has defaults"
    EndpointsBeside -12 "other columns have methods or endpoints"
    OccurrencesBeside -18 "another column has occurrences"
    FieldsBeside -8 "another header is one of fields"
    CodeAndText 23 "the headers are those of codes and of what they mean"
    // The headings above.
    ErrorHeading 17 "the heading speaks of errors"
    FailureHeading 7 "the heading has a word that often means errors"
    CodeHeading 8 "the heading speaks of codes"
    ErrorAbove 2 "a heading above speaks of errors"
    CodeAbove 3 "a heading above speaks of codes"
    StateHeading -6 "the heading is one of states"
    EndingHeading 12 "the heading says why something ended"
    ThingHeading -21 "the heading is one of codes of other things"
    ClassHeading -6 "the heading is one of classes of errors"
    FieldHeading -11 "the heading is one of fields"
    // The cells of the codes.
    FirstColumn 8 "the codes come first"
    AllCodes 5 "every cell is a code"
    Numbers 8 "the codes are numbers"
    Statuses 6 "the codes lie between 100 and 599"
    Refusals 9 "the codes are statuses of failure"
    Marked 13 "the codes are negative or hexadecimal"
    Rising 6 "the numbers rise"
    Screaming 14 "the codes are symbols in capitals"
    Symbols 1 "the codes are symbols"
    Spans -3 "the codes are code spans"
    Words -6 "the codes are plain words"
    Repeated -7 "codes are repeated"
    FailureCodes 8 "codes speak of failure"
    LateCodes -16 "the codes come after words"
    LongCodes -10 "the codes are long"
    OneRow -13 "there is but one row"
    ManyRows 1 "there are eight rows or more"
}

/// What the sum starts with.
pub(crate) const START: i32 = -38;
