#include "views/parts/concerns.hpp"

namespace ribbon {

Concerns concerns(Kind kind, MatterKind matter)
{
    switch (matter) {
    case MatterKind::thread:
        return kind == Kind::mp_letter_received ? Concerns::one_party : Concerns::writer;
    case MatterKind::complaint:
    case MatterKind::representation:
    case MatterKind::nhs_complaint:
    case MatterKind::subject_access:
    case MatterKind::data_complaint:
    case MatterKind::foi:
    case MatterKind::notice:
    case MatterKind::agreement:
    case MatterKind::budget:
    case MatterKind::claim: return Concerns::one_party;
    default: break;
    }
    switch (kind) {
    // Mediation is between one party and the council (SEND Regulations 2014, regs 32 to 39).
    case Kind::section_i_only:
    case Kind::adviser_contacted:
    case Kind::mediation_declined:
    case Kind::health_issues_told:
    case Kind::health_body_told:
    case Kind::mediation_wanted:
    case Kind::health_mediation_wanted:
    case Kind::session_fixed:
    case Kind::session_notified:
    case Kind::shorter_notice_accepted:
    case Kind::mediation_impossible:
    case Kind::mediation_held:
    case Kind::certificate_issued:
    // Served on one parent, or answered by one (Education Act 1996 ss.437, 444A).
    case Kind::penalty_considered:
    case Kind::education_notice_served:
    case Kind::education_notice_answered:
    case Kind::attendance_order_served: return Concerns::one_party;
    default: return Concerns::everybody;
    }
}

} // namespace ribbon
