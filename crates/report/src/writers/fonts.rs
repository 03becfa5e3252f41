//! The embedded fonts; `fonts/README.md` says where each comes from.

/// Font files, those that text should be set in first.
pub const FILES: [&[u8]; 13] = [
    include_bytes!("../../fonts/SourceSerif4-Regular.otf"),
    include_bytes!("../../fonts/SourceSerif4-It.otf"),
    include_bytes!("../../fonts/SourceSerif4-Semibold.otf"),
    include_bytes!("../../fonts/Inter-Regular.otf"),
    include_bytes!("../../fonts/Inter-Italic.otf"),
    include_bytes!("../../fonts/Inter-Medium.otf"),
    include_bytes!("../../fonts/Inter-SemiBold.otf"),
    include_bytes!("../../fonts/NotoSans-Regular.ttf"),
    include_bytes!("../../fonts/NotoNaskhArabic-Regular.ttf"),
    include_bytes!("../../fonts/NotoNaskhArabic-Bold.ttf"),
    include_bytes!("../../fonts/NotoSansHebrew-Regular.ttf"),
    include_bytes!("../../fonts/NotoSansEthiopic-Regular.ttf"),
    include_bytes!("../../fonts/NotoEmoji-Regular.ttf"),
];
