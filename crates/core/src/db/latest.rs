//! Questions of which only the latest matters: what is found for the letters typed so far.

use std::sync::{
    Arc, Mutex,
    atomic::{AtomicU64, Ordering},
};

use rusqlite::Connection;

use super::Workspace;
use crate::error::Result;

/// A connection for such questions, opened at the first of them.
#[derive(Default)]
pub struct Latest {
    connection: Mutex<Option<Connection>>,
    /// The number of the last question asked.
    asked: Arc<AtomicU64>,
    /// The number of the question being answered.
    answered: Arc<AtomicU64>,
}

/// How many steps SQLite takes between two looks at whether the answer is still wanted: well under a
/// millisecond.
const STEPS: i32 = 2000;

impl Workspace {
    /// Answers a question on a connection of its own, unless a later one is asked meanwhile: then this one
    /// ends at once, with none. Nothing else waits for it, nor it for anything else.
    pub fn latest<T>(&self, answer: impl FnOnce(&Connection) -> Result<T>) -> Result<Option<T>> {
        let Latest { connection, asked, answered } = &self.latest;
        let number = asked.fetch_add(1, Ordering::SeqCst) + 1;
        let superseded = || asked.load(Ordering::SeqCst) != number;
        let mut connection = connection.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if superseded() {
            return Ok(None);
        }
        answered.store(number, Ordering::SeqCst);
        let connection = match &mut *connection {
            Some(open) => open,
            none => {
                let mut open = self.fresh_reader()?;
                let (asked, answered) = (asked.clone(), answered.clone());
                let stale = move || asked.load(Ordering::SeqCst) != answered.load(Ordering::SeqCst);
                open.progress_handler(STEPS, Some(stale))?;
                none.insert(open)
            }
        };
        let answer = answer(connection);
        if superseded() { Ok(None) } else { answer.map(Some) }
    }
}

#[cfg(test)]
mod tests {
    use crate::{
        db::{Environment, Workspace},
        records::Moment,
    };

    const ENDLESS: &str =
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n WHERE i < 0";

    #[test]
    fn a_later_question_ends_an_earlier_one() {
        let workspace = Workspace::in_memory(Environment::fixed(Moment(0))).unwrap();
        let (begun, begins) = std::sync::mpsc::channel();
        std::thread::scope(|scope| {
            let earlier = scope.spawn(|| {
                workspace.latest(|connection| {
                    begun.send(()).unwrap();
                    Ok(connection.query_row(ENDLESS, [], |row| row.get::<_, i64>(0))?)
                })
            });
            begins.recv().unwrap();
            let later =
                workspace.latest(|connection| Ok(connection.query_row("SELECT 7", [], |row| row.get::<_, i64>(0))?));
            assert_eq!(later.unwrap(), Some(7), "the later question is answered");
            assert_eq!(earlier.join().unwrap().unwrap(), None, "the earlier one ends, and is no error");
        });
        let alone =
            workspace.latest(|connection| Ok(connection.query_row("SELECT 8", [], |row| row.get::<_, i64>(0))?));
        assert_eq!(alone.unwrap(), Some(8), "the next question is answered as if nothing had been");
    }
}
