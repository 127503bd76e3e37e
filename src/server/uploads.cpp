#include "server/uploads.hpp"

#include "storage/attachments/media_type.hpp"
#include "storage/attachments/states.hpp"
#include "storage/attachments/store.hpp"

#include <fstream>

namespace ribbon::server {
namespace {

constexpr std::size_t piece_bytes = 64 * 1024;

/// One file of the request into the store; a problem where it can not be taken.
Result<storage::Received> receive(const Upload& upload, storage::Incoming& incoming)
{
    std::ifstream file(upload.path, std::ios::binary);
    std::string piece(piece_bytes, '\0');
    while (file.read(piece.data(), static_cast<std::streamsize>(piece.size())), file.gcount() > 0)
        if (!incoming.write({piece.data(), static_cast<std::size_t>(file.gcount())}))
            return Problems{
                {upload.field, upload.name + " is larger than " +
                                   std::to_string(storage::default_most_bytes / 1'000'000) +
                                   " MB. Send it in parts, or bring it to us"}};
    return incoming.finish();
}

Detail detail_of_file(const Upload& upload, const storage::Received& received, Day day,
                      const std::string& person)
{
    return detail_of(DetailKind::document_added, day)
        .set(DetailField::attachment, received.hash)
        .set(DetailField::name, upload.name)
        .set(DetailField::media_type, received.media_type)
        .set(DetailField::bytes, std::to_string(received.bytes))
        .set(DetailField::person, person);
}

} // namespace

Result<std::vector<Detail>> keep_uploads(Ask& ask, Day day, const std::string& person)
{
    Problems problems;
    std::vector<Detail> kept;
    for (const Upload& upload : ask.http.uploads) {
        if (upload.name.empty() && upload.bytes == 0) continue;
        if (!ask.shell.attachments) return Problems{{upload.field, "Files can not be taken here"}};
        if (upload.bytes == 0) {
            problems.push_back({upload.field, upload.name + " is empty"});
            continue;
        }
        storage::Incoming incoming = ask.shell.attachments->receive();
        const auto received = receive(upload, incoming);
        if (!received) {
            problems.insert(problems.end(), received.problems().begin(), received.problems().end());
            continue;
        }
        if (storage::is_program(received->media_type)) {
            problems.push_back({upload.field, upload.name + " is a program. Send a photo, a "
                                                            "recording or a document"});
            continue;
        }
        ask.shell.archive.writing([&](storage::Connection& connection) {
            storage::acknowledge(connection, ask.shell.archive.area(), *ask.shell.attachments,
                                 incoming, *received, ask.now);
        });
        kept.push_back(detail_of_file(upload, *received, day, person));
    }
    if (!problems.empty()) return problems;
    return kept;
}

} // namespace ribbon::server
