//! Where a file lies: folders that other programs copy from machine to machine, and folders on a network.
//! Both can damage an open database, whose files must change together.

use std::path::{Component, Path};

/// What looks after the folder that a file lies in, in the words of the service, such as “Dropbox”; none for a
/// folder of this machine alone.
pub fn shared(path: &Path) -> Option<String> {
    let path = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let mounts = std::fs::read_to_string("/proc/self/mounts").unwrap_or_default();
    by_name(&path).or_else(|| by_marker(&path)).or_else(|| by_mount(&path, &mounts))
}

/// Beginnings of the names of folders that such services make.
const FOLDERS: &[(&str, &str)] = &[
    ("dropbox", "Dropbox"),
    ("onedrive", "OneDrive"),
    ("nextcloud", "Nextcloud"),
    ("owncloud", "ownCloud"),
    ("google drive", "Google Drive"),
    ("googledrive", "Google Drive"),
    ("my drive", "Google Drive"),
    ("icloud", "iCloud"),
    ("mobile documents", "iCloud"),
    ("pcloud", "pCloud"),
    ("proton drive", "Proton Drive"),
    ("seafile", "Seafile"),
    ("sharepoint", "SharePoint"),
    ("surfdrive", "SURFdrive"),
    ("stack", "STACK"),
];

fn by_name(path: &Path) -> Option<String> {
    let folders = path.parent()?.components().filter_map(|part| match part {
        Component::Normal(name) => Some(name.to_string_lossy().to_lowercase()),
        _ => None,
    });
    folders.into_iter().find_map(|folder| {
        let (_, service) = FOLDERS.iter().find(|(name, _)| {
            // “OneDrive - Institute”, “Dropbox (Team)”, but not “stacked chairs”.
            folder.strip_prefix(name).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
        })?;
        Some((*service).to_owned())
    })
}

/// Files by which such services know their own folders.
const MARKERS: &[(&str, &str)] = &[
    (".dropbox", "Dropbox"),
    (".owncloudsync.log", "ownCloud"),
    (".stfolder", "Syncthing"),
    (".seafile-data", "Seafile"),
];

fn by_marker(path: &Path) -> Option<String> {
    path.ancestors().skip(1).find_map(|folder| {
        let mut markers = MARKERS.iter();
        let (_, service) = markers.find(|(name, _)| folder.join(name).exists())?;
        // The home folder holds the programs' own settings under such names.
        (Some(folder) != home().as_deref()).then(|| (*service).to_owned())
    })
}

fn home() -> Option<std::path::PathBuf> {
    std::env::var_os("HOME").map(Into::into)
}

const NETWORKS: &[&str] =
    &["nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "fuse.sshfs", "fuse.rclone", "fuse.gvfsd-fuse", "davfs", "ncpfs"];

/// A network folder, by the table of mounted folders as Linux writes it.
fn by_mount(path: &Path, mounts: &str) -> Option<String> {
    let text = path.to_string_lossy();
    if text.starts_with(r"\\") && !text.starts_with(r"\\?\") || text.starts_with(r"\\?\UNC\") {
        return Some("network".into());
    }
    let within = mounts.lines().filter_map(|line| {
        let mut cells = line.split(' ');
        let folder = cells.nth(1)?.replace("\\040", " ");
        let system = cells.next()?;
        path.starts_with(&folder).then_some((folder.len(), system))
    });
    let (_, system) = within.max_by_key(|(length, _)| *length)?;
    NETWORKS.contains(&system).then(|| "network".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_that_are_copied_by_others_are_known_by_name() {
        for (path, service) in [
            ("/home/ana/Dropbox/year.rostrum", Some("Dropbox")),
            ("/home/ana/OneDrive - Institute/work/year.rostrum", Some("OneDrive")),
            ("/Users/ana/Library/Mobile Documents/com~apple/year.rostrum", Some("iCloud")),
            ("/home/ana/dropboxes of the mind/year.rostrum", None),
            ("/home/ana/stacked/year.rostrum", None),
            ("/home/ana/Documents/Dropbox.rostrum", None),
        ] {
            assert_eq!(by_name(Path::new(path)).as_deref(), service, "who looks after {path}");
        }
    }

    #[test]
    fn a_folder_is_known_by_what_the_service_keeps_in_it() -> crate::Result<()> {
        let folder = tempfile::tempdir()?;
        let deep = folder.path().join("a/b");
        std::fs::create_dir_all(&deep)?;
        let file = deep.join("year.rostrum");
        assert_eq!(by_marker(&file), None, "a folder like any other");
        std::fs::create_dir(folder.path().join(".stfolder"))?;
        assert_eq!(by_marker(&file).as_deref(), Some("Syncthing"), "the mark lies two folders up");
        Ok(())
    }

    #[test]
    fn a_network_folder_is_known_by_how_it_is_mounted() {
        let mounts = "/dev/sda1 / ext4 rw 0 0\nserver:/share /mnt/team\\040share nfs4 rw 0 0\n/dev/sdb1 /mnt/team\\040share/local ext4 rw 0 0";
        let service = |path: &str| by_mount(Path::new(path), mounts);
        assert_eq!(service("/mnt/team share/year.rostrum").as_deref(), Some("network"), "under a server's folder");
        assert_eq!(service("/mnt/team share/local/year.rostrum"), None, "the nearest mount decides");
        assert_eq!(service("/home/ana/year.rostrum"), None, "a disk of this machine");
        assert_eq!(service(r"\\server\share\year.rostrum").as_deref(), Some("network"), "as Windows names it");
    }
}
