// How fast mails are read: our own of tests/mail/own a second on one core, one of 25 MB with the
// memory it takes, and hostile ones. Each time is the least of five, in CPU time.
#include "inbound/mail/reading.hpp"
#include "tests/support/mails.hpp"

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <functional>
#include <spawn.h>
#include <sstream>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

double cpu_seconds()
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

double least(const std::function<void()>& work)
{
    double best = 1e9;
    for (int run = 0; run < 5; ++run) {
        const double begin = cpu_seconds();
        work();
        best = std::min(best, cpu_seconds() - begin);
    }
    return best;
}

/// A mail with a file of so many lines of base64, written piece by piece.
void write_scan(std::ostream& out, std::size_t lines)
{
    out << "From: Ann <ann@family.example>\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
           "--b\r\n\r\nThe scans.\r\n--b\r\nContent-Type: application/pdf; name=scan.pdf\r\n"
           "Content-Transfer-Encoding: base64\r\n\r\n";
    const std::string line = std::string(76, 'Q') + "\r\n";
    for (std::size_t one = 0; one < lines; ++one) out << line;
    out << "--b--\r\n";
}

/// In MB, the most that the process had which reads such a mail, all of the program with it; 0
/// where it did not read it. To be asked before anything large is held here: what is started begins
/// with the figure of who starts it.
double most_memory(std::size_t lines)
{
    const std::string path = std::filesystem::temp_directory_path() / "ribbon-bench.eml";
    {
        std::ofstream out{path, std::ios::binary};
        write_scan(out, lines);
    }
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, path.c_str(), O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    char program[] = "build/ribbon", mail[] = "mail", reads[] = "read";
    char* words[]{program, mail, reads, nullptr};
    pid_t child = 0;
    int status = 1;
    const bool read = posix_spawn(&child, program, &actions, nullptr, words, environ) == 0 &&
                      waitpid(child, &status, 0) == child && status == 0;
    posix_spawn_file_actions_destroy(&actions);
    std::filesystem::remove(path);
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    return read ? static_cast<double>(usage.ru_maxrss) / 1024 : 0;
}

std::string repeated(std::string_view piece, std::size_t times)
{
    std::string all;
    all.reserve(piece.size() * times);
    for (std::size_t count = 0; count < times; ++count) all += piece;
    return all;
}

void one(const char* name, const std::string& bytes)
{
    bool too_deep = false;
    const double time = least([&] { too_deep = ribbon::read_mail(bytes, {}).message.too_deep; });
    std::printf("%-34s %8.1f ms%s\n", name, time * 1000, too_deep ? ", refused" : "");
}

} // namespace

int main()
{
    const std::string head = "From: Ann <ann@family.example>\r\nContent-Type: multipart/mixed; "
                             "boundary=b\r\n\r\n--b\r\n\r\nThe scans.\r\n--b\r\n";
    constexpr std::size_t lines = (std::size_t{25} << 20) / 78;
    const double memory = most_memory(lines);
    std::ostringstream written;
    write_scan(written, lines);
    const std::string scan = std::move(written).str();
    one("25 MB, one file", scan);
    std::printf("%-34s %8.2f times its size, all of the program\n", "  memory",
                memory / (static_cast<double>(scan.size()) / 1048576));
    one("100,000 parts", head + repeated("\r\nx\r\n--b\r\n", 100'000));
    one("1,000 levels", repeated("Content-Type: message/rfc822\r\n\r\n", 1000));
    std::vector<std::string> mails;
    for (const auto& mail : ribbon::test::mails_of("tests/mail/own"))
        if (mail.name != "own-nested-5000" && mail.name != "own-quotes-pathological")
            mails.push_back(mail.bytes);
    constexpr int rounds = 50;
    const double time = least([&] {
        for (int round = 0; round < rounds; ++round)
            for (const std::string& bytes : mails) (void)ribbon::read_mail(bytes, {});
    });
    std::printf("%-34s %8.0f a second\n", "our own mails",
                rounds * static_cast<double>(mails.size()) / time);
    const double cut = least([&] {
        for (int round = 0; round < rounds; ++round)
            for (const std::string& bytes : mails) (void)ribbon::read_message(bytes);
    });
    std::printf("%-34s %8.0f a second\n", "  their parts and words alone",
                rounds * static_cast<double>(mails.size()) / cut);
    return 0;
}
