// The parts of the ribbon, each set on sheets.
#pragma once

#include "outbound/paper/ribbon.hpp"
#include "outbound/paper/sheets.hpp"

namespace ribbon::paper {

void set_cover(Sheets& sheets, const Ribbon& ribbon, int slips);
void set_index(Sheets& sheets, const Ribbon& ribbon, const std::vector<Looked>& looked);
void set_dates(Sheets& sheets, const Ribbon& ribbon);
void set_chronology(Sheets& sheets, const Ribbon& ribbon);
void set_messages(Sheets& sheets, const Ribbon& ribbon);
void set_documents(Sheets& sheets, const Ribbon& ribbon, const std::vector<Looked>& looked);
void set_proof(Sheets& sheets, const Ribbon& ribbon, const RibbonProof& proof);

inline std::string thread_anchor(int number) { return "t" + std::to_string(number); }
inline std::string message_anchor(int number) { return "m" + std::to_string(number); }
inline std::string document_anchor(int number) { return "d" + std::to_string(number); }

} // namespace ribbon::paper
