// The parts of the ribbon, each set on sheets.
#pragma once

#include "outbound/paper/ribbon.hpp"
#include "outbound/paper/sheets.hpp"

namespace ribbon::paper {

/// What stands on the cover beside the counts of the ribbon.
struct OnCover {
    int slips = 0;
    int kept_back = 0; ///< mails that messages came as, which are not given out
    std::vector<int> boxes; ///< the pages with letters that could not be drawn
};
void set_cover(Sheets& sheets, const Ribbon& ribbon, const OnCover& says);
void set_index(Sheets& sheets, const Ribbon& ribbon, const std::vector<Looked>& looked);
void set_dates(Sheets& sheets, const Ribbon& ribbon);
void set_chronology(Sheets& sheets, const Ribbon& ribbon);
void set_messages(Sheets& sheets, const Ribbon& ribbon, const std::vector<Looked>& looked);
/// A document that is words.
void set_blocks(Sheets& sheets, const std::vector<RibbonBlock>& blocks);
void set_documents(Sheets& sheets, const Ribbon& ribbon, const std::vector<Looked>& looked);
void set_proof(Sheets& sheets, const Ribbon& ribbon, const RibbonProof& proof);

inline std::string thread_anchor(int number) { return "t" + std::to_string(number); }
inline std::string message_anchor(int number) { return "m" + std::to_string(number); }
inline std::string document_anchor(int number) { return "d" + std::to_string(number); }

} // namespace ribbon::paper
