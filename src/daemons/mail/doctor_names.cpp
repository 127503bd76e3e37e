#include "daemons/mail/doctor_names.hpp"

#include "base/whole_number.hpp"

#include <arpa/inet.h>
#include <arpa/nameser.h>
#include <array>
#include <memory>
#include <netdb.h>
#include <netinet/in.h>
#include <resolv.h>

namespace ribbon::daemons {
namespace {

/// The answers of one message; what is not of the type asked for (a CNAME on the way) is left out.
std::vector<std::string> answers_in(const unsigned char* bytes, int length, ns_type type)
{
    std::vector<std::string> found;
    ns_msg message;
    if (ns_initparse(bytes, length, &message) != 0) return found;
    for (int at = 0; at < ns_msg_count(message, ns_s_an); ++at) {
        ns_rr record;
        if (ns_parserr(&message, ns_s_an, at, &record) != 0 || ns_rr_type(record) != type) continue;
        const unsigned char* data = ns_rr_rdata(record);
        const unsigned char* const end = data + ns_rr_rdlen(record);
        std::string text;
        if (type == ns_t_txt) {
            // Pieces of at most 255 bytes, each after its length (RFC 1035 section 3.3.14).
            while (data < end && data + 1 + *data <= end) {
                text.append(reinterpret_cast<const char*>(data + 1), *data);
                data += 1 + *data;
            }
        } else {
            std::array<char, NS_MAXDNAME> host{};
            if (end - data < 3 || ns_name_uncompress(ns_msg_base(message), ns_msg_end(message),
                                                     data + 2, host.data(), host.size()) < 0)
                continue;
            text = host.data();
        }
        found.push_back(std::move(text));
    }
    return found;
}

struct Resolver {
    struct __res_state state{};
    explicit Resolver(const std::string& server)
    {
        res_ninit(&state);
        state.retrans = 3;
        state.retry = 2;
        if (server.empty()) return;
        const auto colon = server.rfind(':');
        sockaddr_in& address = state.nsaddr_list[0];
        address = {};
        address.sin_family = AF_INET;
        address.sin_port =
            htons(colon == std::string::npos ? std::uint16_t{53}
                                             : whole_number<std::uint16_t>(server.substr(colon + 1))
                                                   .value_or(std::uint16_t{53}));
        inet_pton(AF_INET, server.substr(0, colon).c_str(), &address.sin_addr);
        state.nscount = 1;
    }
    ~Resolver() { res_nclose(&state); }
    Resolver(const Resolver&) = delete;
    Resolver& operator=(const Resolver&) = delete;
};

} // namespace

LookUp look_up_by(const std::string& server)
{
    const auto resolver = std::make_shared<Resolver>(server);
    return [resolver](const std::string& name, RecordType type) -> LookedUp {
        const ns_type asked = type == RecordType::txt ? ns_t_txt : ns_t_mx;
        std::array<unsigned char, 65'536> answer{};
        const int length = res_nquery(&resolver->state, name.c_str(), ns_c_in, asked, answer.data(),
                                      static_cast<int>(answer.size()));
        if (length >= 0) return {true, answers_in(answer.data(), length, asked)};
        // It said that there is no such name, or none of that type: that is an answer too.
        const int why = resolver->state.res_h_errno;
        return {why == HOST_NOT_FOUND || why == NO_DATA, {}};
    };
}

} // namespace ribbon::daemons
