// Whom of a family a fact of law is told. Pure.
//
// What the council did about the child is told to every party. What one person asked for,
// complained of or was fined for is told to nobody else of the family.
#pragma once

#include "record/kind.hpp"

namespace ribbon {

/// Whom a fact of law concerns.
enum class Concerns : std::uint8_t {
    everybody, ///< a step about the child: assessment, plan, school, appeal, order
    one_party, ///< what one person asked for, or was asked to do, in a matter of their own
    writer,    ///< a message or its answer: whoever may read the words
};
Concerns concerns(Kind kind, MatterKind matter);

} // namespace ribbon
