//! Numbers for keys, equal ones for equal keys. `std`'s map does the same, but the macro is built
//! unoptimized, where its generic code costs ten times as much as this.

/// Keys that were seen, by their hashes; the keys themselves stay with the caller.
#[derive(Clone, Debug, Default)]
pub struct Distinct {
    count: usize,
    /// A power of two of them, at most half full.
    slots: Vec<Slot>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Slot {
    hash: u64,
    /// The number of the key plus one; 0 where the slot is free.
    next: usize,
}

impl Distinct {
    /// The number of a key: that of the first key with the same hash that is the same, else the
    /// next free one.
    pub fn number(&mut self, hash: u64, is_same: impl Fn(usize) -> bool) -> usize {
        if self.count * 2 >= self.slots.len() {
            self.grow();
        }
        match self.look_up(hash, &is_same) {
            Ok(number) => number,
            Err(at) => {
                self.count += 1;
                self.put(at, Slot { hash, next: self.count });
                self.count - 1
            }
        }
    }

    /// The number of a key that was seen.
    pub fn find(&self, hash: u64, is_same: impl Fn(usize) -> bool) -> Option<usize> {
        self.look_up(hash, &is_same).ok()
    }

    /// The number of a key, or else the slot where it belongs.
    fn look_up(&self, hash: u64, is_same: &dyn Fn(usize) -> bool) -> Result<usize, usize> {
        let mask = self.mask();
        let mut at = place(hash) & mask;
        while let Some(Slot { hash: known, next: next @ 1.. }) = self.slots.get(at) {
            if *known == hash && is_same(*next - 1) {
                return Ok(*next - 1);
            }
            at = (at + 1) & mask;
        }
        Err(at)
    }

    fn grow(&mut self) {
        let slots = vec![Slot::default(); (self.slots.len() * 4).max(64)];
        let old = std::mem::replace(&mut self.slots, slots);
        let mask = self.mask();
        let mut rest = old.as_slice();
        while let [slot, behind @ ..] = rest {
            rest = behind;
            if slot.next == 0 {
                continue;
            }
            let mut at = place(slot.hash) & mask;
            while let Some(Slot { next: 1.., .. }) = self.slots.get(at) {
                at = (at + 1) & mask;
            }
            self.put(at, *slot);
        }
    }

    fn put(&mut self, at: usize, slot: Slot) {
        if let Some(place) = self.slots.get_mut(at) {
            *place = slot;
        }
    }

    fn mask(&self) -> usize {
        self.slots.len().wrapping_sub(1)
    }
}

/// Numbers for names.
#[derive(Clone, Debug, Default)]
pub struct Names {
    known: Distinct,
    names: Vec<String>,
}

impl Names {
    /// How many keys there are.
    pub fn count(&self) -> usize {
        self.names.len()
    }

    /// The number of a name: that which it got the first time, else the next free one.
    pub fn number(&mut self, name: &str) -> usize {
        let names = &mut self.names;
        let number = self.known.number(hash(name), |at| names.get(at).is_some_and(|known| known == name));
        if number == names.len() {
            names.push(name.to_owned());
        }
        number
    }

    /// The number of a name that was seen.
    pub fn find(&self, name: &str) -> Option<usize> {
        self.known.find(hash(name), |at| self.names.get(at).is_some_and(|known| known == name))
    }
}

/// The high bits of a hash are its best ones.
fn place(hash: u64) -> usize {
    (hash >> 32) as usize
}

/// What hashes multiply with: 2^64 divided by the golden ratio.
pub const MIX: u64 = 0x9e37_79b9_7f4a_7c15;

/// A hash of a text, for numbers of this crate alone: eight bytes at a time, and the last eight once
/// more.
pub fn hash(text: &str) -> u64 {
    let mut rest = text.as_bytes();
    let mut hash = rest.len() as u64;
    while let [b0, b1, b2, b3, b4, b5, b6, b7, behind @ ..] = rest {
        hash = fold(hash, u64::from_le_bytes([*b0, *b1, *b2, *b3, *b4, *b5, *b6, *b7]));
        rest = behind;
    }
    fold(hash, tail(text.as_bytes())).wrapping_mul(MIX)
}

fn fold(hash: u64, bytes: u64) -> u64 {
    let mixed = (hash ^ bytes).wrapping_mul(MIX);
    mixed ^ (mixed >> 32)
}

/// The last eight bytes, or all of them if they are fewer.
fn tail(bytes: &[u8]) -> u64 {
    if let Some(last) = bytes.last_chunk::<8>() {
        return u64::from_le_bytes(*last);
    }
    if let (Some(first), Some(last)) = (bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
        return u64::from(u32::from_le_bytes(*first)) << 32 | u64::from(u32::from_le_bytes(*last));
    }
    bytes.iter().fold(0, |tail, byte| tail << 8 | u64::from(*byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_keys_have_one_number() {
        let mut distinct = Distinct::default();
        let keys: Vec<String> = (0..200).map(|number| (number % 150).to_string()).collect();
        let mut number = |key: &str, hash| distinct.number(hash, |at| keys[at] == key);
        for (at, key) in keys.iter().enumerate() {
            assert_eq!(number(key, hash(key)), at % 150);
        }
        // Keys that share a hash are still apart.
        assert_eq!(number("a", hash("7")), 150);
    }
}
