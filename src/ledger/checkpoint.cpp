#include "ledger/checkpoint.hpp"

#include "base/bytes.hpp"
#include "ledger/lines.hpp"

#include <utility>

namespace ribbon::ledger {
namespace {

Problem wrong(std::string sentence) { return {"checkpoint", std::move(sentence)}; }

} // namespace

Result<CheckpointLines> parse_checkpoint_lines(std::string_view text)
{
    Problems problems;
    Lines lines{text};
    const auto origin = lines.next();
    const auto size_line = lines.next();
    const auto root_line = lines.next();
    if (!origin || !size_line || !root_line)
        return Problems{wrong("it must have three lines: the log's name, its size and its root")};
    CheckpointLines found;
    found.origin = *origin;
    if (found.origin.empty()) problems.push_back(wrong("the name of the log is missing"));
    if (const auto size = parse_count(*size_line))
        found.size = *size;
    else
        problems.push_back(wrong("the second line is not a size, in digits"));
    if (auto root = parse_base64(*root_line); root && !root->empty())
        found.root = *std::move(root);
    else
        problems.push_back(wrong("the third line is not a root, in base64"));
    while (const auto line = lines.next()) {
        if (line->empty()) problems.push_back(wrong("it has an empty line"));
        found.extensions.emplace_back(*line);
    }
    if (!lines.rest().empty()) problems.push_back(wrong("its last line is cut off"));
    if (!problems.empty()) return problems;
    return found;
}

Result<Checkpoint> parse_checkpoint(std::string_view text)
{
    auto lines = parse_checkpoint_lines(text);
    if (!lines) return lines.problems();
    const auto root = as_hash(lines->root);
    if (!root) return Problems{wrong("its root is not a SHA-256 value of 32 bytes")};
    return Checkpoint{std::move(lines->origin), lines->size, *root, std::move(lines->extensions)};
}

std::string render(const Checkpoint& checkpoint)
{
    std::string text = checkpoint.origin + "\n" + std::to_string(checkpoint.size) + "\n" +
                       base64(as_bytes(checkpoint.root)) + "\n";
    for (const std::string& line : checkpoint.extensions) text += line + "\n";
    return text;
}

} // namespace ribbon::ledger
