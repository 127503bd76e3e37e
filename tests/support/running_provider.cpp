#include "tests/support/running_provider.hpp"

#include "base/url.hpp"
#include "tests/scenarios/books.hpp"

#include <csignal>
#include <curl/curl.h>
#include <fcntl.h>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>

namespace ribbon {
namespace {

namespace fs = std::filesystem;

std::string modules() { return fs::absolute(fs::path{repository()} / "node_modules").string(); }

std::size_t take(char* bytes, std::size_t size, std::size_t count, void* into)
{
    static_cast<std::string*>(into)->append(bytes, size * count);
    return size * count;
}

/// One page: its status, where it sends us, and what it says.
struct Page {
    long status = 0;
    std::string next, body;
};

/// A browser with cookies that follows nothing by itself.
class Browser {
public:
    Page get(const std::string& url, const std::string& form = "")
    {
        Page page;
        CURL* const handle = curl_.get();
        curl_easy_setopt(handle, CURLOPT_URL, url.c_str());
        curl_easy_setopt(handle, CURLOPT_COOKIEFILE, "");
        curl_easy_setopt(handle, CURLOPT_NOPROXY, "*");
        curl_easy_setopt(handle, CURLOPT_TIMEOUT, 20L);
        curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, take);
        curl_easy_setopt(handle, CURLOPT_WRITEDATA, &page.body);
        if (form.empty())
            curl_easy_setopt(handle, CURLOPT_HTTPGET, 1L);
        else
            curl_easy_setopt(handle, CURLOPT_COPYPOSTFIELDS, form.c_str());
        if (curl_easy_perform(handle) != CURLE_OK) return page;
        curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &page.status);
        char* next = nullptr;
        curl_easy_getinfo(handle, CURLINFO_REDIRECT_URL, &next);
        if (next) page.next = next;
        return page;
    }

private:
    std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> curl_{curl_easy_init(), curl_easy_cleanup};
};

std::string between(const std::string& text, const std::string& before, char end)
{
    const auto at = text.find(before);
    if (at == std::string::npos) return {};
    const auto from = at + before.size();
    return text.substr(from, text.find(end, from) - from);
}

} // namespace

std::optional<std::string> RunningProvider::missing()
{
    if (!fs::exists(fs::path{modules()} / "oidc-provider"))
        return "oidc-provider is not in node_modules: npm ci puts it there";
    for (const char* node : {"/usr/bin/node", "/usr/local/bin/node"})
        if (fs::exists(node)) return std::nullopt;
    return "Node is not installed";
}

RunningProvider::RunningProvider(const std::string& back)
{
    int input[2];
    int output[2];
    if (pipe2(input, O_CLOEXEC) != 0 || pipe2(output, O_CLOEXEC) != 0)
        throw std::runtime_error("no pipe could be made");
    const std::string script = repository() + "/tests/sign_in/provider.mjs";
    const std::string folder = modules();
    process_ = fork();
    if (process_ < 0) throw std::runtime_error("no process could be made");
    if (process_ == 0) {
        dup2(input[0], STDIN_FILENO);
        dup2(output[1], STDOUT_FILENO);
        execlp("node", "node", script.c_str(), folder.c_str(), back.c_str(), nullptr);
        _exit(127);
    }
    close(input[0]);
    close(output[1]);
    input_ = input[1];
    char letter = 0;
    while (read(output[0], &letter, 1) == 1 && letter != '\n') port_ += letter;
    close(output[0]);
    if (port_.empty()) throw std::runtime_error("the provider did not start");
}

RunningProvider::~RunningProvider()
{
    close(input_);
    waitpid(process_, nullptr, 0);
}

std::string sign_in_at(const std::string& url, const std::string& person, const std::string& back)
{
    Browser browser;
    Page page = browser.get(url);
    for (int steps = 0; steps < 12; ++steps) {
        if (page.next.starts_with(back)) return page.next;
        if (!page.next.empty()) {
            page = browser.get(page.next);
            continue;
        }
        const std::string action = between(page.body, "action=\"", '"');
        if (action.empty()) return {};
        const bool login = page.body.find("value=\"login\"") != std::string::npos;
        page = browser.get(action, login ? "prompt=login&login=" + in_url(person) + "&password=x"
                                         : std::string{"prompt=consent"});
    }
    return {};
}

} // namespace ribbon
