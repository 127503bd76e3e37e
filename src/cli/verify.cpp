// ribbon verify RECEIPT: whether a family's receipt holds, with nothing but the file and a policy.
#include "cli/shell.hpp"

#include "ledger/receipt.hpp"
#include "outbound/receipts/render.hpp"

#include <filesystem>

namespace ribbon::cli {
namespace {

constexpr std::size_t most_receipt_bytes = std::size_t{4} << 20;
constexpr std::size_t most_policy_bytes = std::size_t{1} << 18;

/// The policy asked for, or the file "policy.txt" beside the receipt; empty where there is neither.
std::string policy_file(const VerifyOptions& options)
{
    if (!options.policy.empty()) return options.policy;
    const auto beside = std::filesystem::path{options.receipt}.parent_path() / "policy.txt";
    std::error_code ignored;
    return std::filesystem::is_regular_file(beside, ignored) ? beside.string() : "";
}

} // namespace

int verify(const Common& common, const VerifyOptions& options)
{
    const auto receipt = read_file(options.receipt, most_receipt_bytes);
    if (!receipt) return tell("", receipt.problems()), 2;
    std::optional<ledger::Policy> policy;
    const std::string file = policy_file(options);
    if (!file.empty()) {
        const auto text = read_file(file, most_policy_bytes);
        if (!text) return tell("", text.problems()), 2;
        auto read = ledger::parse_policy(*text);
        if (!read) {
            Problems problems = read.problems();
            for (Problem& one : problems) one.sentence = plain(one.sentence);
            return tell(file, problems), 2;
        }
        policy = *std::move(read);
    }
    const auto found = ledger::verify_receipt(*receipt, policy ? &*policy : nullptr);
    if (!found) {
        print(common.json ? render_refused_receipt_json(found.problems()) + "\n"
                          : render_refused_receipt(found.problems()));
        return 1;
    }
    print(common.json ? render_receipt_json(*found) + "\n" : render_receipt(*found));
    if (!common.json && policy && options.policy.empty())
        print("\nThe keys were taken from " + file +
              ", which lies beside the receipt. They are "
              "worth\nas much as whoever gave you that file.\n");
    return policy ? 0 : 1;
}

} // namespace ribbon::cli
