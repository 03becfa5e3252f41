use rostrum_core::{db::{Environment, Workspace}, sample};

#[test]
fn loads() {
    let folder = tempfile::tempdir().unwrap();
    let workspace = Workspace::create(&folder.path().join("y.rostrum"), Environment::system()).unwrap();
    match sample::load(&workspace) {
        Ok(problems) => for problem in problems { println!("{problem:?}") },
        Err(error) => panic!("{error:?}"),
    }
}
