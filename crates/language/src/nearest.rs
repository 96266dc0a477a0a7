//! The nearest name, for "did you mean".

/// The candidate that is nearest to an unknown word, if one is near enough.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    nearest_of(word, &mut candidates.into_iter())
}

/// "Did you mean" the candidate that is nearest to an unknown word, if one is near enough.
pub fn suggest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<String> {
    nearest(word, candidates).map(|near| format!("did you mean `{near}`?"))
}

/// As [`suggest`], else every candidate.
pub fn suggest_or_list(word: &str, candidates: &[&str]) -> String {
    let suggestion = suggest(word, candidates.iter().copied());
    suggestion.unwrap_or_else(|| format!("known are `{}`", candidates.join("`, `")))
}

fn nearest_of<'a>(word: &str, candidates: &mut dyn Iterator<Item = &'a str>) -> Option<&'a str> {
    let word = word.to_lowercase();
    let mut limit = (word.chars().count() / 3).max(1) + 1;
    let mut nearest = None;
    for candidate in candidates {
        let distance = distance(&word, &candidate.to_lowercase());
        if distance < limit {
            (limit, nearest) = (distance, Some(candidate));
        }
    }
    nearest
}

/// How many letters to insert, remove, replace or swap with their neighbor (the optimal string
/// alignment distance).
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut above: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    let mut previous = None;
    for (i, x) in a.chars().enumerate() {
        let mut next = vec![i + 1];
        for (j, y) in b.iter().enumerate() {
            let at = |row: &[usize], j: usize| row.get(j).copied().unwrap_or(usize::MAX / 2);
            let replaced = at(&row, j) + usize::from(x != *y);
            let mut best = replaced.min(at(&row, j + 1) + 1).min(at(&next, j) + 1);
            let is_swapped = j > 0 && previous == Some(*y) && b.get(j - 1) == Some(&x);
            if is_swapped {
                best = best.min(at(&above, j - 1) + 1);
            }
            next.push(best);
        }
        above = std::mem::replace(&mut row, next);
        previous = Some(x);
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_word_is_near() {
        assert_eq!(nearest("Solutoin", ["Cause", "Solution"]), Some("Solution"));
        assert_eq!(nearest("Owner", ["Cause", "Solution"]), None);
        assert_eq!(nearest("Cuase", ["Cause", "Solution"]), Some("Cause"));
        assert_eq!((distance("kitten", "sitting"), distance("ab", "ba"), distance("", "ab")), (3, 1, 2));
    }
}
