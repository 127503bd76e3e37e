// How fast mails are read: our own of tests/mail/own a second on one core, one of 25 MB with the
// memory it takes, and hostile ones. Each time is the least of five, in CPU time.
#include "inbound/mail/reading.hpp"
#include "tests/support/mails.hpp"

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <sys/resource.h>

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

/// In MB, the most that this process ever had.
double most_memory()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
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
    const std::string scan =
        head + "Content-Type: application/pdf; name=scan.pdf\r\nContent-Transfer-Encoding: base64" +
        "\r\n\r\n" + repeated(std::string(76, 'Q') + "\r\n", (std::size_t{25} << 20) / 78) +
        "--b--\r\n";
    one("25 MB, one file", scan);
    std::printf("%-34s %8.2f times its size, all of the program\n", "  memory",
                most_memory() / (static_cast<double>(scan.size()) / 1048576));
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
