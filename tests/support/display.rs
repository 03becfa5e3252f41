//! A screen of its own for each window, so that no test sees another's keys.

use std::fs::{self, File};
use std::io::{BufRead, BufReader, BufWriter};
use std::path::Path;
use std::process::{Child, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use tempfile::TempDir;

use super::companion;
use super::driver::PATIENCE;

/// A virtual X display; it goes when this is dropped.
pub struct Display {
    server: Child,
    /// As `DISPLAY` wants it, e.g. `:7`.
    pub name: String,
    /// Where the server keeps its picture.
    frames: TempDir,
}

impl Display {
    /// Starts Xvfb on the first free number, which it says itself once it takes connections.
    pub fn start() -> Self {
        let frames = tempfile::tempdir().expect("a folder for the picture");
        let mut server = companion("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp", "-noreset"])
            .arg("-fbdir")
            .arg(frames.path())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb starts");
        let mut number = String::new();
        let said = server.stdout.take().map(|out| BufReader::new(out).read_line(&mut number));
        assert!(matches!(said, Some(Ok(1..))), "Xvfb said no display number");
        Self { server, name: format!(":{}", number.trim()), frames }
    }

    /// Saves the top left corner of the screen as PNG, once it has stopped changing. Without a
    /// window manager a window lies there. (The driver's own screenshots never arrive from a
    /// WebKitGTK 2.50 that is embedded.)
    pub fn picture(&self, width: u32, height: u32, path: &Path) {
        let deadline = Instant::now() + PATIENCE;
        let mut frame = self.frame();
        loop {
            thread::park_timeout(Duration::from_millis(150));
            let next = self.frame();
            let still = next == frame;
            frame = next;
            if still || Instant::now() > deadline {
                break;
            }
        }
        let file = BufWriter::new(File::create(path).expect("the picture's file"));
        let mut encoder = png::Encoder::new(file, width, height);
        encoder.set_color(png::ColorType::Rgb);
        encoder.set_depth(png::BitDepth::Eight);
        let mut writer = encoder.write_header().expect("the picture's head");
        writer.write_image_data(&crop(&frame, width, height)).expect("the picture");
    }

    fn frame(&self) -> Vec<u8> {
        fs::read(self.frames.path().join("Xvfb_screen0")).expect("the screen")
    }
}

/// Reads the corner of an X window dump (XWDFile.h): numbers of 4 bytes, the highest first, then
/// colours of 12 bytes, then lines of blue, green, red and nothing.
fn crop(dump: &[u8], width: u32, height: u32) -> Vec<u8> {
    let number = |index: usize| {
        let bytes = dump.get(index * 4..index * 4 + 4).and_then(|bytes| bytes.try_into().ok());
        usize::try_from(u32::from_be_bytes(bytes.expect("a whole head"))).expect("a size")
    };
    let (head, line, colours) = (number(0), number(12), number(19));
    let pixels = &dump[head + colours * 12..];
    let lines = pixels.chunks(line).take(height as usize);
    lines.flat_map(|line| line.chunks(4).take(width as usize).flat_map(|dot| [dot[2], dot[1], dot[0]])).collect()
}

impl Drop for Display {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}
