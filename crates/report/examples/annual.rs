//! Writes the sample year's annual report in every format into a folder, to be looked at, and says how
//! long each took: `cargo run -p rostrum-report --example annual -- FOLDER`

use std::{env, error::Error, fs, path::PathBuf, time::Instant};

use rostrum_core::{
    db::{Environment, Workspace},
    figures::{self, Period, Question},
    records::Moment,
    sample,
};
use rostrum_report::{
    Format,
    templates::{Detail, annual},
    write,
};

fn main() -> Result<(), Box<dyn Error>> {
    let folder: PathBuf = env::args().nth(1).ok_or("Name a folder to write into.")?.into();
    fs::create_dir_all(&folder)?;
    let workspace = Workspace::in_memory(Environment::fixed(Moment(1_451_577_600_000)))?;
    sample::load(&workspace)?;
    for format in Format::ALL {
        let start = Instant::now();
        let figures = figures::findings(&workspace.reader(), &Question::about(Period::parse("2015")?))?;
        let path = folder.join("annual").with_extension(format.extension());
        fs::write(&path, write(&annual(&figures, Detail::of(format)), format)?)?;
        println!("{} in {} ms", path.display(), start.elapsed().as_millis());
    }
    Ok(())
}
