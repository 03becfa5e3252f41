//! The words by which people say how sure a number is, in English, Dutch and French, folded and
//! parted by `|`. Signs are words of their own, so `>=` is `> =`.

use super::Qualifier;

pub(super) type Table = &'static [(Qualifier, &'static str)];

/// Before the number, with signs set off by spaces as the tokens are.
pub(super) const BEFORE: Table = &[
    (
        Qualifier::About,
        "some|nearly|almost|close to|an estimated|estimated at|in the region of|c|~|≈|±|rond|\
         rond de|zo'n|bijna|een kleine|autour de|presque|pres de|quelque|une estimation de",
    ),
    (
        Qualifier::Over,
        "over|just over|well over|slightly over|above|more than|upwards of|in excess of|\
         exceeding|a minimum of|minimum of|> =|>|≥|ruim|meer dan|boven de|een minimum van|\
         plus de|un minimum de",
    ),
    (
        Qualifier::UpTo,
        "up to|a maximum of|maximum of|no more than|not more than|under|just under|below|\
         less than|fewer than|< =|<|≤|tot|niet meer dan|minder dan|een maximum van|jusqu'a|\
         pas plus de|moins de|un maximum de",
    ),
    (Qualifier::Expected, "expecting|er worden"),
];

/// After the number.
pub(super) const AFTER: Table = &[
    (Qualifier::About, "or so|of zo|give or take|a peu pres"),
    (Qualifier::Over, "+|plus|or more|of meer|ou plus|et plus"),
    (Qualifier::UpTo, "or less|or fewer|of minder|ou moins"),
    (Qualifier::Expected, "are expected|is expected"),
];

/// On either side.
pub(super) const AROUND: Table = &[
    (
        Qualifier::About,
        "about|around|approximately|approx|circa|ca|roughly|estimated|ongeveer|geschat|\
         naar schatting|grofweg|environ|approximativement|a peu pres",
    ),
    (
        Qualifier::Over,
        "at least|minimum|min|minimaal|minstens|ten minste|tenminste|op zijn minst|au moins|\
         au minimum",
    ),
    (
        Qualifier::UpTo,
        "at most|maximum|max|at the most|maximaal|hooguit|hoogstens|ten hoogste|au plus|\
         au maximum",
    ),
    (
        Qualifier::Expected,
        "expected|anticipated|projected|verwacht|verwachte|naar verwachting|attendu|attendus|\
         attendue|attendues|prevu|prevus|prevue|prevues",
    ),
];
