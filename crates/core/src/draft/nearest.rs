//! Did you mean?

use crate::values::fold::fold;

/// The candidate that `typed` is probably a slip of: the whole within a third of its letters, or
/// one of the candidate's words within two. None when nothing is near.
pub fn nearest<'a>(typed: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let typed = fold(typed).replace(['-', '_'], " ");
    let length = typed.chars().count();
    candidates
        .into_iter()
        .filter_map(|candidate| {
            let folded = fold(candidate).replace(['-', '_'], " ");
            let whole = strsim::osa_distance(&typed, &folded);
            if whole <= 1.max(length / 3) {
                return Some((whole, candidate));
            }
            let word = folded.split(' ').map(|word| strsim::osa_distance(&typed, word)).min()?;
            (length > 3 && word <= 2).then_some((word + 1, candidate))
        })
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// `field "typed": did you mean "candidate"?`, or what is accepted when nothing is near.
pub fn not_one_of<'a>(field: &str, typed: &str, candidates: impl IntoIterator<Item = &'a str> + Clone) -> String {
    match nearest(typed, candidates.clone()) {
        Some(candidate) => format!("{field} \"{typed}\": did you mean \"{candidate}\"?"),
        None => {
            let accepted: Vec<&str> = candidates.into_iter().collect();
            format!("{field} \"{typed}\" is not known; it can be {}", accepted.join(", "))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn slips_of_the_hand_find_what_was_meant() {
        let kinds = ["interactive brainstorm", "lunch meeting", "workshop"];
        for (typed, meant) in [
            ("brainstrom", Some("interactive brainstorm")),
            ("lunch meting", Some("lunch meeting")),
            ("Work-shop", Some("workshop")),
            ("gala dinner", None),
        ] {
            assert_eq!(nearest(typed, kinds), meant, "what \"{typed}\" is probably a slip of");
        }
    }
}
