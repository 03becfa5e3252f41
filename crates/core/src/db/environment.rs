//! What comes from outside: the time, new identities, who is at the desk and at which machine. Handed
//! in, so that no rule reads a clock and every test can say what time it is.

use std::sync::{
    Arc, PoisonError, RwLock,
    atomic::{AtomicU64, Ordering},
};

use serde::{Deserialize, Serialize};

use crate::{records::Moment, values::Uid};

#[derive(Clone)]
pub struct Environment {
    now: Arc<dyn Fn() -> Moment + Send + Sync>,
    new_uid: Arc<dyn Fn(Moment) -> Uid + Send + Sync>,
    who: Arc<RwLock<Who>>,
}

/// Who is at the desk, and at which machine.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct Who {
    /// Who makes the changes, as history shows it.
    pub actor: String,
    /// What this machine is called, as others see it who find the workspace open.
    pub device: String,
}

impl Environment {
    /// The machine's clock and random numbers.
    pub fn system(actor: impl Into<String>) -> Self {
        Self {
            now: Arc::new(|| Moment(chrono::Utc::now().timestamp_millis())),
            new_uid: Arc::new(|_| Uid::from_bytes(*uuid::Uuid::now_v7().as_bytes())),
            who: Arc::new(RwLock::new(Who { actor: actor.into(), device: machine() })),
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
            who: Arc::new(RwLock::new(Who { actor: "test".into(), device: "desk".into() })),
        }
    }

    pub fn who(&self) -> Who {
        self.who.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// From now on this is who makes the changes, in what is open already too.
    pub fn sign_as(&self, who: Who) {
        *self.who.write().unwrap_or_else(PoisonError::into_inner) = who;
    }

    pub fn now(&self) -> Moment {
        (self.now)()
    }

    pub fn new_uid(&self, now: Moment) -> Uid {
        (self.new_uid)(now)
    }
}

/// The name that the network knows this machine by.
fn machine() -> String {
    let name = std::fs::read_to_string("/proc/sys/kernel/hostname").ok().or_else(|| std::env::var("COMPUTERNAME").ok());
    name.map(|name| name.trim().to_owned()).filter(|name| !name.is_empty()).unwrap_or_else(|| "this machine".into())
}
