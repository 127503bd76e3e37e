#include "tests/support/mail_contract.hpp"

#include "inbound/mail/reading.hpp"
#include "outbound/mail/reading_json.hpp"
#include "tests/support/mail_verbs.hpp"

#include <fstream>
#include <iterator>
#include <map>
#include <stdexcept>

namespace ribbon::test {
namespace {

JsonValue json_of(std::string_view text)
{
    auto read = parse_json(text, {.bytes = std::size_t{1} << 28, .depth = 8, .values = 10'000'000});
    if (!read) throw std::runtime_error("no JSON: " + std::string{text.substr(0, 200)});
    return *std::move(read);
}

JsonValue told_of(const std::filesystem::path& file)
{
    std::ifstream in{file, std::ios::binary};
    if (!in) throw std::runtime_error("cannot read " + file.string());
    const std::string bytes{std::istreambuf_iterator<char>{in}, {}};
    return json_of(render_reading_json(read_mail(bytes, MailSettings{})));
}

} // namespace

Judged judged(const std::filesystem::path& folder)
{
    std::ifstream lines{folder / "expected.jsonl"};
    if (!lines) throw std::runtime_error("there is no expected.jsonl in " + folder.string());
    const auto mails = exists(folder / "files") ? folder / "files" : folder;
    std::map<std::string, JsonValue> told;
    const auto of = [&](const std::string& name) -> const JsonValue& {
        const auto [place, first] = told.try_emplace(name);
        if (first) place->second = told_of(mails / (name + ".eml"));
        return place->second;
    };
    Judged all;
    for (std::string line; std::getline(lines, line);) {
        const JsonValue expected = json_of(line);
        const std::string name = std::filesystem::path{member(expected, "file")}.stem().string();
        const Told mail{of(name), of};
        ++all.mails;
        for (const JsonMember& one : *expected.find("expected")->object()) {
            if (one.name == "note" || one.name == "max_ms") continue;
            const auto held = holds(one.name, one.value, mail);
            if (!held) throw std::runtime_error("there is no verb " + one.name);
            ++all.asked;
            if (*held)
                ++all.held;
            else
                all.misses.push_back(name + " " + one.name + ": wanted " + text_in(&one.value));
        }
    }
    return all;
}

} // namespace ribbon::test
