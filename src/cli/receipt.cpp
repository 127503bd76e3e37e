// ribbon receipt: the proof of one entry, as a family is given it.
#include "cli/record_commands.hpp"

#include "base/key.hpp"
#include "storage/record/reading.hpp"

#include <fstream>

namespace ribbon::cli {

int receipt(const Common& common, const ReceiptOptions& options)
{
    auto archive = open_record(common, options.record, Opens::writing);
    if (!archive) return refused("", archive.problems());
    const std::string key = read_key(options.a_case).value_or(options.a_case);
    const StreamId stream{StreamKind::a_case, key};
    std::int64_t last = 0;
    (*archive)->reading([&](storage::Connection& from) {
        last = storage::last_number(from, (*archive)->area(), stream);
    });
    if (last == 0) return refused("", {{options.a_case, "there is no case with this reference"}});
    const auto entry = (*archive)->entry(stream, options.number);
    if (!entry)
        return refused(
            "", {{"NUMBER", "the entries of this case are numbered 1 to " + std::to_string(last)}});
    const auto text = (*archive)->receipt(entry->position);
    if (!text)
        return refused("", {{"NUMBER", "this entry was erased. Whoever has its receipt can still "
                                       "prove that it was recorded"}});
    if (options.out.empty()) {
        print(*text);
        return 0;
    }
    std::ofstream out{options.out, std::ios::binary};
    out << *text;
    out.close();
    if (!out) return refused("", {{options.out, "this file can not be written"}});
    print("The receipt is in " + options.out + ". Anybody can check it: ribbon verify " +
          options.out + " --policy policy.txt\n");
    return 0;
}

} // namespace ribbon::cli
