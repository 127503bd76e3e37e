// What libraries that set text keep until the program ends, and never give back.

/// Fontconfig and Pango hold patterns of the fonts they were shown, some 12 KB a bundle, and only
/// let go of them by ending everything that ever used them. Nothing of ours is left out here.
extern "C" const char* __lsan_default_suppressions(); // NOLINT(*-reserved-identifier)
extern "C" const char* __lsan_default_suppressions()  // NOLINT(*-reserved-identifier)
{
    return "leak:libfontconfig\nleak:libpango\n";
}
