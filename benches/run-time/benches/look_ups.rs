//! From a code to the error, of codes that are listed: errdown against phf, `match`, strum and
//! `std`'s map. A sample is 256 look-ups.

use divan::{Bencher, black_box};
use errdown_run_time_benches::{ASKED, shuffled};
use std::collections::HashMap;
use std::str::FromStr as _;

fn main() {
    divan::main();
}

/// Measures one way to look up all codes.
fn look_up<K: Copy, V>(bencher: Bencher<'_, '_>, codes: &[K], find: impl Fn(K) -> Option<V> + Sync) {
    let asked = shuffled(codes);
    let bencher = bencher.counter(divan::counter::ItemsCount::new(ASKED));
    bencher.bench_local(|| asked.iter().filter(|code| find(black_box(**code)).is_some()).count());
}

macro_rules! small {
    ($($module:ident)*) => { $(mod $module {
        use super::*;
        use errdown_run_time_benches::$module::{ByInt, ByText, INTS, Strum, TEXTS, int, text};

        fn ints() -> Vec<i64> {
            INTS.keys().copied().collect()
        }

        fn texts() -> Vec<&'static str> {
            TEXTS.keys().copied().collect()
        }

        #[divan::bench]
        fn int_errdown(bencher: Bencher) {
            look_up(bencher, &ints(), ByInt::from_code);
        }

        #[divan::bench]
        fn int_match(bencher: Bencher) {
            look_up(bencher, &ints(), int);
        }

        #[divan::bench]
        fn int_phf(bencher: Bencher) {
            look_up(bencher, &ints(), |code| INTS.get(&code));
        }

        #[divan::bench]
        fn int_std_map(bencher: Bencher) {
            let map: HashMap<i64, u16> = INTS.entries().map(|(code, row)| (*code, *row)).collect();
            look_up(bencher, &ints(), |code| map.get(&code));
        }

        #[divan::bench]
        fn text_errdown(bencher: Bencher) {
            look_up(bencher, &texts(), ByText::from_code);
        }

        #[divan::bench]
        fn text_match(bencher: Bencher) {
            look_up(bencher, &texts(), text);
        }

        #[divan::bench]
        fn text_phf(bencher: Bencher) {
            look_up(bencher, &texts(), |code| TEXTS.get(code));
        }

        #[divan::bench]
        fn text_std_map(bencher: Bencher) {
            let map: HashMap<&str, u16> = TEXTS.entries().map(|(code, row)| (*code, *row)).collect();
            look_up(bencher, &texts(), |code| map.get(code));
        }

        #[divan::bench]
        fn text_strum(bencher: Bencher) {
            look_up(bencher, &texts(), |code| Strum::from_str(code).ok());
        }
    })* };
}

small!(of_10 of_100 of_1000);

mod of_10000 {
    use super::*;
    use errdown_run_time_benches::of_10000::{ByInt, ByText, INTS, TEXTS};

    #[divan::bench]
    fn int_errdown(bencher: Bencher) {
        look_up(bencher, &INTS.keys().copied().collect::<Vec<_>>(), ByInt::from_code);
    }

    #[divan::bench]
    fn int_phf(bencher: Bencher) {
        look_up(bencher, &INTS.keys().copied().collect::<Vec<_>>(), |code| INTS.get(&code));
    }

    #[divan::bench]
    fn text_errdown(bencher: Bencher) {
        look_up(bencher, &TEXTS.keys().copied().collect::<Vec<_>>(), ByText::from_code);
    }

    #[divan::bench]
    fn text_phf(bencher: Bencher) {
        look_up(bencher, &TEXTS.keys().copied().collect::<Vec<_>>(), |code| TEXTS.get(code));
    }
}
