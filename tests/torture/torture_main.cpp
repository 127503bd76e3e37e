// script/dev/torture: breaks the record again and again, and prints what came of it.
#include "tests/torture/disk.hpp"
#include "tests/torture/files.hpp"
#include "tests/torture/kills.hpp"
#include "tests/torture/mail_kills.hpp"

#include <cstdio>
#include <cstdlib>
#include <fmt/format.h>
#include <unistd.h>

namespace ribbon::torture {
namespace {

struct Asked {
    int kills = 200;
    int mail = 2'000;
    std::uint32_t seed = 1;
    std::string engine = "both", part = "all";
};

/// The options, which script/dev/torture has looked at already.
Asked asked_for(const std::vector<std::string>& words)
{
    Asked asked;
    for (std::size_t i = 0; i + 1 < words.size(); i += 2) {
        if (words[i] == "--kills") asked.kills = std::stoi(words[i + 1]);
        if (words[i] == "--mail") asked.mail = std::stoi(words[i + 1]);
        if (words[i] == "--seed") asked.seed = static_cast<std::uint32_t>(std::stoul(words[i + 1]));
        if (words[i] == "--engine") asked.engine = words[i + 1];
        if (words[i] == "--part") asked.part = words[i + 1];
    }
    return asked;
}

void tell(const Figures& figures, std::uint64_t all)
{
    const char* const end = isatty(STDERR_FILENO) ? "\r" : "\n";
    if (*end == '\n' && figures.runs % 50 != 0 && figures.runs != all) return;
    fmt::print(stderr, "{}: {} of {}, {} acts acknowledged, {} wrong, {:.0f} s{}", figures.part,
               figures.runs, all, figures.acknowledged, figures.wrong.size(), figures.seconds, end);
}

std::vector<Figures> run(const Asked& asked)
{
    std::vector<Figures> all;
    const bool both = asked.engine == "both";
    for (const auto& [engine, name] : {std::pair{storage::Engine::sqlite, "sqlite"},
                                       std::pair{storage::Engine::postgres, "postgres"}}) {
        if (!both && asked.engine != name) continue;
        if (asked.part == "all" || asked.part == "kills")
            all.push_back(kill_appends({.engine = engine,
                                        .seed = asked.seed,
                                        .kills = both ? asked.kills / 2 : asked.kills},
                                       tell));
        if (asked.part == "all" || asked.part == "files")
            all.push_back(
                kill_attaching(engine, asked.seed, both ? asked.kills / 2 : asked.kills, tell));
    }
    const auto wanted = [&](const char* part) {
        return asked.engine != "postgres" && (asked.part == "all" || asked.part == part);
    };
    if (wanted("power")) all.push_back(cut_power(asked.seed, asked.kills, false, tell));
    if (wanted("disk")) all.push_back(fail_each_call(1, 1, tell));
    if (wanted("mail")) all.push_back(kill_mail(asked.mail, asked.seed, tell));
    if (wanted("signer")) all.push_back(fill_signer_disk(tell));
    return all;
}

int print(const std::vector<Figures>& all)
{
    fmt::print("{:<36} {:>6} {:>13} {:>6} {:>6} {:>6} {:>6} {:>8}\n", "part", "runs",
               "acknowledged", "lost", "twice", "forks", "other", "seconds");
    bool well = true;
    for (const Figures& one : all) {
        fmt::print("{:<36} {:>6} {:>13} {:>6} {:>6} {:>6} {:>6} {:>8.1f}\n", one.part, one.runs,
                   one.acknowledged, one.lost, one.twice, one.forks, one.other, one.seconds);
        well = well && one.all_well();
    }
    for (const Figures& one : all)
        if (one.sent > 0)
            fmt::print(
                "{}: killed the listener {} times, the reader {}, the fetcher {}, the sender "
                "{}, the server {}; {} answers sent, {} said to be perhaps sent, {} "
                "bundles\n",
                one.part, one.killed[0], one.killed[1], one.killed[2], one.killed[3], one.killed[4],
                one.sent, one.perhaps, one.bundles);
    for (const Figures& one : all)
        for (const std::string& wrong : one.wrong) fmt::print("{}, {}\n", one.part, wrong);
    return well ? 0 : 1;
}

} // namespace
} // namespace ribbon::torture

int main(int count, char** words)
{
    using namespace ribbon::torture;
    try {
        return print(run(asked_for({words + 1, words + count})));
    } catch (const std::exception& error) {
        fmt::print(stderr, "The torture could not go on: {}\n", error.what());
        return 2;
    }
}
