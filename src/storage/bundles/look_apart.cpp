#include "storage/bundles/look_apart.hpp"

#include "storage/bundles/look_said.hpp"

namespace ribbon::storage {
namespace {

/// Whether bytes of this type can do harm to what reads them: plain text can not, and of a JPEG
/// only the head is looked at.
bool is_risky(const std::string& bytes, std::string_view media_type)
{
    return media_type == "application/pdf" || bytes.starts_with("%PDF-") ||
           media_type == "image/png" || media_type == "message/rfc822" ||
           media_type == "text/html" || media_type == "text/rtf" || media_type == "application/rtf";
}

} // namespace

paper::Looked look_apart(const std::string& bytes, std::string_view media_type,
                         const RunLimits& limits)
{
    if (!is_risky(bytes, media_type)) return paper::look_at_document(bytes, media_type);
    const RunApart ran =
        work_apart([&] { return said_of(paper::look_at_document(bytes, media_type)); }, limits);
    paper::Looked looked;
    if (ran.end == RunEnd::well && hear_look(ran.said, looked)) return looked;
    looked = {};
    looked.why = "The file took too much time or memory to read, so it is not shown here.";
    return looked;
}

} // namespace ribbon::storage
