#include "tests/merkle/vectors.hpp"

#include "base/bytes.hpp"
#include "tests/scenarios/books.hpp"

#include <charconv>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <sstream>
#include <stdexcept>

namespace ribbon::ledger {
namespace {

std::filesystem::path folder()
{
    return std::filesystem::path{repository()} / "../shared/cases/merkle";
}

Hash hash_of(const std::string& in_base64)
{
    const auto bytes = parse_base64(in_base64);
    if (!bytes) throw std::runtime_error("not base64: " + in_base64);
    return as_hash(*bytes).value_or(sha256("not 32 bytes: " + *bytes));
}

} // namespace

bool has_vectors() { return std::filesystem::exists(folder()); }

std::string vector_file(std::string_view file)
{
    std::ifstream in{folder() / file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

std::vector<Vector> vectors(std::string_view file)
{
    std::vector<Vector> all;
    std::istringstream lines{vector_file(file)};
    // Places up to 2^64 - 1 stand in the cases, and our JSON holds no number above 2^63 - 1.
    static const std::regex large{": ([0-9]{19,20})([,}])"};
    for (std::string line; std::getline(lines, line);) {
        auto read = parse_json(std::regex_replace(line, large, ": \"$1\"$2"), {});
        if (!read) throw std::runtime_error(read.problems().front().sentence + ": " + line);
        all.emplace_back(*std::move(read));
    }
    return all;
}

std::string Vector::text(std::string_view name) const
{
    const JsonValue* value = line_.find(name);
    return value && value->text() ? *value->text() : "";
}

std::uint64_t Vector::number(std::string_view name) const
{
    const JsonValue* value = line_.find(name);
    if (value && value->number()) return static_cast<std::uint64_t>(*value->number());
    std::uint64_t number = 0;
    const std::string digits = text(name);
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

std::vector<std::string> Vector::texts(std::string_view name) const
{
    std::vector<std::string> all;
    const JsonValue* value = line_.find(name);
    if (!value || !value->array()) return all;
    for (const JsonValue& one : *value->array()) all.push_back(*one.text());
    return all;
}

bool Vector::must_be_refused() const
{
    const JsonValue* value = line_.find("wantErr");
    if (!value) throw std::runtime_error("a case without a verdict");
    return std::get<bool>(value->held);
}

bool Vector::is_hash(std::string_view name) const
{
    const auto bytes = parse_base64(text(name));
    return bytes && as_hash(*bytes);
}

Hash Vector::hash(std::string_view name) const { return hash_of(text(name)); }

std::vector<Hash> Vector::hashes(std::string_view name) const
{
    std::vector<Hash> all;
    for (const std::string& one : texts(name)) all.push_back(hash_of(one));
    return all;
}

Policy Vector::policy(std::size_t quorum) const
{
    Policy policy;
    if (auto log = parse_verifier_key(text("log_vkey"))) policy.logs.push_back(*std::move(log));
    Policy::Group group{"enough", quorum, {}};
    for (const std::string& key : texts("witness_vkeys")) {
        if (auto witness = parse_verifier_key(key)) {
            group.members.push_back(witness->name);
            policy.witnesses.push_back({witness->name, *std::move(witness)});
        }
    }
    policy.groups = {group};
    policy.quorum = quorum == 0 ? "none" : "enough";
    return policy;
}

} // namespace ribbon::ledger
