#include "tests/support/postgres_files.hpp"

#include "tests/scenarios/books.hpp"

#include <charconv>
#include <csignal>
#include <fcntl.h>
#include <filesystem>
#include <grp.h>
#include <pwd.h>
#include <stdexcept>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace ribbon {
namespace {

namespace fs = std::filesystem;

int number_in(std::string_view text)
{
    int number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

/// Whom a server of ours runs as: us, unless we are root.
struct User {
    uid_t user;
    gid_t group;
};

User server_user()
{
    if (geteuid() != 0) return {geteuid(), getegid()};
    const passwd* found = getpwnam("postgres");
    if (!found) found = getpwnam("nobody");
    if (!found) throw std::runtime_error{"there is no user postgres to run PostgreSQL as"};
    return {found->pw_uid, found->pw_gid};
}

void give(const fs::path& path, const User& user)
{
    if (geteuid() == 0 && lchown(path.c_str(), user.user, user.group) != 0)
        throw std::runtime_error{"cannot give " + path.string() + " to PostgreSQL's user"};
}

void give_all(const fs::path& folder)
{
    const User user = server_user();
    give(folder, user);
    for (const auto& entry : fs::recursive_directory_iterator(folder)) give(entry.path(), user);
}

const std::string folder_begins = "ribbon-postgres-";

void remove_left_behind()
{
    std::error_code nothing_to_be_done;
    for (const auto& entry : fs::directory_iterator(fs::temp_directory_path())) {
        const std::string name = entry.path().filename().string();
        if (!name.starts_with(folder_begins)) continue;
        const int process = number_in(std::string_view(name).substr(folder_begins.size()));
        if (process > 0 && kill(process, 0) != 0 && errno == ESRCH)
            fs::remove_all(entry.path(), nothing_to_be_done);
    }
}

/// Runs initdb beside where the template will be, and puts it there whole.
void make_template(const fs::path& kept)
{
    const fs::path folder = new_postgres_folder();
    const pid_t made = start_as_postgres(
        {postgres_programs() + "/initdb", "--pgdata=" + (folder / "data").string(),
         "--username=ribbon", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8",
         "--wal-segsize=1", "--no-sync", "--no-instructions"},
        (folder / "log").string());
    int status = -1;
    if (waitpid(made, &status, 0) != made || status != 0)
        throw std::runtime_error{"initdb failed; see " + (folder / "log").string()};
    const fs::path ours = kept.string() + "." + std::to_string(getpid());
    fs::create_directories(kept.parent_path());
    fs::copy(folder / "data", ours, fs::copy_options::recursive);
    std::error_code another_was_first;
    fs::rename(ours, kept, another_was_first);
    if (another_was_first) fs::remove_all(ours);
    fs::remove_all(folder);
}

} // namespace

std::string postgres_programs()
{
    constexpr int oldest = 15;
    int newest = 0;
    const fs::path versions = "/usr/lib/postgresql";
    if (!fs::is_directory(versions)) return {};
    for (const auto& entry : fs::directory_iterator(versions))
        if (fs::exists(entry.path() / "bin/postgres"))
            newest = std::max(newest, number_in(entry.path().filename().string()));
    return newest < oldest ? "" : (versions / std::to_string(newest) / "bin").string();
}

std::string new_postgres_folder()
{
    remove_left_behind();
    std::string path =
        (fs::temp_directory_path() / (folder_begins + std::to_string(getpid()) + "-XXXXXX"))
            .string();
    if (!mkdtemp(path.data())) throw std::runtime_error{"no temporary folder could be made"};
    give(path, server_user());
    return path;
}

void copy_postgres_template(const std::string& data)
{
    const std::string version = fs::path(postgres_programs()).parent_path().filename();
    const fs::path kept = fs::path(repository()) / "build" / ("postgres-template-" + version);
    if (!fs::exists(kept)) make_template(kept);
    fs::copy(kept, data, fs::copy_options::recursive);
    give_all(data);
    fs::permissions(data, fs::perms::owner_all);
}

pid_t start_as_postgres(const std::vector<std::string>& words, const std::string& log)
{
    const User user = server_user();
    const int out = open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
    if (out < 0) throw std::runtime_error{"cannot write " + log};
    std::vector<char*> arguments;
    for (const std::string& one : words) arguments.push_back(const_cast<char*>(one.c_str()));
    arguments.push_back(nullptr);
    const pid_t child = fork();
    if (child == 0) {
        const bool us = geteuid() != 0;
        dup2(out, STDOUT_FILENO);
        dup2(out, STDERR_FILENO);
        const int nothing = open("/dev/null", O_RDONLY);
        dup2(nothing, STDIN_FILENO);
        // A server in the terminal's group would be ended by the same Ctrl-C, before the tests.
        setsid();
        if (chdir("/") == 0 &&
            (us ||
             (setgroups(0, nullptr) == 0 && setgid(user.group) == 0 && setuid(user.user) == 0)) &&
            prctl(PR_SET_PDEATHSIG, SIGQUIT) == 0)
            execv(arguments[0], arguments.data());
        _exit(127);
    }
    close(out);
    if (child < 0) throw std::runtime_error{"fork failed"};
    return child;
}

} // namespace ribbon
