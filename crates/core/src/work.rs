//! Work that takes its time: how far it is, and whether it is still wanted.
//!
//! Whoever runs long says so at each step with [`step`], and ends with its error when the work is not wanted any
//! more; what was begun is then thrown away as after any other error. Where nobody watches, a step costs nothing.

use std::{
    cell::RefCell,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
};

use serde::Serialize;

use crate::error::{Code, Error, Result};

/// One piece of work under way.
#[derive(Debug, Default)]
pub struct Work {
    done: AtomicU64,
    total: AtomicU64,
    cancelled: AtomicBool,
}

/// How far a piece of work is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct Progress {
    #[ts(type = "number")]
    pub done: u64,
    /// In the same unit; 0 while it is not known how much there is.
    #[ts(type = "number")]
    pub total: u64,
}

thread_local! {
    static WATCHED: RefCell<Option<Arc<Work>>> = const { RefCell::new(None) };
}

/// Puts back what was watched before, even when what ran in between panicked.
struct Before(Option<Arc<Work>>);

impl Drop for Before {
    fn drop(&mut self) {
        WATCHED.set(self.0.take());
    }
}

impl Work {
    /// Runs `task`; every step that this thread takes meanwhile counts here.
    pub fn watch<T>(self: &Arc<Self>, task: impl FnOnce() -> T) -> T {
        let _before = Before(WATCHED.replace(Some(self.clone())));
        task()
    }

    pub fn progress(&self) -> Progress {
        Progress { done: self.done.load(Ordering::Relaxed), total: self.total.load(Ordering::Relaxed) }
    }

    /// The next step ends the work.
    pub fn cancel(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
    }

    pub fn is_cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }
}

/// The work that this thread does under somebody's eyes.
pub fn watched() -> Option<Arc<Work>> {
    WATCHED.with_borrow(Clone::clone)
}

/// So much is done, of so much. An error where the work is not wanted any more.
pub fn step(done: u64, total: u64) -> Result<()> {
    WATCHED.with_borrow(|work| match work {
        Some(work) if work.is_cancelled() => Err(cancelled()),
        Some(work) => {
            work.done.store(done, Ordering::Relaxed);
            work.total.store(total, Ordering::Relaxed);
            Ok(())
        }
        None => Ok(()),
    })
}

pub fn cancelled() -> Error {
    Error::new(Code::Cancelled, "Stopped, as you asked. Nothing was changed.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_watches_sees_how_far_it_is_and_can_end_it() {
        let work = Arc::new(Work::default());
        let ended = work.watch(|| {
            (1..=10).try_for_each(|done| {
                step(done, 10)?;
                if done == 3 {
                    assert_eq!(watched().unwrap().progress(), Progress { done: 3, total: 10 }, "three of ten");
                    work.cancel();
                }
                Ok(())
            })
        });
        assert_eq!(ended.map_err(|error: Error| error.code), Err(Code::Cancelled), "the step after ends it");
        assert_eq!(work.progress().done, 3, "nothing was done after that");
        assert!(step(1, 1).is_ok() && watched().is_none(), "what nobody watches is not ended");
    }
}
