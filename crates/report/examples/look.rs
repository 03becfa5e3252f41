//! Writes a report of invented facts in every format into a folder, to be looked at:
//! `cargo run -p rostrum-report --example look -- FOLDER`

#[path = "../tests/report/fixture.rs"]
#[allow(dead_code, clippy::unwrap_used)]
mod fixture;

use std::{env, error::Error, fs, path::PathBuf, time::Instant};

use rostrum_report::{Format, write};

fn main() -> Result<(), Box<dyn Error>> {
    let folder: PathBuf = env::args().nth(1).ok_or("Name a folder to write into.")?.into();
    fs::create_dir_all(&folder)?;
    for (name, report) in
        [("annual", fixture::annual()), ("hostile", fixture::hostile()), ("long", fixture::long_table(300))]
    {
        for format in Format::ALL {
            let start = Instant::now();
            let path = folder.join(name).with_extension(format.extension());
            fs::write(&path, write(&report, format)?)?;
            println!("{} in {} ms", path.display(), start.elapsed().as_millis());
        }
    }
    Ok(())
}
