#include "daemons/mail/doctor.hpp"

#include "base/lower_case.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace ribbon::daemons {
namespace {

using enum Health;

/// RFC 7208 section 4.6.4: more than ten look-ups, and a receiver gives up.
constexpr int most_lookups = 10;

std::string domain_of(const std::string& address) { return address.substr(address.rfind('@') + 1); }

std::vector<std::string> words_of(const std::string& text, char between)
{
    std::vector<std::string> words;
    std::string word;
    for (const char c : text + between) {
        if (c == between) {
            if (!word.empty()) words.push_back(std::move(word));
            word.clear();
        } else {
            word += c;
        }
    }
    return words;
}

/// "p=reject" of "v=DMARC1; p=reject; ..."; empty where it is not said.
std::string tag_of(const std::string& record, const std::string& name)
{
    for (std::string one : words_of(record, ';')) {
        std::erase_if(one, [](char c) { return c == ' ' || c == '\t'; });
        if (lower_case(one).starts_with(name + "=")) return one.substr(name.size() + 1);
    }
    return {};
}

/// The domain of the organisation, as nearly as can be told without the list of public suffixes:
/// below "uk" a name of three words ("gov.uk" is nobody's), else of two. Empty where it is that.
std::string organisation_of(const std::string& domain)
{
    const auto words = words_of(domain, '.');
    const std::size_t count = words.empty() || words.back() != "uk" ? 2 : 3;
    if (words.size() <= count) return {};
    std::string above;
    for (std::size_t at = words.size() - count; at < words.size(); ++at)
        above += (above.empty() ? "" : ".") + words[at];
    return above;
}

/// The one record; none where there are several (RFC 7489 section 6.6.3).
std::string dmarc_among(const std::vector<std::string>& texts)
{
    std::vector<std::string> records;
    for (const std::string& one : texts)
        if (lower_case(one).starts_with("v=dmarc1")) records.push_back(one);
    return records.size() == 1 ? records.front() : std::string{};
}

class Names {
public:
    Names(const DoctorAsks& asks, const LookUp& look_up)
        : look_up_(look_up), from_(domain_of(asks.from)),
          envelope_(domain_of(asks.bounces.empty() ? asks.from : asks.bounces))
    {
    }

    void mx()
    {
        const LookedUp found = look_up_(from_, RecordType::mx);
        if (!found.answered) return no_answer("MX", from_);
        if (found.found.empty())
            return say(bad, "MX",
                       from_ + " names no mail server, so answers can not come. Publish an MX "
                               "record.");
        say(good, "MX", "Answers to " + from_ + " go to " + found.found.front() + ".");
    }

    void spf()
    {
        const LookedUp found = look_up_(envelope_, RecordType::txt);
        if (!found.answered) return no_answer("SPF", envelope_);
        const auto records = spf_among(found.found);
        if (records.empty())
            return say(bad, "SPF",
                       envelope_ + " has no SPF record. Publish a TXT record that begins with "
                                   "\"v=spf1\" and names the relay.");
        if (records.size() > 1)
            return say(bad, "SPF",
                       fmt::format("{} has {} SPF records, and a receiver then believes none (RFC "
                                   "7208 section 3.2). Make them one.",
                                   envelope_, records.size()));
        const std::string record = lower_case(records.front());
        int lookups = 0;
        count(record, lookups, 0);
        if (lookups > most_lookups)
            return say(bad, "SPF",
                       fmt::format("The SPF record of {} needs {} look-ups; ten are allowed.",
                                   envelope_, lookups));
        const auto terms = words_of(record, ' ');
        if (std::any_of(terms.begin(), terms.end(), [](const std::string& term) {
                return term == "-all" || term == "~all" || term.starts_with("redirect=");
            }))
            return say(good, "SPF",
                       "The SPF record of " + envelope_ + " says who may send: " + record +
                           ". See that the relay is among them.");
        say(doubtful, "SPF",
            "The SPF record of " + envelope_ +
                " lets everybody send. End it with \"-all\" or "
                "\"~all\".");
    }

    void dkim(const std::vector<std::string>& selectors)
    {
        if (selectors.empty())
            return say(doubtful, "DKIM",
                       "Nobody said which key the relay signs with. Give its --selector.");
        for (const std::string& selector : selectors) {
            const std::string name = selector + "._domainkey." + from_;
            const LookedUp found = look_up_(name, RecordType::txt);
            if (!found.answered) {
                no_answer("DKIM", name);
                continue;
            }
            const std::string key = found.found.empty() ? "" : tag_of(found.found.front(), "p");
            if (found.found.empty())
                say(bad, "DKIM",
                    "There is no key at " + name + ". Publish the one the relay made.");
            else if (key.empty())
                say(bad, "DKIM", "The key at " + name + " was withdrawn: its p= is empty.");
            else
                say(good, "DKIM", "There is a key at " + name + ", of the domain in From.");
        }
    }

    /// RFC 7489 section 6.6.3: where the domain has no record of its own, that of the organisation
    /// holds, with what it says of the domains below it.
    void dmarc()
    {
        const std::string above = organisation_of(from_);
        std::string name = "_dmarc." + from_, record;
        for (const std::string& domain : {from_, above}) {
            if (!record.empty() || domain.empty()) continue;
            name = "_dmarc." + domain;
            const LookedUp found = look_up_(name, RecordType::txt);
            if (!found.answered) return no_answer("DMARC", name);
            record = dmarc_among(found.found);
        }
        if (record.empty())
            return say(bad, "DMARC",
                       "There is no DMARC record at _dmarc." + from_ +
                           ". Publish \"v=DMARC1; p=none; "
                           "rua=mailto:...\" first.");
        std::string tag = "p", policy = lower_case(tag_of(record, "p"));
        if (name != "_dmarc." + from_)
            if (const std::string below = lower_case(tag_of(record, "sp")); !below.empty()) {
                tag = "sp";
                policy = below;
            }
        const std::string says = "The DMARC record at " + name + " says " + tag + "=" + policy;
        if (policy == "quarantine" || policy == "reject")
            say(good, "DMARC", says + ".");
        else
            say(doubtful, "DMARC",
                says + ", which only watches: anybody may still write in the council's name.");
        alignment(lower_case(tag_of(record, "aspf")) == "s");
    }

    std::vector<Finding> findings;

private:
    void say(Health health, std::string about, std::string sentence)
    {
        findings.push_back({health, std::move(about), std::move(sentence)});
    }
    void no_answer(const std::string& about, const std::string& name)
    {
        say(bad, about, "No name server answered about " + name + ", so nothing is known.");
    }
    static std::vector<std::string> spf_among(const std::vector<std::string>& texts)
    {
        std::vector<std::string> records;
        for (const std::string& text : texts)
            if (lower_case(text) == "v=spf1" || lower_case(text).starts_with("v=spf1 "))
                records.push_back(text);
        return records;
    }
    /// Follows what a record includes, as far as a receiver would.
    void count(const std::string& record, int& lookups, int depth)
    {
        for (std::string word : words_of(record, ' ')) {
            if (!word.empty() && std::string{"+-~?"}.find(word[0]) != std::string::npos)
                word.erase(0, 1);
            const bool includes = word.starts_with("include:");
            const bool redirects = word.starts_with("redirect=");
            const bool asks = includes || redirects || word == "a" || word == "mx" ||
                              word == "ptr" || word.starts_with("a:") || word.starts_with("a/") ||
                              word.starts_with("mx:") || word.starts_with("mx/") ||
                              word.starts_with("ptr:") || word.starts_with("exists:");
            if (!asks) continue;
            if (++lookups > most_lookups || depth > most_lookups) return;
            if (!includes && !redirects) continue;
            const auto more = look_up_(word.substr(includes ? 8 : 9), RecordType::txt);
            for (const std::string& one : spf_among(more.found))
                count(lower_case(one), lookups, depth + 1);
        }
    }
    /// RFC 7489 section 3.1: what SPF vouches for must be the domain that a reader sees.
    void alignment(bool strict)
    {
        const bool same = envelope_ == from_;
        const bool related = envelope_.ends_with("." + from_) || from_.ends_with("." + envelope_);
        if (same || (related && !strict))
            return say(good, "Alignment", "Bounces and From are of one domain, as DMARC asks.");
        say(bad, "Alignment",
            "Bounces go to " + envelope_ + " and From is of " + from_ +
                ": SPF does not count for DMARC. Give --bounces an address of " + from_ + ".");
    }

    const LookUp& look_up_;
    std::string from_, envelope_;
};

} // namespace

std::vector<Finding> look_at_names(const DoctorAsks& asks, const LookUp& look_up)
{
    Names names{asks, look_up};
    names.mx();
    names.spf();
    names.dkim(asks.selectors);
    names.dmarc();
    return std::move(names.findings);
}

std::vector<Finding> look_at_relay(const ServerSettings& settings)
{
    using Why = ServerAway::Why;
    try {
        const Relay relay{settings};
        std::vector<Finding> found{
            {good, "Relay",
             settings.url + " answers" + (settings.tls ? ", with TLS" : ", without TLS") +
                 (settings.user.empty() ? "." : ", and takes our sign-in.")}};
        if (relay.reports())
            found.push_back({good, "Reports", "It reports what becomes of each mail (RFC 3461)."});
        else
            found.push_back({doubtful, "Reports",
                             "It does not report what becomes of a mail: only bounces tell."});
        return found;
    } catch (const ServerAway& away) {
        std::string todo;
        switch (away.why) {
        case Why::unreachable: todo = "See its name and port, and what stands between."; break;
        case Why::no_tls: todo = "See its certificate, or name the one to believe."; break;
        case Why::not_signed_in: todo = "See the user and the password or token."; break;
        case Why::broke_off: todo = "See its log."; break;
        }
        return {{bad, "Relay", std::string{away.what()} + ". " + todo}};
    } catch (const NoToken& none) {
        return {{bad, "Relay", none.what()}};
    }
}

} // namespace ribbon::daemons
