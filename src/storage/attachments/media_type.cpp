#include "storage/attachments/media_type.hpp"

#include "base/lower_case.hpp"

#include <algorithm>
#include <magic.h>
#include <memory>
#include <mutex>
#include <stdexcept>

namespace ribbon::storage {
namespace {

struct Known {
    std::string_view type;
    std::string_view words;
    std::string_view endings; ///< each after a point: ".jpg.jpeg"
    bool program = false;
};

/// What must be told in words. libmagic knows many more.
constexpr Known known[]{
    {"application/pdf", "a PDF", ".pdf"},
    {"image/jpeg", "a JPEG picture", ".jpg.jpeg.jpe"},
    {"image/png", "a PNG picture", ".png"},
    {"image/gif", "a GIF picture", ".gif"},
    {"image/webp", "a WebP picture", ".webp"},
    {"image/heic", "a HEIC picture", ".heic.heif"},
    {"image/tiff", "a TIFF picture", ".tif.tiff"},
    {"application/vnd.openxmlformats-officedocument.wordprocessingml.document", "a Word document",
     ".docx"},
    {"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "an Excel workbook",
     ".xlsx"},
    {"application/vnd.openxmlformats-officedocument.presentationml.presentation",
     "a PowerPoint presentation", ".pptx"},
    {"application/vnd.oasis.opendocument.text", "an OpenDocument text", ".odt"},
    {"application/msword", "an old Word document", ".doc.dot"},
    {"application/vnd.ms-excel", "an old Excel workbook", ".xls"},
    {"application/x-ole-storage", "an old Office document", ".doc.xls.ppt.msg.dot"},
    {"text/rtf", "a document in rich text", ".rtf.doc"},
    {"text/plain", "plain text", ".txt.text.log.csv.md.ics.eml.tsv.json.asc"},
    {"text/csv", "a table as text", ".csv.txt"},
    {"text/html", "a web page", ".html.htm"},
    {"application/zip", "a ZIP archive", ".zip.docx.xlsx.pptx.odt.ods.odp"},
    {"message/rfc822", "an email", ".eml.txt"},
    {"audio/mpeg", "a sound recording (MP3)", ".mp3"},
    {"audio/x-m4a", "a sound recording (M4A)", ".m4a.mp4"},
    {"audio/x-wav", "a sound recording (WAV)", ".wav"},
    {"video/mp4", "a film (MP4)", ".mp4.m4v.m4a"},
    {"application/x-empty", "an empty file", ""},
    {"application/vnd.microsoft.portable-executable", "a program for Windows", ".exe.dll.scr.com",
     true},
    {"application/x-dosexec", "a program for Windows", ".exe.dll.scr.com", true},
    {"application/x-msi", "an installer for Windows", ".msi", true},
    {"application/x-executable", "a program for Linux", "", true},
    {"application/x-pie-executable", "a program for Linux", "", true},
    {"application/x-sharedlib", "a program for Linux", "", true},
    {"application/x-mach-binary", "a program for a Mac", "", true},
    {"application/java-archive", "a Java program", ".jar", true},
    {"text/x-shellscript", "a script", ".sh", true},
    {"text/x-msdos-batch", "a script for Windows", ".bat.cmd", true},
    {"text/x-python", "a script", ".py", true},
    {"text/x-perl", "a script", ".pl", true},
};

const Known* entry_for(std::string_view type)
{
    const auto* found = std::find_if(std::begin(known), std::end(known),
                                     [&](const Known& one) { return one.type == type; });
    return found == std::end(known) ? nullptr : found;
}

/// The ending of a name with its point, in lower case; empty where it has none.
std::string ending_of(std::string_view name)
{
    const auto point = name.rfind('.');
    if (point == std::string_view::npos || point == 0) return {};
    return lower_case(name.substr(point));
}

bool lists(std::string_view endings, std::string_view ending)
{
    for (std::size_t at = 0; (at = endings.find(ending, at)) != std::string_view::npos; ++at) {
        const std::size_t end = at + ending.size();
        if (end == endings.size() || endings[end] == '.') return true;
    }
    return false;
}

struct Close {
    void operator()(magic_t cookie) const { magic_close(cookie); }
};

/// One table for the whole program, since reading it takes longer than asking it.
class Magic {
public:
    Magic() : cookie_(magic_open(MAGIC_MIME_TYPE | MAGIC_NO_CHECK_COMPRESS | MAGIC_NO_CHECK_TAR))
    {
        if (!cookie_ || magic_load(cookie_.get(), nullptr) != 0)
            throw std::runtime_error("Ribbon can not tell what files are: the table of libmagic "
                                     "is missing. Install the package libmagic-mgc.");
    }
    std::string type_of(std::string_view bytes)
    {
        const std::lock_guard lock{mutex_};
        const char* type = magic_buffer(cookie_.get(), bytes.data(), bytes.size());
        return type ? type : "application/octet-stream";
    }

private:
    std::unique_ptr<std::remove_pointer_t<magic_t>, Close> cookie_;
    std::mutex mutex_;
};

/// An Office document whose parts stand in another order than libmagic expects.
std::string refined(std::string type, std::string_view bytes)
{
    const auto has = [&](std::string_view part) { return bytes.find(part) != bytes.npos; };
    if (type == "application/zip" && has("[Content_Types].xml")) {
        const std::string office = "application/vnd.openxmlformats-officedocument.";
        if (has("word/document.xml")) return office + "wordprocessingml.document";
        if (has("xl/workbook.xml")) return office + "spreadsheetml.sheet";
        if (has("ppt/presentation.xml")) return office + "presentationml.presentation";
    }
    // A sound file whose tag is longer than what libmagic looks at.
    if (type == "application/octet-stream" && bytes.starts_with("ID3")) return "audio/mpeg";
    return type;
}

} // namespace

std::string media_type_of(std::string_view beginning)
{
    if (beginning.empty()) return "application/x-empty";
    static Magic magic;
    return refined(magic.type_of(beginning), beginning);
}

std::string in_words_of(std::string_view media_type)
{
    const Known* one = entry_for(media_type);
    if (one) return std::string{one->words};
    if (media_type == "application/octet-stream") return "a file of no kind that is known";
    return "a file of the type " + std::string{media_type};
}

bool is_program(std::string_view media_type)
{
    const Known* one = entry_for(media_type);
    return one && one->program;
}

std::optional<std::string> false_ending(std::string_view file_name, std::string_view media_type)
{
    const std::string ending = ending_of(file_name);
    if (ending.empty() || media_type == "application/x-empty") return std::nullopt;
    const Known* is = entry_for(media_type);
    if (is && lists(is->endings, ending)) return std::nullopt;
    const auto* claims = std::find_if(std::begin(known), std::end(known), [&](const Known& one) {
        return !one.endings.empty() && lists(one.endings, ending);
    });
    // Neither the bytes nor the ending say anything that could contradict the other.
    if (claims == std::end(known) && !(is && is->program)) return std::nullopt;
    if (claims == std::end(known))
        return "The name ends in \"" + ending + "\", and the file is " + std::string{is->words};
    return "The name ends in \"" + ending + "\", as if it were " + std::string{claims->words} +
           ", and the file is " + in_words_of(media_type);
}

} // namespace ribbon::storage
