//! What comes from outside: the time, new identities, who is at the desk and at which machine. Handed
//! in, so that no rule reads a clock and every test can say what time it is.

use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
};

use crate::{records::Moment, values::Uid};

#[derive(Clone)]
pub struct Environment {
    now: Arc<dyn Fn() -> Moment + Send + Sync>,
    new_uid: Arc<dyn Fn(Moment) -> Uid + Send + Sync>,
    /// Who made the change, as history shows it.
    pub actor: String,
}

impl Environment {
    /// The machine's clock and random numbers.
    pub fn system(actor: impl Into<String>) -> Self {
        Self {
            now: Arc::new(|| Moment(chrono::Utc::now().timestamp_millis())),
            new_uid: Arc::new(|_| Uid::from_bytes(*uuid::Uuid::now_v7().as_bytes())),
            actor: actor.into(),
        }
    }

    /// A clock that moves one second with every reading, from the start of a given day, and identities
    /// that count up: the same calls give the same file.
    pub fn fixed(start: Moment) -> Self {
        let (ticks, made) = (AtomicU64::new(0), AtomicU64::new(0));
        Self {
            now: Arc::new(move || Moment(start.0 + 1000 * ticks.fetch_add(1, Ordering::Relaxed) as i64)),
            new_uid: Arc::new(move |now| {
                let mut count = [0; 10];
                count[2..].copy_from_slice(&made.fetch_add(1, Ordering::Relaxed).to_be_bytes());
                Uid::new(now.0.unsigned_abs(), count)
            }),
            actor: "test".into(),
        }
    }

    pub fn now(&self) -> Moment {
        (self.now)()
    }

    pub fn new_uid(&self, now: Moment) -> Uid {
        (self.new_uid)(now)
    }
}
