//! Documented errors as their codes or names, for `#[serde(with = "…")]`, and [`Documented`] as the
//! code that it is.
//!
//! ```
//! use errdown::Documented;
//! use errdown::together::InferenceError;
//! use serde::{Deserialize, Serialize};
//!
//! #[derive(Serialize, Deserialize)]
//! struct Log {
//!     #[serde(with = "errdown::serde::by_code")]
//!     first: InferenceError,
//!     #[serde(with = "errdown::serde::by_name")]
//!     second: InferenceError,
//!     /// Any code at all.
//!     third: Documented<InferenceError>,
//! }
//!
//! let json = r#"{"first":429,"second":"EngineOverloaded","third":418}"#;
//! let log: Log = serde_json::from_str(json).unwrap();
//! assert_eq!((log.first, log.second), (InferenceError::RateLimit, InferenceError::EngineOverloaded));
//! assert_eq!(log.third, Documented::Unlisted(418));
//! assert_eq!(serde_json::to_string(&log).unwrap(), json);
//! ```

use crate::catalog::{Catalog, CodeType, DocumentedError};
use crate::documented::Documented;
use crate::redact::{SHOWN, printable};
use alloc::string::ToString;
use core::marker::PhantomData;
use core::{any, fmt};
use serde::de::{Deserialize, Deserializer, Error, Unexpected, Visitor};
use serde::ser::{Serialize, Serializer};

/// An error as its code, the first one of the row or of its range.
///
/// A code of no row, or of several, is an error when it is read: [`Documented`] takes any.
pub mod by_code {
    use super::{Catalog, CodeType, Deserialize, Deserializer, Documented, Error, Serialize, Serializer};

    /// Writes the code.
    ///
    /// # Errors
    /// Those of the serializer.
    pub fn serialize<E, S>(error: &E, serializer: S) -> Result<S::Ok, S::Error>
    where
        E: Catalog<Code: CodeType<Owned: Serialize>>,
        S: Serializer,
    {
        Documented::Listed(*error).serialize(serializer)
    }

    /// Reads a code.
    ///
    /// # Errors
    /// Where the document does not list the code, or lists it more than once.
    pub fn deserialize<'de, E, D>(deserializer: D) -> Result<E, D::Error>
    where
        E: Catalog<Code: CodeType<Owned: Deserialize<'de>>>,
        D: Deserializer<'de>,
    {
        let code = Documented::<E>::deserialize(deserializer)?;
        code.listed().ok_or_else(|| D::Error::custom(format_args!("{code}")))
    }
}

/// An error as the name of its variant.
pub mod by_name {
    use super::{
        Catalog, Deserializer, DocumentedError, Error, PhantomData, SHOWN, Serializer, Visitor, fmt,
        printable,
    };

    /// Writes the name.
    ///
    /// # Errors
    /// Those of the serializer.
    pub fn serialize<E: Catalog, S: Serializer>(error: &E, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(error.entry().map_or("", |entry| entry.variant()))
    }

    /// Reads a name.
    ///
    /// # Errors
    /// Where no variant has the name.
    pub fn deserialize<'de, E: Catalog, D: Deserializer<'de>>(deserializer: D) -> Result<E, D::Error> {
        deserializer.deserialize_str(Name(PhantomData))
    }

    struct Name<E>(PhantomData<E>);

    impl<E: Catalog> Visitor<'_> for Name<E> {
        type Value = E;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("the name of a documented error")
        }

        fn visit_str<R: Error>(self, name: &str) -> Result<E, R> {
            let is_named = |error: &&E| error.entry().is_some_and(|entry| entry.variant() == name);
            let unknown =
                || R::custom(format_args!("no documented error is named `{}`", printable(name, SHOWN)));
            E::all().iter().find(is_named).copied().ok_or_else(unknown)
        }
    }
}

impl<E: Catalog<Code: CodeType<Owned: Serialize>>> Serialize for Documented<E> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Unlisted(code) => code.serialize(serializer),
            Self::Listed(error) => {
                let code = error.entry().map(|entry| E::Code::of_entry(&entry));
                code.ok_or_else(|| serde::ser::Error::custom("an error without a row"))?.serialize(serializer)
            }
        }
    }
}

impl<'de, E: Catalog<Code: CodeType<Owned: Deserialize<'de>>>> Deserialize<'de> for Documented<E> {
    /// Never fails for a code that the type can hold. In formats such as JSON a number may be in
    /// quotes, and a text may be a number: APIs are not of one mind about that.
    ///
    /// # Errors
    /// Where the code is of another kind, as a text is where the page has integers only, or is missing
    /// (`null`): take an `Option` for the latter.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            return deserializer.deserialize_any(AnyCode(PhantomData));
        }
        let code = <E::Code as CodeType>::Owned::deserialize(deserializer)?;
        Ok(Self::from_code(E::Code::of_owned(&code)))
    }
}

/// Reads a code, number or text.
struct AnyCode<E>(PhantomData<E>);

impl<E: Catalog> Visitor<'_> for AnyCode<E> {
    type Value = Documented<E>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a code ({})", any::type_name::<E::Code>())
    }

    fn visit_i64<R: Error>(self, code: i64) -> Result<Documented<E>, R> {
        self.visit_str(&code.to_string())
    }

    fn visit_u64<R: Error>(self, code: u64) -> Result<Documented<E>, R> {
        self.visit_str(&code.to_string())
    }

    /// Some encoders write every number with a fraction: `429.0`.
    fn visit_f64<R: Error>(self, code: f64) -> Result<Documented<E>, R> {
        let is_whole = code % 1.0 == 0.0;
        if is_whole {
            self.visit_str(&code.to_string())
        } else {
            Err(R::invalid_type(Unexpected::Float(code), &self))
        }
    }

    fn visit_str<R: Error>(self, code: &str) -> Result<Documented<E>, R> {
        let unlike = || R::invalid_value(Unexpected::Str(&printable(code, SHOWN)), &self);
        let parsed = E::Code::parse(code).ok_or_else(unlike)?;
        Ok(Documented::from_code(E::Code::of_owned(&parsed)))
    }
}
