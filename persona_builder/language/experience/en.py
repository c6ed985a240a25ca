"""English words of stages, touchpoints and people."""

from __future__ import annotations

from persona_builder.language.cue_words import patterns_in
from persona_builder.language.experience.base import ExperienceWords

WORDS = ExperienceWords(
    code="en",
    stages={
        "awareness": patterns_in("""
            heard about | heard of | first heard | came across | stumbled across | stumbled on
            stumbled upon | stumbled over | found out about | discovered it | discovered them
            first noticed | noticed them | first saw | saw an ad* | saw the ad* | saw a poster
            an advert* | poster* | billboard* | leaflet* | flyer* | flier* | told me about
            introduced me to | put me on to | put me onto | on instagram | on facebook | on tiktok
            on youtube | word of mouth | comparison site | first i knew | never heard
            didn't know .. existed | had no idea .. existed | told me to try | got me into
            showed me her | showed me his | how i found | colleague said | friend said
            neighbour said | sister said | brother said | ~said | ~somebody said | ~someone said
            ~showed me | ~mentioned | ~told me | ~try one | ~just have | ~i thought how
            ~never knew | how did you come to | how did you hear | how did you find
            how did you get started | first time i heard | first come across | come to use
            how did that start | how did you begin | learn about | learned about | i read about it
            an article about | newsletter
        """),
        "consideration": patterns_in("""
            compar* | read .. reviews | the reviews | looked into | looked at other*
            shopped around | shop around | short list | shortlist* | weigh* up | weighed
            pros and cons | made up my mind | make up my mind | wasn't sure whether
            wasn't sure if | not sure whether | not sure if | hesitat* | in two minds | free trial
            a trial | trial period | a demo | side by side | before i signed up
            before i ever signed up | before we signed up | before i bought | before buying
            before signing up | before choosing | before deciding | before i decided
            choose between | chose between | choosing between | alternatives | worth it
            worth the money | legit | a scam | sceptical | skeptical | research* | looked around
            asked around | cheaper than | waited .. before i | which one to | which clinic
            thought about it for | came out .. cheap* | ~cheapest | ~deciding | ~decide | ~decided
            ~reviews | ~wasn't sure | ~suspicious | ~trust | ~frightened | ~afraid | ~worried
            ~safe | ~free | ~waited | ~price* | ~other two | ~two other
        """),
        "purchase": patterns_in("""
            signed up | sign up | signing up | opened an account | open an account
            opened the account | open the account | opening an account | register* | checked out
            check out | checkout | checking out | i paid | we paid | paying | payment*
            charged me | charged us | card details | card number | credit card | debit card
            keep the card | place* the order | place order | placed an order | placed the order
            first order | first shop | your first three | purchase* | subscribed | booked
            booking | book an appointment | made an appointment | application form | applied for
            contract | deposit | at the till | voucher code | discount code | promo code
            confirm the order | hadn't gone through | gone through | went through all right
            place .. an order | paid two times | paid twice | direct debit | just before paying
            ~account | ~pay | ~paid | ~card | ~code | ~quid off | ~pressed | ~bought | ~buy
            ~basket | ~total | ~order | ~confirm | ~in the queue | ~delivery charge* | last order
            recent order | last time you ordered | typical order | an order happens
            choose what goes in | decide what goes in | dealing with payment | paying for it
            prefer to pay | handle paying | how do you pay | a mistake in the basket
            keep the number | store it | store my card
        """),
        "use": patterns_in("""
            use it | using it | i use | we use | use this | log in | logged in | logging in
            open the app | opened the app | deliver* | driver* | courier* | parcel* | arrived
            arrives | arriving | it came | doorstep | at the door | the slot | a slot | slots
            the van | installed | set it up | swap* | replaced | replaced or missing
            replacement* | substitut* | out of stock | was missing | is missing | feature*
            notification* | reminder* | waiting room | meal planner | the planner | recipe*
            settings | my password | the password | layout | alter the | automatic weekly order
            automatic order | deliver it | past orders | order again | the nurse | the ward
            delivered | took .. home | unpack* | instructions | ~the app | ~press* | ~tap
            ~button* | ~every morning | ~every day | ~screen | ~missing | ~pick-up | ~works
            ~worked | ~bag* | ~text me | ~who's coming | ~a note | ~the evening it's
            ~been packed | ~signing | ~come | ~every evening | ~updates | ~update
        """),
        "retention": patterns_in("""
            cancel* | renew* | unsubscrib* | refund* | money back | complain* | complaint*
            customer service | customer support | support team | on hold | called them | rang them
            phoned them | helpline | chatbot | robot* | apolog* | sent it back | send it back
            stay with | stayed with | stick with | stop using | stopped using | turned it off
            switched it off | gave it up | packed it in | leave them | switched to | switch to
            loyal* | member | membership | been with them | been with | keep using
            keep coming back | claim it | raise the price | raised the price | year was up
            went elsewhere | go elsewhere | go wherever | still a customer | gave me .. credit
            gave me .. voucher | got .. back | the membership | put it right | sorted it out
            sort it out | make you stay | makes you stay | carry on with it | other shops still
            looked elsewhere | sent them in | wrote to them | in the chat | answered me
            stop with them | contact them | the delivery pass | never came back | rejoin*
            win me back | ~voucher | ~rang | ~told them | ~i phoned | ~screenshots | ~credit
            ~still | ~years | ~turned | ~packed | ~gave up | ~the pass | something goes wrong
            went wrong | contact customer
        """),
        "advocacy": patterns_in("""
            recommend* | tell everyone | tell everybody | told everyone | told everybody
            told all my | told my friends | tell my friends | tell all my | told the whole
            left a review | wrote a review | bad review | good review | wrote .. review
            five stars | one star | star rating | rated it | rate it | referral* | refer a friend
            spread the word | warn* | put people off | convinced my | persuaded my | rave about
            raving about | rant about | swear by | swears by | talked .. into | brought .. in with
            got my sister to | got my mother to | posted about it | sing their praises
            left them .. stars | ~stars | ~everybody | ~my friends | ~other people
        """),
        "registered": patterns_in("""
            signed up | sign up | signing up | register* | opened an account | open an account
            opened the account | create* an account | made an account | download*
        """),
        "activated": patterns_in("""
            set it up | set .. up | first time i used | first time i tried | first login | verif*
            activat* | got started | first opened | logged in | the code | first day | first week
        """),
        "first_order": patterns_in("""
            first order | first shop | first three shops | first delivery | first purchase
            first appointment | the first one | first thing i bought
        """),
    },
    touchpoints={
        "app": patterns_in("app | apps | the application | mobile app | phone app"),
        "website": patterns_in("""
            website* | web site* | web page | webpage | online shop | online store | site
            home page | homepage | portal | the page | browser
        """),
        "shop": patterns_in("""
            shop | the store | stores | in store | supermarket* | branch | showroom | counter
            at the till | aisle | market | clinic | pharmacy | office | reception | front desk
            shopping centre
        """),
        "call": patterns_in("""
            called them | rang them | rang | phoned | phone call* | a call | the telephone
            telephone number | on hold | hotline | helpline | call centre | call center
            on the phone | by phone | call them
        """),
        "email": patterns_in("email* | e-mail* | newsletter* | mailed"),
        "message": patterns_in("""
            text message* | sms | a text | texted | whatsapp | a message | nudge
        """),
        "chat": patterns_in("chat | chatbot* | live chat | robot | bot"),
        "social": patterns_in("""
            instagram | facebook | tiktok | youtube | twitter | linkedin | social media | reddit
            forum* | group chat
        """),
        "advert": patterns_in("""
            advert* | ad | ads | poster* | billboard* | leaflet* | flyer* | commercial*
            promotion* | banner*
        """),
        "reviews": patterns_in("review | reviews | rating* | comparison site* | stars"),
        "friend": patterns_in("""
            a friend | my friend | friends | my colleague | a colleague | neighbour* | neighbor*
            word of mouth | woman at work | the mums | my sister | my brother | my daughter
            my son
        """),
        "delivery": patterns_in("""
            delivery | deliveries | driver* | courier* | the van | parcel* | package* | doorstep
            delivery slot* | slot*
        """),
        "letter": patterns_in("""
            letter* | by post | in the post | brochure* | catalogue* | contract*
        """),
        "bill": patterns_in("bill | bills | receipt* | invoice* | statement*"),
        "payment": patterns_in("""
            checkout | check-out | credit card | debit card | the card | payment* | direct debit
            voucher* | the code | discount code
        """),
        "appointment": patterns_in("appointment* | consultation* | meeting* | visit | the visit"),
    },
    roles={
        "partner": patterns_in("""
            husband | wife | my partner | boyfriend | girlfriend | spouse | fiance | fiancee
        """),
        "child": patterns_in("""
            son | daughter | my kids | the kids | my children | the children | my boy | my girl
            the boys | the girls | the twins | the baby | toddler | my kid | grandson
            granddaughter | grandchildren | grandkids
        """),
        "parent": patterns_in("""
            my mother | my father | my mum | my mom | my dad | my parents | mum | dad
            mother-in-law | father-in-law
        """),
        "sibling": patterns_in("sister | brother | siblings | sister-in-law | brother-in-law"),
        "relative": patterns_in("""
            cousin* | aunt | uncle | grandmother | grandfather | grandma | grandpa | my family
            relatives | nephew | niece
        """),
        "friend": patterns_in("""
            a friend | my friend* | friends | my mate* | mates | flatmate* | roommate* | the lads
            the mums
        """),
        "neighbour": patterns_in("neighbour* | neighbor* | next door"),
        "colleague": patterns_in("""
            colleague* | co-worker* | coworker* | teammate* | my team | the crew | volunteer*
            woman at work | man at work | people at work
        """),
        "boss": patterns_in("""
            my boss | the boss | manager | managers | supervisor* | director | head office
            trustees | the board | committee | line manager
        """),
        "customer_service": patterns_in("""
            customer service | customer support | support team | help desk | helpdesk
            call centre | call center | an advisor | an adviser | agent | the support
            a real person
        """),
        "driver": patterns_in("""
            driver | drivers | courier* | delivery man | delivery guy | postman
        """),
        "sales": patterns_in("""
            salesman | saleswoman | sales rep* | sales team | salesperson | shop assistant
            cashier* | the seller | shopkeeper
        """),
        "doctor": patterns_in("doctor* | gp | physician* | surgeon* | specialist* | dentist*"),
        "nurse": patterns_in("nurse* | midwife | carer* | health visitor"),
        "pharmacist": patterns_in("pharmacist* | chemist"),
        "teacher": patterns_in("teacher* | the school | lecturer* | tutor* | professor*"),
        "finance": patterns_in("""
            accountant* | treasurer* | finance department | finance team | the bank | auditor*
            accounting | bookkeeper
        """),
        "it": patterns_in("""
            it department | it team | it support | developer* | engineer* | technician*
        """),
        "supplier": patterns_in("supplier* | wholesaler* | vendor* | contractor*"),
        "authority": patterns_in("""
            council | the government | ministry | tax office | insurance company | insurer*
            landlord* | police | caretaker
        """),
    },
    wondering=patterns_in("""
        i wondered | i wonder | wasn't sure whether | wasn't sure if | not sure whether
        not sure if | didn't know whether | didn't know if | don't know if | don't know whether
        i asked myself | i kept asking | how can i know | couldn't tell whether | couldn't tell if
        how do i | how do you | no idea how | no idea whether
    """),
    expecting=patterns_in("""
        expect* | i assumed | i thought it would | i thought it'd | i thought they'd
        i thought they would | should have | should've | they should | it should | ought to
        supposed to | i'd have thought | i imagined | i was hoping | i hoped | you'd think
        i'd like it to | at least
    """),
    purposes=patterns_in("""
        so that | in order to | so as to | so + i can | so + i could | so + i don't | so + i won't
        so + i know | so + we can | so + we could | so + we don't | so + they can
        so + it doesn't | because then + i can | because then + i
    """),
    able=patterns_in("""
        i want to | i wanted to | we want to | i'd like to | i would like to | i'd love to
        i need to | we need to | i'd want to | i wish i could | i have to be able to | let me
        i try to | i like to | be able to | i'd like them to | i'd want them to | i'm trying to
        want to be able to | let us | help me
    """),
    own_role=patterns_in("""
        i'm a | i'm an | i am a | i am an | i work as a | i work as an | i was a | i was an
        she's a | he's a | i'm the | i'm basically the
    """),
)
