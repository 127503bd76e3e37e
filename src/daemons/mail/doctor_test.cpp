// The doctor of mail, on names that a stand-in for the DNS gives over the network.
#include "daemons/mail/doctor.hpp"

#include <arpa/inet.h>
#include <array>
#include <gtest/gtest.h>
#include <map>
#include <netinet/in.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

namespace ribbon::daemons {
namespace {

/// Answers questions about TXT and MX over UDP, as RFC 1035 section 4 writes them.
class StandInNames {
public:
    explicit StandInNames(std::multimap<std::string, std::string> texts) : texts_(std::move(texts))
    {
        socket_ = ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        auto* const any = reinterpret_cast<sockaddr*>(&address);
        if (socket_ < 0 || bind(socket_, any, size) != 0 || getsockname(socket_, any, &size) != 0)
            throw std::runtime_error{"no port for names"};
        port_ = ntohs(address.sin_port);
        thread_ = std::thread{[this] { serve(); }};
    }
    ~StandInNames()
    {
        shutdown(socket_, SHUT_RDWR);
        thread_.join();
        close(socket_);
    }
    StandInNames(const StandInNames&) = delete;
    StandInNames& operator=(const StandInNames&) = delete;
    LookUp look_up() const { return look_up_by("127.0.0.1:" + std::to_string(port_)); }

private:
    void serve() const
    {
        std::array<char, 1'500> bytes;
        while (true) {
            sockaddr_in from{};
            socklen_t size = sizeof from;
            auto* const any = reinterpret_cast<sockaddr*>(&from);
            const ssize_t got = recvfrom(socket_, bytes.data(), bytes.size(), 0, any, &size);
            if (got < 12) return;
            const std::string answer = answer_to({bytes.data(), static_cast<std::size_t>(got)});
            sendto(socket_, answer.data(), answer.size(), 0, any, size);
        }
    }
    std::string answer_to(const std::string& question) const
    {
        std::string name;
        std::size_t at = 12;
        for (; question[at] != 0; at += 1 + static_cast<std::size_t>(question[at]))
            name += question.substr(at + 1, static_cast<std::size_t>(question[at])) + ".";
        name.pop_back();
        const char type = question[at + 2];
        std::string records;
        int count = 0;
        const auto add = [&](const std::string& data) {
            records += std::string{"\xc0\x0c\0", 3} + type + std::string{"\0\1\0\0\0\x3c", 6} +
                       static_cast<char>(data.size() >> 8) + static_cast<char>(data.size() & 255) +
                       data;
            ++count;
        };
        if (type == 15 && texts_.count(name) > 0)
            add(std::string{"\0\x0a\2mx\xc0\x0c", 7}); // 10 mx.<name>
        for (auto [one, end] = texts_.equal_range(name); type == 16 && one != end; ++one) {
            std::string data;
            for (std::size_t from = 0; from < one->second.size(); from += 200) {
                const std::string piece = one->second.substr(from, 200);
                data += static_cast<char>(piece.size()) + piece;
            }
            add(data);
        }
        const bool known = texts_.count(name) > 0;
        std::string head = question.substr(0, 2) + "\x81" + (known ? "\x80" : "\x83");
        head += std::string{"\0\1\0", 3} + static_cast<char>(count) + std::string(4, '\0');
        return head + question.substr(12, at + 5 - 12) + records;
    }

    std::multimap<std::string, std::string> texts_;
    int socket_ = -1, port_ = 0;
    std::thread thread_;
};

const std::multimap<std::string, std::string> sound{
    {"northshire.example", "v=spf1 ip4:192.0.2.1 include:spf.relay.example -all"},
    {"northshire.example", "some other words"},
    {"spf.relay.example", "v=spf1 ip4:192.0.2.0/24 -all"},
    {"ribbon._domainkey.northshire.example", "v=DKIM1; k=rsa; p=" + std::string(392, 'A')},
    {"_dmarc.northshire.example", "v=DMARC1; p=reject; rua=mailto:d@northshire.example"}};

std::string told(const std::vector<Finding>& findings)
{
    std::string all;
    for (const Finding& one : findings)
        all += one.about + (one.health == Health::good  ? ": good\n"
                            : one.health == Health::bad ? ": bad\n"
                                                        : ": doubtful\n");
    return all;
}

const DoctorAsks asks{.from = "send@northshire.example", .selectors = {"ribbon"}};

TEST(MailDoctor, FindsNothingWrongWhereNothingIs)
{
    const StandInNames names{sound};
    const auto found = look_at_names(asks, names.look_up());
    EXPECT_EQ(told(found), "MX: good\nSPF: good\nDKIM: good\nDMARC: good\nAlignment: good\n");
    EXPECT_EQ(found[0].sentence, "Answers to northshire.example go to mx.northshire.example.");
}

TEST(MailDoctor, SaysWhatIsMissing)
{
    const StandInNames names{{}};
    EXPECT_EQ(told(look_at_names(asks, names.look_up())),
              "MX: bad\nSPF: bad\nDKIM: bad\nDMARC: bad\n");
}

TEST(MailDoctor, SeesWhatOthersWouldNotBelieve)
{
    auto texts = sound;
    texts.insert({"northshire.example", "v=spf1 mx -all"}); // a second one
    texts.erase("ribbon._domainkey.northshire.example");
    texts.insert({"ribbon._domainkey.northshire.example", "v=DKIM1; p="});
    texts.erase("_dmarc.northshire.example");
    texts.insert({"_dmarc.northshire.example", "v=DMARC1; p=none; aspf=s"});
    const StandInNames names{texts};
    EXPECT_EQ(told(look_at_names(asks, names.look_up())),
              "MX: good\nSPF: bad\nDKIM: bad\nDMARC: doubtful\nAlignment: good\n");
    DoctorAsks other = asks;
    other.bounces = "bounces@spf.relay.example";
    EXPECT_EQ(told(look_at_names(other, names.look_up())),
              "MX: good\nSPF: good\nDKIM: bad\nDMARC: doubtful\nAlignment: bad\n");
}

TEST(MailDoctor, GoesByTheRecordOfTheOrganisationWhereTheDomainHasNone)
{
    // RFC 7489 section 6.6.3: what it says of the domains below it is in sp=.
    const auto dmarc_of = [](std::multimap<std::string, std::string> texts) {
        const StandInNames names{std::move(texts)};
        for (const Finding& one : look_at_names({.from = "a@send.north.example"}, names.look_up()))
            if (one.about == "DMARC") return one;
        return Finding{};
    };
    const Finding watched = dmarc_of({{"_dmarc.north.example", "v=DMARC1; p=reject; sp=none"}});
    EXPECT_EQ(watched.health, Health::doubtful);
    EXPECT_NE(watched.sentence.find("_dmarc.north.example says sp=none"), std::string::npos)
        << watched.sentence;
    EXPECT_EQ(dmarc_of({{"_dmarc.north.example", "v=DMARC1; p=reject"}}).health, Health::good);
    EXPECT_EQ(dmarc_of({{"_dmarc.send.north.example", "v=DMARC1; p=quarantine; sp=none"},
                        {"_dmarc.north.example", "v=DMARC1; p=none"}})
                  .health,
              Health::good)
        << "its own comes first";
    EXPECT_EQ(dmarc_of({{"_dmarc.example", "v=DMARC1; p=reject"}}).health, Health::bad)
        << "nobody's organisation is a whole top level";
}

TEST(MailDoctor, ReadsTheEndOfAnSpfRecordAsAWholeTerm)
{
    auto texts = sound;
    texts.erase("northshire.example");
    texts.insert({"northshire.example", "v=spf1 include:spf-all.relay.example"});
    const StandInNames names{texts};
    EXPECT_EQ(look_at_names(asks, names.look_up())[1].health, Health::doubtful)
        << "everybody may send";
}

TEST(MailDoctor, CountsTheLookUpsThatAReceiverWouldMake)
{
    // RFC 7208 section 4.6.4: ten at most, those of included records among them.
    auto texts = sound;
    texts.erase("spf.relay.example");
    texts.insert({"spf.relay.example", "v=spf1 a mx a:1.x.example a:2.x.example a:3.x.example "
                                       "a:4.x.example a:5.x.example a:6.x.example -all"});
    {
        const StandInNames names{texts}; // 1 + 8
        EXPECT_EQ(look_at_names(asks, names.look_up())[1].health, Health::good);
    }
    texts.erase("spf.relay.example");
    texts.insert({"spf.relay.example",
                  "v=spf1 a mx a:1.x.example a:2.x.example a:3.x.example a:4.x.example "
                  "a:5.x.example a:6.x.example exists:7.x.example include:spf.relay.example -all"});
    const StandInNames names{texts}; // and one that includes itself
    EXPECT_EQ(look_at_names(asks, names.look_up())[1].health, Health::bad);
}

TEST(MailDoctor, SaysThatNobodyAnswered)
{
    const auto found =
        look_at_names(asks, [](const std::string&, RecordType) -> LookedUp { return {}; });
    EXPECT_EQ(told(found), "MX: bad\nSPF: bad\nDKIM: bad\nDMARC: bad\n");
    EXPECT_EQ(found[0].sentence,
              "No name server answered about northshire.example, so nothing is known.");
}

TEST(MailDoctor, SaysWhyTheRelayCanNotBeUsed)
{
    const auto found = look_at_relay({.url = "smtp://127.0.0.1:1", .tls = false});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].health, Health::bad);
}

} // namespace
} // namespace ribbon::daemons
