#include "daemons/signer/remote_signer.hpp"
#include "daemons/signer/serve.hpp"
#include "tests/torture/disk.hpp"
#include "tests/torture/ground.hpp"
#include "tests/torture/inspect.hpp"
#include "tests/torture/processes.hpp"

#include <csignal>
#include <filesystem>
#include <sys/resource.h>
#include <thread>

namespace ribbon::torture {
namespace {

using namespace std::chrono_literals;

/// How large the files of a process may grow from now on.
void limit_files(pid_t process, rlim_t bytes)
{
    rlimit limit{bytes, RLIM_INFINITY};
    if (prlimit(process, RLIMIT_FSIZE, &limit, nullptr) != 0)
        throw std::runtime_error{"the size of files cannot be limited here"};
}

/// A signer on a disk that takes no more says so instead of leaving half a file behind.
void make_on_full_disk(const Ground& ground, rlim_t bytes, int out)
{
    std::signal(SIGXFSZ, SIG_IGN);
    limit_files(0, bytes);
    try {
        daemons::FileSigner{ground.key(), ground.reach()};
        say(out, "failed The signer made its file on a disk that was full");
    } catch (const std::runtime_error&) {
        // As it must.
    }
    limit_files(0, RLIM_INFINITY);
    const auto archive =
        ground.open(std::make_shared<daemons::FileSigner>(ground.key(), ground.reach()), "full");
    for (const auto& act : Actor{*archive, "begin", 1}.open_all()) say(out, written(act));
}

void listen(const Ground& ground)
{
    std::signal(SIGXFSZ, SIG_IGN);
    daemons::FileSigner signer{ground.key(), ground.reach()};
    daemons::serve_signer(signer, ground.path("socket"), -1);
}

/// Acts of which some meet a signer that can not write.
void record_meanwhile(const Ground& ground, pid_t signer, int out)
{
    const auto remote = std::make_shared<daemons::RemoteSigner>(ground.path("socket"));
    const auto archive = ground.open(remote, "socket");
    Actor actor{*archive, "s", 3};
    for (const rlim_t bytes : {rlim_t{0}, rlim_t{4096}}) {
        say(out, written(actor.act()));
        limit_files(signer, bytes);
        for (int i = 0; i < 4; ++i) say(out, written(actor.act()));
        limit_files(signer, RLIM_INFINITY);
        const auto next = actor.act();
        if (next.checkpoint.empty()) say(out, "next There is room again and nothing is signed");
        say(out, written(next));
    }
}

/// The same with a limit on how long it may take: a record that waits for ever is wrong too.
std::vector<std::string> in_time(const std::function<void(int)>& work)
{
    Child child{work};
    auto lines = child.read_for(20s) ? std::vector<std::string>{"failed The record waits for ever"}
                                     : std::vector<std::string>{};
    lines.insert(lines.end(), child.lines().begin(), child.lines().end());
    return lines;
}

} // namespace

Figures fill_signer_disk(const Told& told)
{
    const auto start = std::chrono::steady_clock::now();
    Figures figures{.part = "signer's disk full, SQLite"};
    for (const rlim_t bytes : {0, 1, 100, 4095, 4096, 4097, 8191}) {
        const Ground ground{storage::Engine::sqlite};
        const std::string when = "room for " + std::to_string(bytes) + " bytes";
        std::vector<Acknowledged> acts;
        figures.take(in_time([&](int out) { make_on_full_disk(ground, bytes, out); }), when, acts);
        {
            Child signer{[&](int) { listen(ground); }};
            while (!std::filesystem::exists(ground.path("socket")))
                std::this_thread::sleep_for(1ms);
            figures.take(in_time([&](int out) { record_meanwhile(ground, signer.process(), out); }),
                         when, acts);
        }
        figures.take(lines_of([&](int out) {
                         for (const auto& line : inspect(ground, ground.signer_process(), acts))
                             say(out, line);
                     }),
                     when, acts);
        ++figures.runs;
    }
    figures.seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    if (told) told(figures, figures.runs);
    return figures;
}

} // namespace ribbon::torture
