// Reads data/mail/asks.txt, a line at a time, and remembers everything that is wrong with it.
#pragma once

#include "inbound/asks/rules.hpp"

#include <map>

namespace ribbon {

class AskRulesReader {
public:
    /// Of every line first: a rule may name a group that stands below it.
    void announce(std::string_view line);
    void take(std::string_view line, int number);
    Result<AskRules> finish();

private:
    void begin_group(std::string_view name);
    void begin_rule(std::string_view words);
    void begin_sign(std::string_view words);
    void take_enough(std::string_view words);
    void take_spellings(std::string_view line);
    void take_phrases(std::string_view line);
    void take_list(std::string_view path);
    void begin_words(std::string_view label);
    void take_weights(std::string_view line);
    void take_clause(std::string_view line);
    void add_phrase(std::string_view words, std::size_t group);
    void add_phrase(std::string_view words, AskWeight weight);
    AskPhrase* phrase_of(std::string_view words);
    static std::vector<AskPattern> patterns_of(std::string_view written);
    std::vector<std::size_t> groups_in(std::string_view names, char between);
    std::size_t whole(std::string_view figures);
    void wrong(std::string sentence);

    AskRules rules_;
    Problems problems_;
    std::map<std::string, std::size_t, std::less<>> groups_;
    std::map<std::string, std::size_t, std::less<>> phrases_; ///< as written: its place
    std::vector<bool> begun_; ///< of each group, whether its lines have come
    bool in_group_ = false, in_rule_ = false, in_spellings_ = false, in_words_ = false;
    AskLabel words_of_ = AskLabel::none;
    std::size_t group_ = 0;
    int line_ = 0;
};

} // namespace ribbon
