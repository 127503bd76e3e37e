// ribbon log: what the area's log says of itself, and whether it is so.
#include "cli/record_commands.hpp"

#include "base/bytes.hpp"
#include "base/json/writer.hpp"
#include "daemons/signer/key_file.hpp"
#include "ledger/note.hpp"
#include "storage/record/audit.hpp"
#include "storage/record/reading.hpp"

namespace ribbon::cli {
namespace {

/// The log of an area and its verifier key, read without writing anything.
struct LogView {
    std::string area;
    storage::LogRow row;
    std::string root, checkpoint, key;
};

Result<LogView> read_view(const Common& common, const RecordOptions& options)
{
    auto archive = open_record(common, options, Opens::writing);
    if (!archive) return archive.problems();
    LogView view;
    view.area = (*archive)->area();
    (*archive)->reading([&](storage::Connection& connection) {
        view.row = *storage::read_log(connection, view.area);
    });
    const auto edge = ledger::Edge::read(view.row.edge);
    view.root = edge ? hex(ledger::as_bytes(edge->root())) : "unreadable";
    view.checkpoint = (*archive)->checkpoint();
    const auto place = place_of(options.url);
    const auto files = key_files(options, *place, view.area);
    if (files) view.key = render(daemons::read_key(files->key).verifier());
    return view;
}

} // namespace

int show_log(const Common& common, const LogOptions& options)
{
    const auto view = read_view(common, options.record);
    if (!view) return refused("", view.problems());
    if (common.json) {
        print(JsonObject{}
                  .text("area", view->area)
                  .text("origin", view->row.origin)
                  .number("size", static_cast<long long>(view->row.size))
                  .text("root", view->root)
                  .text("verifierKey", view->key)
                  .text("checkpoint", view->checkpoint)
                  .json() +
              "\n");
        return 0;
    }
    print("Area " + view->area + ", log " + view->row.origin + "\n" +
          "Entries: " + std::to_string(view->row.size) + "\nRoot:    " + view->root +
          "\nKey:     " + view->key + "\n\n" + view->checkpoint);
    return 0;
}

int show_policy(const Common& common, const LogOptions& options)
{
    const auto view = read_view(common, options.record);
    if (!view) return refused("", view.problems());
    print("log " + view->key + "\n\nquorum none\n");
    return 0;
}

int audit_log(const Common& common, const LogOptions& options)
{
    auto archive = open_record(common, options.record, Opens::reading);
    if (!archive) return refused("", archive.problems());
    const auto place = place_of(options.record.url);
    const auto files = key_files(options.record, *place, (*archive)->area());
    if (!files) return refused("", files.problems());
    const auto reach = signer_for(options.record, *files)->reach();
    storage::Audit audit;
    (*archive)->reading([&](storage::Connection& connection) {
        audit = storage::audit(connection, (*archive)->area(), reach, progress("Entries"));
    });
    if (common.json) {
        print(JsonObject{}
                  .number("entries", static_cast<long long>(audit.entries))
                  .number("erased", static_cast<long long>(audit.erased))
                  .number("streams", static_cast<long long>(audit.streams))
                  .text("root", audit.root)
                  .text_or_null("difference", audit.difference.value_or(""))
                  .json() +
              "\n");
    } else if (audit.difference) {
        print("The record is not whole. " + *audit.difference + ".\n");
    } else {
        print("The record is whole: " + std::to_string(audit.entries) + " entries in " +
              std::to_string(audit.streams) + " streams, " + std::to_string(audit.erased) +
              " of them erased.\nEvery commitment, leaf and node was computed again. Root " +
              audit.root + "\n");
    }
    return audit.difference ? 1 : 0;
}

} // namespace ribbon::cli
