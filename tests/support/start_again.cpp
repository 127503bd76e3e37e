#include "tests/support/start_again.hpp"

#include <fcntl.h>
#include <unistd.h>

namespace ribbon {
namespace {

std::vector<char*> pointers_to(std::vector<std::string>& words)
{
    std::vector<char*> pointers;
    for (std::string& word : words) pointers.push_back(word.data());
    pointers.push_back(nullptr);
    return pointers;
}

} // namespace

pid_t start_disabled_test(const std::string& test, const std::vector<std::string>& world)
{
    std::vector<std::string> words{"ribbon_tests", "--gtest_filter=" + test,
                                   "--gtest_also_run_disabled_tests"};
    std::vector<std::string> around = world;
    const auto arguments = pointers_to(words), environment = pointers_to(around);
    const pid_t child = fork();
    if (child == 0) {
        dup2(open("/dev/null", O_WRONLY), STDOUT_FILENO);
        execve("/proc/self/exe", arguments.data(), environment.data());
        _exit(127);
    }
    return child;
}

} // namespace ribbon
