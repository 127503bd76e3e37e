#include "outbound/paper/guests.hpp"

#include "outbound/paper/foreign.hpp"

#include <exception>

namespace ribbon::paper {
namespace {

Looked slip(std::string why)
{
    Looked looked;
    looked.why = std::move(why);
    return looked;
}

Looked look_at_pdf(const std::string& bytes)
{
    Looked looked;
    try {
        const auto opened = open_foreign(bytes);
        if (opened->encrypted)
            return slip("The file is locked with a password, so its pages can not be shown here.");
        looked.pages = static_cast<int>(opened->pages.size());
        if (looked.pages > most_guest_pages)
            return slip("The file has more than " + std::to_string(most_guest_pages) +
                        " pages, too many for this bundle.");
        if (looked.pages == 0) return slip("The file has no pages.");
        // What can not be taken over is found now, and not when half the bundle is bound.
        prove_foreign(*opened);
        if (opened->files > 0)
            looked.note = "What it carries inside (" + std::to_string(opened->files) +
                          (opened->files == 1 ? " file" : " files") + ") is in the PDF itself.";
    } catch (const std::exception&) {
        return slip("The file is damaged, so its pages can not be shown here.");
    }
    looked.shown = Shown::pages;
    return looked;
}

Looked look_at_jpeg(const std::string& bytes)
{
    Jpeg jpeg;
    if (!read_jpeg(bytes, jpeg))
        return slip("The picture is of a kind that can not be shown here.");
    Looked looked;
    looked.shown = Shown::picture;
    looked.turn = jpeg.turn;
    const bool lies = jpeg.turn >= 5;
    looked.width = lies ? jpeg.height : jpeg.width;
    looked.height = lies ? jpeg.width : jpeg.height;
    return looked;
}

Looked look_at_png(const std::string& bytes)
{
    if (!read_png(bytes, [](std::string_view) {}))
        return slip("The picture is damaged or too large to be shown here.");
    int width = 0, height = 0;
    measure_png(bytes, width, height);
    Looked looked;
    looked.shown = Shown::picture;
    looked.width = width;
    looked.height = height;
    return looked;
}

Looked look_at_words(const std::string& bytes, std::string_view media_type)
{
    const bool is_mail = media_type == "message/rfc822";
    // A mail may carry much that is no words, and is itself no longer for it.
    if (bytes.size() > most_text_bytes * (is_mail ? 20 : 1))
        return slip("The text is too long for this bundle.");
    Looked looked;
    looked.blocks = words_of_document(bytes, media_type);
    if (looked.blocks.empty())
        return slip(is_mail ? "This is a mail that can not be read."
                            : "There are no words in it that could be shown.");
    looked.shown = Shown::text;
    return looked;
}

bool is_words(std::string_view type)
{
    return type == "text/plain" || type == "text/csv" || type == "text/calendar" ||
           type == "text/markdown" || type == "text/html" || type == "text/rtf" ||
           type == "application/rtf" || type == "message/rfc822";
}

} // namespace

Looked look_at_document(const std::string& bytes, std::string_view media_type)
{
    if (bytes.empty()) return slip("The file is empty.");
    if (media_type == "application/pdf" || bytes.starts_with("%PDF-")) return look_at_pdf(bytes);
    if (media_type == "image/jpeg") return look_at_jpeg(bytes);
    if (media_type == "image/png") return look_at_png(bytes);
    if (is_words(media_type)) return look_at_words(bytes, media_type);
    if (media_type.starts_with("audio/") || media_type.starts_with("video/"))
        return slip("This is a recording. Paper can not hold it.");
    if (media_type.starts_with("image/"))
        return slip("A picture of this kind can not be shown here.");
    return slip("A file of this kind needs the program that made it, so it can not be shown as "
                "pages.");
}

} // namespace ribbon::paper
