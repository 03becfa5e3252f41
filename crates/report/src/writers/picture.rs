//! A chart as a PNG, for word processors.

use std::sync::{Arc, LazyLock};

use resvg::{
    tiny_skia::{Color, Pixmap, Transform},
    usvg::{Options, Tree, fontdb},
};

use super::fonts;

/// Dots per CSS pixel: about 250 dpi at the width of a page.
const SCALE: f32 = 2.5;

static FONTS: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
    let mut fonts = fontdb::Database::new();
    for file in fonts::FILES {
        fonts.load_font_data(file.to_vec());
    }
    fonts.set_sans_serif_family("Inter");
    Arc::new(fonts)
});

/// A picture and its size in CSS pixels.
pub struct Picture {
    pub png: Vec<u8>,
    pub width: f64,
    pub height: f64,
}

/// Draws the SVG on white.
pub fn png(svg: &str) -> Result<Picture, String> {
    let options = Options { fontdb: FONTS.clone(), font_family: "Inter".to_string(), ..Options::default() };
    let tree = Tree::from_str(svg, &options).map_err(|cause| cause.to_string())?;
    let size = tree.size();
    let (width, height) = (size.width() * SCALE, size.height() * SCALE);
    let mut canvas = Pixmap::new(width.ceil() as u32, height.ceil() as u32).ok_or("a chart without size")?;
    canvas.fill(Color::WHITE);
    resvg::render(&tree, Transform::from_scale(SCALE, SCALE), &mut canvas.as_mut());
    let png = canvas.encode_png().map_err(|cause| cause.to_string())?;
    Ok(Picture { png, width: f64::from(size.width()), height: f64::from(size.height()) })
}
