# Separated parents, one address sealed. Two parties, two inboxes, and one thing nobody may be told.
# Everybody in this story is invented, and so is the school.
story  STORY-TWO-HOMES
child  "Amelia" "Redfern" girl postcode "S40 1AA"
party  nicola "Nicola" "Redfern" relation "mother" email "nicola.redfern@mail.example" sealed postcode "S40 1AA"
party  gareth "Gareth" "Redfern" relation "father" email "gareth.redfern@mail.example" postcode "DE11 9AA"

case   Amelia Redfern (invented): separated parents, one address sealed          law: CFA 2014 s.36, s.38
given  2016-09-14 born
officer 2025-03-10 tomlinson "Ruth Tomlinson" team "North East"
given  2025-03-10 request received from parent
detail 2025-03-10 court_order_recorded person "gareth" words "Non-molestation order: he is not to be told where Nicola and Amelia live, nor the school." until "2027-03-01"
about  child 2025-03-10 entry_sealed entry "3" reason "The order of the court: the father is not to learn the address" 
about  nicola 2025-03-10 entry_sealed entry "3" reason "The order of the court: the father is not to learn the address"
in     2025-03-10 email from nicola "Request for Amelia, and please read this first"
> I am asking for an assessment for Amelia. Her father must not have our address or the name of her new
> school. The order is attached. He may have the reports with those taken out.
out    2025-03-11 telephone to nicola answers 1 "Your address"
> Rang Nicola. Both entries are sealed. Only I and my manager can read them. Letters to Gareth are checked
> by two people.
in     2025-03-24 email from gareth "I am her father too"
> I have parental responsibility and nobody has told me anything. Where is she at school?
out    2025-03-28 email to gareth answers 2 "Re: I am her father too"
> You are a party to Amelia's case and we will send you the reports and ask for your views. There is a court
> order, so some things are left out of what we send you.
given  2025-03-20 family consulted
  and  2025-04-14 assessment agreed
  and  2025-04-15 advice requested called "the educational psychologist"
  and  2025-05-23 advice given
  and  2025-06-16 draft plan served
  and  2025-06-30 family commented
  and  2025-07-28 final plan sent called "the school in the sealed entry"
detail 2025-07-28 need_recorded need "SEMH" rank "1"
detail 2025-07-28 placement_began setting "OTH" name "the school in the sealed entry" rank "1" unit "no" resourced "no"
given  2025-09-03 child admitted matter "request"
  and  2025-09-08 provision in place matter "request"
in     2026-05-12 email from gareth "The review"
> Am I to be invited to the review? I would like to say how her weekends with my mother go.
out    2026-05-15 email to gareth answers 3 "Re: The review"
> Yes, in writing or by telephone. I will read out what you send, and send you the report.
given  2026-05-18 review meeting set on 2026-06-25 as "review of 2026"
  and  2026-06-01 meeting notice given
  and  2026-06-08 review papers circulated
  and  2026-06-25 review meeting held
  and  2026-07-08 review report sent
  and  2026-07-20 plan kept matter "review of 2026"

# From Monday 10 March 2025 six weeks end on Monday 21 April, twenty on Monday 28 July.
on     2026-10-31
then   decision whether to assess due 2025-04-21, met  under reg 5(1)
  and  final plan due 2025-07-28, met  under reg 13(2)
  and  notice of the review meeting due 2026-06-11, met  under reg 20(3)
  and  decision after the review due 2026-07-23, met  under reg 20(10)
