// ribbon signer: the process that holds the key.
#include "cli/record_commands.hpp"
#include "cli/running.hpp"
#include "daemons/signer/serve.hpp"

#include <csignal>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <unistd.h>

namespace ribbon::cli {

int run_signer(const Common&, const SignerOptions& options)
{
    if (options.socket.empty() == (options.on < 0))
        return refused("", {{"--socket", "say where to listen, or with --on which descriptor to "
                                         "answer on"}});
    // Nobody else's debugger may read the key out of this process.
    prctl(PR_SET_DUMPABLE, 0);
    daemons::FileSigner signer{options.key, options.reach};
    if (options.on >= 0) {
        // A terminal's Ctrl-C goes to the whole group; the signer ends when the record lets go.
        std::signal(SIGINT, SIG_IGN);
        daemons::answer(signer, options.on);
        return 0;
    }
    const sigset_t ends = hold_back_the_end();
    const int stop = signalfd(-1, &ends, SFD_CLOEXEC);
    daemons::serve_signer(signer, options.socket, stop);
    close(stop);
    return 0;
}

} // namespace ribbon::cli
