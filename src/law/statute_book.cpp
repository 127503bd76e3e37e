// The statute book: every instrument, in the order a reader would look for it.
#include "law/attendance_framework_2024/instrument.hpp"
#include "law/attendance_regs_2024/instrument.hpp"
#include "law/case_law/instrument.hpp"
#include "law/cfa_2014/instrument.hpp"
#include "law/childrens_act_2006/instrument.hpp"
#include "law/civil_procedure/instrument.hpp"
#include "law/complaint_code_2024/instrument.hpp"
#include "law/computation/instrument.hpp"
#include "law/coronavirus_2020/instrument.hpp"
#include "law/correspondence/instrument.hpp"
#include "law/cwsa_2026/instrument.hpp"
#include "law/data_protection/instrument.hpp"
#include "law/derived/instrument.hpp"
#include "law/detained_regs_2015/instrument.hpp"
#include "law/education_act_1996/instrument.hpp"
#include "law/equality_act_2010/instrument.hpp"
#include "law/excluded_pupils_2007/instrument.hpp"
#include "law/foia_2000/instrument.hpp"
#include "law/health_needs_2023/instrument.hpp"
#include "law/hesc_rules_2008/instrument.hpp"
#include "law/inspection_framework/instrument.hpp"
#include "law/law.hpp"
#include "law/lga_1974/instrument.hpp"
#include "law/nhs_complaints_2009/instrument.hpp"
#include "law/ombudsman_practice/instrument.hpp"
#include "law/penalty_notices_2007/instrument.hpp"
#include "law/personal_budgets_2014/instrument.hpp"
#include "law/recommendations_2017/instrument.hpp"
#include "law/reform_2026/instrument.hpp"
#include "law/school_exclusions_2012/instrument.hpp"
#include "law/school_transport/instrument.hpp"
#include "law/send_code_2015/instrument.hpp"
#include "law/send_information/instrument.hpp"
#include "law/send_regs_2014/instrument.hpp"
#include "law/send_regs_2014/tribunal_regs.hpp"
#include "law/tribunal_practice/instrument.hpp"

namespace ribbon {

std::vector<Provision> statute_book()
{
    std::vector<Provision> book;
    const auto add = [&](const std::vector<Provision>& instrument) {
        book.insert(book.end(), instrument.begin(), instrument.end());
    };
    add(cfa_2014::all());
    add(send_regs_2014::all());
    add(send_regs_2014::tribunal_regs());
    add(case_law::all());
    add(send_code_2015::all());
    add(ombudsman_practice::all());
    add(derived::all());
    add(hesc_rules_2008::all());
    add(tribunal_practice::all());
    add(equality_act_2010::all());
    add(recommendations_2017::all());
    add(personal_budgets_2014::all());
    add(detained_regs_2015::all());
    add(send_information::all());
    add(education_act_1996::all());
    add(health_needs_2023::all());
    add(excluded_pupils_2007::all());
    add(school_exclusions_2012::all());
    add(attendance_regs_2024::all());
    add(attendance_framework_2024::all());
    add(penalty_notices_2007::all());
    add(cwsa_2026::all());
    add(school_transport::all());
    add(complaint_code_2024::all());
    add(lga_1974::all());
    add(childrens_act_2006::all());
    add(nhs_complaints_2009::all());
    add(correspondence::all());
    add(data_protection::all());
    add(foia_2000::all());
    add(inspection_framework::all());
    add(civil_procedure::all());
    add(computation::all());
    add(coronavirus_2020::all());
    add(reform_2026::all());
    return book;
}

} // namespace ribbon
