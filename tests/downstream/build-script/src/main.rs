//! Uses what its build script has generated.
#![deny(warnings, missing_docs, unused_qualifications)]

include!(concat!(env!("OUT_DIR"), "/shop_error.rs"));
include!(concat!(env!("OUT_DIR"), "/second.rs"));

fn main() {
    println!("{:?} {}", ShopError::from_code(503), ShopError::UnknownItem.location());
    for error in Made::ALL {
        let name = match error {
            Made::Low => "low",
            Made::High => "high",
            Made::Fine => "fine",
        };
        println!("{name} {error} {:?}", error.retry().remedy());
    }
}
