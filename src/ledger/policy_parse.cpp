// Reads a policy, a line at a time.
#include "ledger/lines.hpp"
#include "ledger/policy.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace ribbon::ledger {
namespace {

constexpr std::size_t most_bytes = std::size_t{1} << 18;
constexpr std::size_t most_problems = 100;

using Words = std::vector<std::string_view>;

Words words_of(std::string_view line)
{
    Words words;
    for (;;) {
        const auto begin = line.find_first_not_of(" \t");
        if (begin == std::string_view::npos) return words;
        line.remove_prefix(begin);
        const auto end = std::min(line.find_first_of(" \t"), line.size());
        words.push_back(line.substr(0, end));
        line.remove_prefix(end);
    }
}

class Reader {
public:
    Result<Policy> read(std::string_view text)
    {
        while (!text.empty() && problems_.size() < most_problems) {
            ++line_;
            const auto end = std::min(text.find('\n'), text.size());
            take(text.substr(0, end));
            text.remove_prefix(std::min(end + 1, text.size()));
        }
        line_ = 0;
        if (!quorum_seen_) problem("a line that begins with \"quorum\" is missing");
        if (!problems_.empty()) return problems_;
        return std::move(policy_);
    }

private:
    void problem(std::string sentence) { problems_.push_back({"", std::move(sentence), line_}); }

    void take(std::string_view line)
    {
        const bool control = std::any_of(line.begin(), line.end(), [](char c) {
            const auto byte = static_cast<unsigned char>(c);
            return (byte < 0x20 && c != '\t') || byte == 0x7f;
        });
        if (control)
            return problem(
                "this line holds a byte that may not be in a policy; lines must end with "
                "a newline alone");
        const Words words = words_of(line);
        if (words.empty() || words.front().starts_with('#')) return;
        if (words.front() == "log")
            log(words);
        else if (words.front() == "witness")
            witness(words);
        else if (words.front() == "group")
            group(words);
        else if (words.front() == "quorum")
            quorum(words);
        else
            problem("a line begins with log, witness, group, quorum or #, and this one does not");
    }

    void log(const Words& words)
    {
        if (words.size() < 2 || words.size() > 3)
            return problem("a log is written: log KEY, and its address if need be");
        if (auto key = parse_key(words[1])) policy_.logs.push_back(*std::move(key));
    }

    void witness(const Words& words)
    {
        if (words.size() < 3 || words.size() > 4)
            return problem("a witness is written: witness NAME KEY, and its address if need be");
        const bool is_new = define(words[1]);
        auto key = parse_key(words[2]);
        if (key && key->type == SignatureType::ed25519) {
            problem("this is the key of a log; a witness signs with a key of type 4");
        } else if (key && is_new) {
            policy_.witnesses.push_back({std::string{words[1]}, *std::move(key)});
        }
    }

    void group(const Words& words)
    {
        if (words.size() < 4)
            return problem("a group is written: group NAME, then all, any or a number, then its "
                           "members");
        Policy::Group group{std::string{words[1]}, 0, {}};
        for (auto member = words.begin() + 3; member != words.end(); ++member) {
            const std::string name{*member};
            if (!names_.contains(name))
                problem("\"" + name + "\" is in a group and was not named before");
            else if (!members_.insert(name).second)
                problem("\"" + name + "\" is a member of a group already");
            group.members.push_back(name);
        }
        const auto count = parse_count(words[2]);
        if (words[2] == "all")
            group.needed = group.members.size();
        else if (words[2] == "any")
            group.needed = 1;
        else if (count && *count >= 1 && *count <= group.members.size())
            group.needed = static_cast<std::size_t>(*count);
        else
            problem("how many of a group must sign is all, any, or a number from 1 to that of its "
                    "members");
        if (define(words[1])) policy_.groups.push_back(std::move(group));
    }

    void quorum(const Words& words)
    {
        if (quorum_seen_) problem("the quorum is given twice");
        quorum_seen_ = true;
        if (words.size() != 2) return problem("the quorum is written: quorum NAME");
        policy_.quorum = words[1];
        if (policy_.quorum != "none" && !names_.contains(policy_.quorum))
            problem("\"" + policy_.quorum + "\" is the quorum and was not named before");
    }

    /// Whether the name is new.
    bool define(std::string_view name)
    {
        if (name != "none" && names_.insert(std::string{name}).second) return true;
        problem(name == "none" ? "nobody can be called \"none\""
                               : "\"" + std::string{name} + "\" is named twice");
        return false;
    }

    std::optional<VerifierKey> parse_key(std::string_view text)
    {
        auto key = parse_verifier_key(text);
        if (!key) {
            problem(key.problems().front().sentence);
            return std::nullopt;
        }
        if (!keys_.insert(key->key).second) {
            problem("the key of " + key->name + " is given twice");
            return std::nullopt;
        }
        return *std::move(key);
    }

    int line_ = 0;
    bool quorum_seen_ = false;
    Policy policy_;
    Problems problems_;
    std::set<std::string> names_, members_, keys_;
};

} // namespace

Result<Policy> parse_policy(std::string_view text)
{
    if (text.size() > most_bytes)
        return Problems{{"", "this is far longer than a policy can be", 0}};
    return Reader{}.read(text);
}

} // namespace ribbon::ledger
