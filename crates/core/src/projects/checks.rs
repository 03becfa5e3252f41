//! Draft to project.

use rusqlite::{Connection, OptionalExtension, params};

use super::{
    Extension, MoneyKind, MoneyLine, Obligation, ObligationKind, Output, OutputKind, OutputStatus, Project,
    ProjectCountry, ProjectOrganisation, ProjectOrganisationRole, ProjectPerson, ProjectPersonRole, ProjectStatus,
    Sector, money_line,
};
use crate::{
    documents::check_link,
    draft::{Choice, Form, Problem},
    error::Result,
    events::needed,
    funds::check_shares,
    values::PartialDate,
};

pub fn check(form: &Form) -> Project {
    let project = Project {
        head: form.head(),
        title: form.required("title"),
        official_title: form.line("official_title"),
        reference: form.line("reference"),
        call: form.reference("call"),
        round: form.uid("round"),
        strand: form.uid("strand"),
        status: form.choice_or("status", ProjectStatus::Awarded),
        status_since: form.date("status_since"),
        awarded_on: form.date("awarded_on"),
        reported_on: form.date("reported_on"),
        planned_start: form.date("planned_start"),
        planned_end: form.date("planned_end"),
        actual_start: form.date("actual_start"),
        actual_end: form.date("actual_end"),
        duration_months: form.count("duration_months"),
        lead: form.reference("lead"),
        institution: form.reference("institution"),
        institution_country: form.country("institution_country"),
        people: form.items("people", "person", person),
        organisations: form.items("organisations", "organisation", organisation),
        countries: form.items("countries", "country", country),
        hashtags: form.hashtags("hashtags"),
        themes: form.texts("themes"),
        sectors: form.items("sectors", "code", sector),
        summary: form.text("summary"),
        money: form.items("money", "amount", |form| money_line(form, MoneyKind::Awarded)),
        obligations: form.items("obligations", "kind", obligation),
        outputs: form.items("outputs", "title", output),
        extensions: form.items("extensions", "months", extension),
        documents: form.references("documents"),
    };
    check_dates(form, &project);
    let shares: Vec<f64> = project.countries.iter().filter_map(|country| country.share).collect();
    check_shares(form, "countries", "the countries", project.countries.len(), &shares);
    let shares: Vec<f64> = project.sectors.iter().filter_map(|sector| sector.share).collect();
    check_shares(form, "sectors", "the sectors", project.sectors.len(), &shares);
    check_money(form, &project);
    project
}

fn person(form: &Form) -> Option<ProjectPerson> {
    let role = form.choice_or("role", ProjectPersonRole::CoApplicant);
    let organisation = form.reference("organisation");
    Some(ProjectPerson { person: needed(form, "person")?, role, organisation })
}

fn organisation(form: &Form) -> Option<ProjectOrganisation> {
    let role = form.choice_or("role", ProjectOrganisationRole::Partner);
    Some(ProjectOrganisation { organisation: needed(form, "organisation")?, role })
}

fn country(form: &Form) -> Option<ProjectCountry> {
    let share = form.share("share");
    Some(ProjectCountry { country: form.country("country")?, share })
}

fn sector(form: &Form) -> Option<Sector> {
    let vocabulary = Some(form.line("vocabulary")).filter(|word| !word.is_empty()).unwrap_or_else(|| "DAC-5".into());
    let code = form.required("code");
    if vocabulary == "DAC-5" && !(code.len() == 5 && code.bytes().all(|byte| byte.is_ascii_digit())) {
        form.error("code", format!("\"{code}\" is not a DAC sector of five digits, such as 15130"));
    }
    Some(Sector { vocabulary, code, share: form.share("share") })
}

fn obligation(form: &Form) -> Option<Obligation> {
    let obligation = Obligation {
        uid: form.own_uid(),
        kind: form.choice_or("kind", ObligationKind::NarrativeReport),
        due_on: form.date("due_on"),
        received_on: form.date("received_on"),
        approved_on: form.date("approved_on"),
        remind_on: form.date("remind_on"),
        note: form.text("note"),
    };
    if let (Some(received), Some(approved)) = (obligation.received_on, obligation.approved_on)
        && approved.certainly_before(&received)
    {
        form.error(
            "approved_on",
            format!("approved on {}, before it was received on {}", approved.human(), received.human()),
        );
    }
    Some(obligation)
}

fn output(form: &Form) -> Option<Output> {
    let output = Output {
        uid: form.own_uid(),
        kind: form.choice_or("kind", OutputKind::Report),
        title: form.required("title"),
        link: form.line("link"),
        published_on: form.date("published_on"),
        status: form.choice_or("status", OutputStatus::Planned),
    };
    check_link(form, "link", &output.link);
    Some(output)
}

fn extension(form: &Form) -> Option<Extension> {
    Some(Extension {
        uid: form.own_uid(),
        months: form.count("months"),
        new_end: form.date("new_end"),
        granted_on: form.date("granted_on"),
        reason: form.line("reason"),
    })
}

fn check_dates(form: &Form, project: &Project) {
    let ends_after = |start: Option<PartialDate>, field: &str, end: Option<PartialDate>| {
        if let (Some(start), Some(end)) = (start, end)
            && end.certainly_before(&start)
        {
            form.error(field, format!("the end, {}, is before the start, {}", end.human(), start.human()));
        }
    };
    ends_after(project.planned_start, "planned_end", project.planned_end);
    ends_after(project.actual_start, "actual_end", project.actual_end);
    if let (Some(awarded), Some(start)) = (project.awarded_on, project.actual_start)
        && start.certainly_before(&awarded)
    {
        form.warning("actual_start", format!("started {}, before the award of {}", start.human(), awarded.human()));
    }
    if project.duration_months == Some(0) {
        form.error("duration_months", "a project of no months has no time to run in");
    }
}

fn check_money(form: &Form, project: &Project) {
    let paid: Vec<(usize, &MoneyLine)> = project.money.iter().enumerate().filter(|(_, line)| line.is_paid()).collect();
    for (at, (index, line)) in paid.iter().enumerate() {
        let currency = line.amount.currency;
        if paid[..at].iter().any(|(_, other)| other.amount.currency == currency) {
            continue;
        }
        let sum = |counts: &dyn Fn(&MoneyLine) -> bool| -> i128 {
            let lines = project.money.iter().filter(|line| line.amount.currency == currency && counts(line));
            lines.map(|line| i128::from(line.amount.amount_minor)).sum()
        };
        let of = |kind| sum(&|line| line.kind == kind);
        let awarded = of(MoneyKind::Awarded);
        if awarded > 0 && sum(&MoneyLine::is_paid) - of(MoneyKind::Returned) > awarded {
            form.warning(&format!("money[{index}].amount"), "more was paid than was awarded");
        }
    }
}

/// The round must be one of the call, and the strand one of its fund.
pub fn check_against(project: &Project, connection: &Connection, problems: &mut Vec<Problem>) -> Result<()> {
    let call = project.call.as_ref().and_then(|call| call.uid);
    for (field, part, sql, sentence) in [
        ("round", project.round, include_str!("round_of_call.sql"), "the round is not one of the project’s call"),
        (
            "strand",
            project.strand,
            include_str!("strand_of_call.sql"),
            "the strand is not one of the fund that the project’s call is paid from",
        ),
    ] {
        if part.is_some() && !connection.prepare_cached(sql)?.exists(params![part, call])? {
            problems.push(Problem::error(field, sentence));
        }
    }
    let kept: Option<(String, Option<PartialDate>)> = connection
        .prepare_cached("SELECT status, status_since FROM project WHERE uid = ?1")?
        .query_row([project.head.uid], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    if let (Some((status, Some(since))), Some(still)) = (kept, project.status_since)
        && status != project.status.word()
        && since == still
    {
        let sentence =
            format!("{} is since when the project was {status}; give the date of the new status", since.human());
        problems.push(Problem::warning("status_since", sentence));
    }
    Ok(())
}
