// ribbon bundle: everything that was written in a case, tied together.
#include "cli/bundle_command.hpp"
#include "cli/entry_lines.hpp"

#include "base/json/writer.hpp"
#include "storage/bundles/make.hpp"
#include "views/words.hpp"

#include <fmt/format.h>

namespace ribbon::cli {
namespace {

std::optional<RibbonKind> kind_called(std::string_view letter)
{
    if (letter == "P" || letter == "p") return RibbonKind::family;
    if (letter == "O" || letter == "o") return RibbonKind::ombudsman;
    if (letter == "T" || letter == "t") return RibbonKind::tribunal;
    return std::nullopt;
}

void tell(const Common& common, const storage::BundleMade& made, bool whole)
{
    if (common.json) {
        print(JsonObject{}
                  .text("path", made.path)
                  .text("sha256", made.sha256)
                  .number("bytes", static_cast<long long>(made.bytes))
                  .number("pages", made.pages)
                  .number("messages", made.messages)
                  .number("documents", made.documents)
                  .number("slips", made.slips)
                  .number("held_back", made.held_back)
                  .json() +
              "\n");
        return;
    }
    print(fmt::format("{}: {}, {}, {} of which {} not shown as pages; {} bytes.\n", made.path,
                      counted(made.pages, "page"), counted(made.messages, "message"),
                      counted(made.documents, "document"), made.slips, made.bytes));
    if (whole) print("The whole case. " + std::string{not_for_one_party} + " --for makes it.\n");
    if (made.held_back > 0)
        print(fmt::format("Left out, because it is sealed or another party's: {}.\n",
                          counted(made.held_back, "message or document")));
    print("SHA-256 " + made.sha256 + "\n");
}

} // namespace

int make_bundle(const Common& common, const BundleOptions& options)
{
    Problems problems;
    const auto kind = kind_called(options.kind);
    if (!kind)
        problems.push_back({"--kind", "\"" + options.kind +
                                          "\" is no kind of bundle: P is for the "
                                          "family, O for the Ombudsman"});
    const auto day = options.on.empty() ? std::optional{today()} : parse_day(options.on);
    if (!day) problems.push_back({"--on", "\"" + options.on + "\" is not a day: 2026-10-31"});
    // For writing, because only then a signer signs what the receipts are held against.
    auto archive = open_record(common, options.record, Opens::writing);
    if (!archive)
        problems.insert(problems.end(), archive.problems().begin(), archive.problems().end());
    const storage::BundleWish wish{key_typed(options.a_case), kind.value_or(RibbonKind::family),
                                   options.person.empty() ? "" : key_typed(options.person)};
    if (archive)
        for (Problem& one :
             storage::problems_of(wish, (*archive)->read_case(wish.a_case), day.value_or(today())))
            problems.push_back(std::move(one));
    const auto files =
        archive ? attachments_of(options.record, *place_of(options.record.url), (*archive)->area())
                : nullptr;
    if (archive && !files)
        problems.push_back({"--files", "say in which folder the attached files are; a PostgreSQL "
                                       "database has none beside it"});
    if (!problems.empty()) return refused("", problems);
    std::string_view telling;
    std::function<void(std::uint64_t, std::uint64_t)> line;
    const auto made = storage::make_bundle(
        **archive, files.get(), wish, *day, options.out,
        [&](const storage::BundleStep& step) {
            if (step.what != telling) line = progress(std::string{telling = step.what});
            line(static_cast<std::uint64_t>(step.done), static_cast<std::uint64_t>(step.all));
        },
        true);
    if (!made) return refused("", made.problems());
    tell(common, *made, wish.person.empty());
    return 0;
}

} // namespace ribbon::cli
