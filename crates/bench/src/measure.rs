//! Timing two things in turn, and saying how they compare.

use std::time::{Duration, Instant};

pub fn time<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let start = Instant::now();
    let value = work();
    (start.elapsed(), value)
}

pub fn median(times: &mut [Duration]) -> Duration {
    times.sort();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

/// One line of the result: ours, the bare engine's, their ratio and the goal.
pub fn report(what: &str, ours: Duration, bare: Duration, goal: f64) {
    let ratio = ours.as_secs_f64() / bare.as_secs_f64().max(1e-9);
    let verdict = if ratio <= goal { "within" } else { "over" };
    println!("  {what:<34} {:>10} {:>10} {ratio:>7.2}  goal {goal:<5} {verdict}", show(ours), show(bare));
}

pub fn heading(title: &str) {
    println!("\n{title}");
    println!("  {:<34} {:>10} {:>10} {:>7}", "", "ours", "bare", "ratio");
}

pub fn show(time: Duration) -> String {
    match time.as_secs_f64() {
        seconds if seconds >= 1.0 => format!("{seconds:.2} s"),
        seconds if seconds >= 1e-3 => format!("{:.2} ms", seconds * 1e3),
        seconds => format!("{:.1} µs", seconds * 1e6),
    }
}
