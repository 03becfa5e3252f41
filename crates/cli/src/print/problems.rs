//! What went wrong, on the standard error: each problem with its field.

use rostrum_core::{
    Error,
    draft::{Problem, Severity},
};

use super::{Out, say};

/// Tells of an error, and lists its problems.
pub fn failure(out: &Out, error: &Error) {
    if out.json {
        say(&serde_json::to_string_pretty(error).unwrap_or_else(|_| error.message.clone()));
        return;
    }
    for problem in &error.problems {
        say(&line(problem));
    }
    say(&error.message);
}

/// What was odd, and did not stop the save. In JSON it stands in the result.
pub fn warnings(out: &Out, warnings: &[Problem]) {
    if !out.json {
        warnings.iter().for_each(|problem| say(&line(problem)));
    }
}

fn line(problem: &Problem) -> String {
    let Problem { field, severity, message } = problem;
    let before = if *severity == Severity::Warning { "warning: " } else { "" };
    // Some sentences name their field themselves: kind "brainstrom": did you mean …
    let named = field.rsplit(['.', ']']).next().unwrap_or(field).replace('_', " ");
    let said = named.is_empty() || message.starts_with(&format!("{named} ")) && named == *field;
    if field.is_empty() || said { format!("{before}{message}") } else { format!("{before}{field}: {message}") }
}

#[cfg(test)]
mod tests {
    use super::{Problem, line};

    #[test]
    fn a_problem_names_its_field_once() {
        let cases = [
            (
                Problem::error("kind", "kind \"brainstrom\": did you mean \"interactive brainstorm\"?"),
                "kind \"brainstrom\": did you mean \"interactive brainstorm\"?",
            ),
            (
                Problem::error("participations[2].role", "role \"speker\": did you mean \"speaker\"?"),
                "participations[2].role: role \"speker\": did you mean \"speaker\"?",
            ),
            (Problem::error("ends_on", "the end is before the start"), "ends_on: the end is before the start"),
            (Problem::warning("title", "there is one already"), "warning: title: there is one already"),
            (Problem::error("", "The draft is not an object."), "The draft is not an object."),
        ];
        for (problem, expected) in cases {
            assert_eq!(line(&problem), expected, "the line for {problem:?}");
        }
    }
}
