//! Keys as people write them (`Ctrl+Shift+z`), as W3C WebDriver § 17.4.2 numbers them.

use serde_json::{Value, json};

/// The body of "perform actions": all keys go down in order, and up in reverse.
pub fn actions(together: &str) -> Value {
    let keys: Vec<String> = match together {
        "+" => vec!["+".to_owned()],
        _ => together.split('+').map(key).collect(),
    };
    let down = keys.iter().map(|key| json!({ "type": "keyDown", "value": key }));
    let up = keys.iter().rev().map(|key| json!({ "type": "keyUp", "value": key }));
    json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": down.chain(up).collect::<Vec<_>>() }] })
}

fn key(name: &str) -> String {
    let code = match name {
        "Backspace" => '\u{E003}',
        "Tab" => '\u{E004}',
        "Enter" => '\u{E007}',
        "Shift" => '\u{E008}',
        "Ctrl" => '\u{E009}',
        "Alt" => '\u{E00A}',
        "Esc" | "Escape" => '\u{E00C}',
        "Space" => ' ',
        "PageUp" => '\u{E00E}',
        "PageDown" => '\u{E00F}',
        "End" => '\u{E010}',
        "Home" => '\u{E011}',
        "Left" => '\u{E012}',
        "Up" => '\u{E013}',
        "Right" => '\u{E014}',
        "Down" => '\u{E015}',
        "Delete" => '\u{E017}',
        _ => return single(name),
    };
    code.to_string()
}

fn single(name: &str) -> String {
    assert_eq!(name.chars().count(), 1, "{name:?} is the name of a key or one character");
    name.to_owned()
}
