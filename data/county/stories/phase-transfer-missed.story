# A phase transfer missed. Every child in year 6 is known for years to be going to year 7.
# Everybody in this story is invented, and so are the schools.
story  STORY-TRANSFER-MISSED
child  "Freya" "Allsop" girl postcode "DE55 1AA"
party  gemma "Gemma" "Allsop" relation "mother" email "gemma.allsop@mail.example" postcode "DE55 1AA"

case   Freya Allsop (invented): a phase transfer missed          law: reg 18(1)(b)
given  2014-03-20 born
  and  2021-09-06 request received from parent evidence "imported, as stated by the council"
  and  2022-01-24 final plan sent called "Cowslip Primary School" evidence "imported, as stated by the council"
  and  2022-02-07 provision in place evidence "imported, as stated by the council"
detail 2022-01-24 need_recorded need "HI" rank "1"
detail 2022-01-24 placement_began setting "OTH" name "Cowslip Primary School" rank "1" unit "no" resourced "no"
officer 2023-11-01 statham "Joanne Statham" team "Amber Valley and Erewash"
given  2024-09-30 review meeting held as "review of 2024"
  and  2024-10-18 amendment notice sent matter "review of 2024"
  and  2024-10-01 phase transfer due in year 2025
in     2024-11-11 email from gemma "Which secondary school?"
> Freya leaves Cowslip in July. We visited Alder Bank in October and said yes. Who writes it into the plan?
officer 2024-12-02 pickering "Amy Pickering" team "Amber Valley and Erewash" because "Left the council" note "Freya's transfer: mother chose Alder Bank. Letter not sent."
in     2025-02-17 email from gemma "15 February has gone"
> The school told me that the plan had to name her new school before 15 February. It does not.
out    2025-03-05 email to gemma answers 2 "Re: 15 February has gone"
> I am sorry. I took this over in December and the note did not reach me. I will consult Alder Bank now.
given  2025-03-06 school consulted called "Alder Bank School"
  and  2025-03-28 consultation answered
  and  2025-05-30 transfer plan sent
  and  2025-05-30 amended plan sent called "Alder Bank School" matter "review of 2024"
detail 2025-05-30 school_named setting "OTH" name "Alder Bank School" rank "1" unit "no" resourced "no"
given  2025-09-03 child admitted matter "review of 2024"
  and  2025-09-08 provision in place matter "review of 2024"
detail 2025-09-03 placement_began setting "OTH" name "Alder Bank School" rank "1" unit "no" resourced "no"
given  2025-09-26 review meeting held as "review of 2025"
  and  2025-10-20 plan kept matter "review of 2025"

# "Before 15 February in the calendar year of the transfer" is 14 February 2025 at the latest. To
# 30 May it is 14 days of February, 31, 30 and 30: 105.
on     2025-02-17
then   phase transfer plan due 2025-02-14, overdue by 3 days  under reg 18(1)
on     2026-10-31
then   phase transfer plan due 2025-02-14, met late by 105 days  under reg 18(1)
# The notice of 18 October 2024 gave eight weeks, to 13 December: 168 days late.
  and  amended plan after the notice due 2024-12-13, met late by 168 days  under reg 22(3)
# Her mother's first email was never answered: five working days from 11 November 2024.
  and  answer to message matter "thread" due 2024-11-18, overdue by 712 days
