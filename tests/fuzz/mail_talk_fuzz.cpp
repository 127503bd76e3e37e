// Any bytes at the door for mail: however they are cut, the same mails and the same answers.
#include "daemons/mail/talk.hpp"

#include <cassert>
#include <cstddef>
#include <cstdint>

namespace {

using namespace ribbon::daemons;

class Keeper : public MailTaker {
public:
    void begin() override { now_.clear(); }
    void write(std::string_view bytes) override { now_ += bytes; }
    Taking end(const Envelope& envelope) override
    {
        assert(!envelope.to.empty());
        for (const std::string& one : envelope.to)
            assert(one.find_first_of("\r\n") == std::string::npos);
        all += "{" + now_ + "}";
        return Taking::taken;
    }
    std::string all;

private:
    std::string now_;
};

struct Heard {
    std::string mails, answers;
    bool operator==(const Heard&) const = default;
};

Heard hear(std::string_view bytes, std::size_t piece, MailProtocol protocol)
{
    Keeper keeper;
    Talk talk{{.protocol = protocol, .host = "mx", .most_bytes = 2'000}, keeper};
    std::string answers;
    for (std::size_t at = 0; at < bytes.size() && !talk.over(); at += piece)
        answers += talk.hear(bytes.substr(at, piece));
    return {keeper.all, answers};
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    for (const MailProtocol protocol : {MailProtocol::lmtp, MailProtocol::smtp}) {
        const Heard whole = hear(bytes, size + 1, protocol);
        assert(hear(bytes, 1, protocol) == whole);
        assert(hear(bytes, 7, protocol) == whole);
    }
    return 0;
}
