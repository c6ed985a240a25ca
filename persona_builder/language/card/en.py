"""English words of a card's fields."""

from __future__ import annotations

from persona_builder.language.card.base import CardWords, FactWords, ScaleWords
from persona_builder.language.cue_words import patterns_in

WORDS = CardWords(
    code="en",
    wants=patterns_in(
        """
        want | wants | wanted | wish* | hope* | hoping | need | needs | needed | would like
        would love | i'd like | i'd love | i'd rather | we'd like | would want | i'd want
        ought to | should | let me | let us | give me | give us | tell me | tell us | show me
        send me | text me | put | hold | make it | allow | if i could | if we could
        if you could | if it'd | if it could | if they'd | if it would | please | prefer*
        my goal | goal | aim* | looking for | trying to | so that i | so i can | in order to
        to be able | would be nice | i'd sooner | don't take | keep * for | be good if
        what i'd | i'd follow | i'd use | that'd be | would do no harm | why can't they
        why don't they | ideally | dream* | leave it | leave the | never let | better if
        it would help | i'd trust | i'd never leave | charge me
        """
    ),
    troubles=patterns_in(
        """
        problem* | trouble* | issue* | wrong | missing | too late | late | can't | cannot
        couldn't | won't | wouldn't | doesn't | don't | didn't | isn't | wasn't | not | nobody
        no one | no way | nothing | never | without warning | no warning | too | hard to
        hard work | difficult* | worst | worse | hate* | annoy* | cross | fright* | scar*
        afraid | nervous | worr* | lost | lose | loses | wast* | stuck | broke* | break* | fail*
        mistake* | error* | waited | on hold | gone up | went up | put up | charged | charge
        extra | cost me | hopeless | murder | madden* | nightmare | pain | painful | frustrat*
        confus* | disappoint* | struggl* | concern* | unfortunately | unreliable | inaccurate
        hallucinat* | slow | messy | suspicious | complain* | refus* | cheat* | scam* | fake
        stolen | stranger | anxious | stress* | overwhelm* | tired | exhaust* | crying
        screaming | melting down | panic* | unless | have to | had to | threw | throws | bin
        shrink* | dearer | expensive | instead of | still had | kept sending | hadn't | haven't
        hasn't | bad | awful | terrible | horrible | limit | limits | impossible | useless
        raging | angry | upset | cold | gone when | risk* | tedious | boring | bland | cheesy
        biased | repetitive | time consuming | hassle
        """
    ),
    situations=patterns_in(
        """
        there's me | there's just me | there is me | i live | we live | i'm living | living with
        my husband | my wife | my partner | my mother | my father | my mum | my dad | my son
        my daughter | my kids | my children | the girls | the boys | the kids | the children
        the twins | the lads | my flatmate* | flat share | flatmate* | grandchild*
        i've got three | at home | on my own | i'm a | i am a | i'm an | i am an | i'm retired
        i work | we work | i've worked | my job | i run | i teach | i drive | i draw
        i look after | night shift* | shifts | full time | part time | my shop | i moved
        we moved | since my wife | since my | i'm seventy | i'm sixty | years old | by trade
        pension | a single | * of us | my role | i study | student | freelance* | self employed
        my team | my department | my company
        """
    ),
    expectations=patterns_in(
        """
        i expect | i'd expect | we expect | i expected | i'd have expected | expecting
        expectation* | supposed to | i assumed | i assume | i'd assumed | i thought they'd
        i thought it'd | i thought it would | i thought that it would | i'd have thought
        you'd think | you'd expect | they promised | it's meant to | it was meant to
        should be able to | i count on | i'd count on | i took it that | i took for granted
        i anticipate | i believe it will | i think it will | i see it becoming
        i imagine it will | should come
        """
    ),
    how_often=patterns_in(
        """
        every time | each time | every single time | every week | every day | every night
        every single * | every morning | every evening | every month | every other week
        every year | most weeks | most days | most of the time | half the time | all the time
        always | constantly | again and again | over and over | twice a * | once a *
        three times a * | often | very often | regularly | more often than not
        nine times out of ten | now and then | from time to time | sometimes | some weeks
        rarely | at times | on occasion | frequently | weekly | daily
        """
    ),
    workarounds=patterns_in(
        """
        so i | so we | instead | i just | we just | i end up | we end up | i ended up | now i
        now we | that's why i | i keep | we keep | i use * instead | to get round
        to get around | i have to | we have to | i had to | we had to | i work it out
        i do it by | i write | i print | i ring | i rang | i call | i called | i ask | i asked
        i check | we check | i go through | i take | i make | i buy | we buy | i sent | i always
        by hand | i double check | i verify | workaround | until i | i switch* | i leave it
        i screenshot | screenshots | i claim
        """
    ),
    costs=patterns_in(
        """
        * pence more | * pence | * pounds more | * pounds extra | * pounds | * quid | a fiver
        a tenner | * minutes | * hours | half an hour | an hour | * days | * weeks | all evening
        a lot of time | so much time | hours upon hours | half the day | twenty percent
        thirty percent | all night
        """
    ),
    when=patterns_in(
        """
        when | whenever | every time | after | before | once i | once we | if i | if we
        if it's | if there's | as soon as | on a | at the end of | while
        """
    ),
    want=patterns_in(
        """
        i want | i wanted | we want | i need | we need | i needed | i'd like | i'd love
        i would like | i'd rather | i prefer | i'd want | i wish | i try to | we try to | let me
        let us | tell me | give me | show me | i have to | i'd sooner | i use it to | i want to
        """
    ),
    so=patterns_in(
        """
        so that i | so that we | so that it | so that they | so that nobody | so that my
        so that the | so i can | so we can | so i know | so i don't | so we don't | so i'm not
        so i won't | so they don't | so it doesn't | so that | so as to | in order to
        because i want | because i need | because i don't want | because then i | that way i
        to be able to | to make sure | so i'd | to save
        """
    ),
    rules=patterns_in(
        """
        never | always | every time | every single * | each time | full stop | without fail
        my one rule | my rule | no exceptions | under no circumstances | not once | religiously
        only ever | no loyalty | not loyal | on principle | no matter what | at all
        don't * any | don't go on any | none of my | hardly ever | in my life | i refuse
        i make a point of | nothing ever | i insist | not a single | every morning | every night
        every evening | every day | every week | not for me | i don't do | i don't use
        i don't eat | i don't buy | i don't trust | i don't give | i don't share | i won't
        i can't be bought | everything i | wouldn't dream
        """
    ),
    half_rules=patterns_in(
        """
        not always | don't always | doesn't always | can't always | not every | nearly always
        almost always | always going to | almost never | not at all | first of all
        """
    ),
    exceptions=patterns_in(
        """
        now you say it | now you mention it | i'll admit | i admit | i must admit
        i'll be honest | to be honest | ha | oops | well last | last week | last month
        last time | the other day | the other week | yesterday | the week before | on monday
        on tuesday | on wednesday | on thursday | on friday | on saturday | on sunday
        this morning | last year | once or twice | this time | that time | one time
        just the once | i let | so i let | i ended up | so i threw | i threw in | i hadn't
        i haven't | i've not | hadn't opened | it wasn't planned | popped up | i gave in
        i caved | in the end i | except | apart from | slipped | somehow | i know i said
        i did though | i do though | though | actually | funny enough | come to think of it
        since | for three weeks | for a month | for weeks | didn't | wasn't | last night
        laughed at me | guilty | i confess | to save typing | because it was | i couldn't resist
        on a whim | i only
        """
    ),
    negations=patterns_in(
        """
        not | no | never | nobody | nothing | none | without | don't | doesn't | didn't | can't
        couldn't | won't | wouldn't | isn't | wasn't | haven't | hadn't | hardly
        """
    ),
    scales={
        "plans": ScaleWords(
            left=patterns_in(
                """
                the list | a list | my list | shopping list | plan ahead | i plan | we plan
                planned | in advance | ahead of time | the night before | schedule* | calendar
                i prepare* | write it out first | write it down first | write down what
                make a plan | before i start | beforehand | the week before | weeks ahead
                standing order | outline* | from the pad | meal plan | on sticky notes
                on the paper | every sunday
                """
            ),
            right=patterns_in(
                """
                spontaneous* | spur of the moment | on the spot | last minute | popped up
                threw in | impulse | on a whim | as i go | as we go | wasn't planned
                not planned | whatever i fancy | whatever is there | see what happens
                make it up | in the moment | wing it | as it comes | while i'm there
                don't plan | never plan | bits i remember
                """
            ),
        ),
        "price": ScaleWords(
            left=patterns_in(
                """
                cheap* | the price* | price per * | prices | budget* | offers | offer
                discount* | afford* | save money | saving money | per kilo | per hundred | pence
                the total | under forty* | cost per | costs me | own brand | bargain* | reduced
                best value | lowest
                """
            ),
            right=patterns_in(
                """
                convenien* | don't look at the price* | don't look | don't check the price*
                worth paying | save* time | saves me time | save me time | saving time
                saved me | time saved | easier | less hassle | don't have to think | buying back
                i'd pay | pay for * not | quick* | faster | whatever it costs
                don't mind paying | leave it be | speed* up | efficien*
                """
            ),
        ),
        "company": ScaleWords(
            left=patterns_in(
                """
                by myself | by my self | on my own | alone | i do it myself | do it myself
                all by my self | just me | nobody helps | handle by myself | handle that myself
                handle it myself | i prefer to handle | my own thing | my department
                """
            ),
            right=patterns_in(
                """
                together | with my husband | with my wife | with my mother | with my son
                with my daughter | with my colleague* | with my team | we decide | ask my
                asked my | sat with me | sat next to me | helps me | helped me
                talked me through | my neighbour * and i | with the lads | my wife calls
                i read * to my | read it out to | i say it to my | with him | with her
                she's checking | two of us | collaborat* | as a team | as a staff | my niece
                coworkers | coworker
                """
            ),
        ),
        "tools": ScaleWords(
            left=patterns_in(
                """
                on paper | in pencil | notebook | a pad | the pad | by hand | write it down
                write down | handwritten | i print | printed | printout | with a pen
                thick black pen | with a ruler | in my head | shoebox | sticky notes
                highlighters | envelope | on the fridge | manually | manual | with the paper
                piece of paper | tick it | put a tick | the paper list
                """
            ),
            right=patterns_in(
                """
                spreadsheet | script | software | the app | an app | my app | ai | chatgpt
                claude | automat* | on my phone | on the phone with my thumb | on the laptop
                in tabs | screenshots | on my laptop | on the computer | past orders
                repeat basket | standing order | button | tablet | the tool | a tool | ai tools
                excel | code
                """
            ),
        ),
        "habit": ScaleWords(
            left=patterns_in(
                """
                always the same | the same as last | same as last week | same seventy
                same things | usual* | used to it | still use | still go | always have
                for years | for twenty years | stick to | stick with | i've always | as ever
                old way | over and over | go round and round | repeat* | past orders
                the last one | every friday | every thursday | every tuesday | routine*
                """
            ),
            right=patterns_in(
                """
                tried | try out | trying out | experiment* | try new | something new | switched
                i test | i tested | test* it | explore* | exploring | first time | gave it a go
                had a go | discover* | a new one | new ways | new tools | play around
                playing with | i've been trying | curious
                """
            ),
        ),
        "checks": ScaleWords(
            left=patterns_in(
                """
                i check | we check | check it | checking | double check | double checking
                i verify | verify | verif* | i compare | compared | line by line | go through it
                go through every | go down it | go over it | read it through | read all of
                spotted it | tick tick | against the list | against my printout
                against the basket | add it up again | cross check* | fact check* | review it
                i review | look at it myself | one by one
                """
            ),
            right=patterns_in(
                """
                i trust | we trust | trust it | trusted it | rely on | relied on | believe it
                don't check | never check | don't look | take their word | leave it be
                i let it go | i assume it's | don't read | never read | whatever it says
                good enough for me | i take it as it is | i go with | don't bother checking
                never opened | haven't opened | hadn't opened
                """
            ),
        ),
    },
    facts={
        "income": FactWords(
            said=patterns_in(
                """
                my salary is | my wage* | my income | on a pension | our pension | two pensions
                on pensions | i earn | we earn | rolling in it | a tight budget
                i set myself * pounds | pounds a week for | pounds a week | a week for food
                i can afford | can't afford | couldn't afford | minimum wage | on benefits
                my allowance | in my mind and i keep | a head and it mustn't
                """
            ),
            asked=patterns_in(
                """
                budget | income | salary | earn | afford | how much do you spend
                how much you spend | deal with the cost | dealing with the cost | what you spend
                money side | the cost
                """
            ),
        ),
        "information": FactWords(
            said=patterns_in(
                """
                told me about | at work showed me | showed me her | showed me his
                recommended it | i read about | i saw an ad* | saw an advert*
                on the radio | leaflet | i googled | google it
                search online | searched online | youtube | reddit | forum* | facebook
                instagram | tiktok | a friend said | somebody said | word of mouth | newsletter
                podcast* | comparison site | i looked it up | look it up
                colleagues told | at the sight loss group | my niece told
                in the whatsapp | whatsapp group | the group said
                """
            ),
            asked=patterns_in(
                """
                how did you come to | how did you hear | how did you find | how did * come into
                where do you look | learn about | find out about | first hear
                first come across | brought you to | come across | where do you get
                which sources | what do you read
                """
            ),
        ),
        "channels": FactWords(
            said=patterns_in(
                """
                on my phone | on the phone with | by phone | the telephone | i rang | i ring
                on the laptop | on my laptop | on the computer | on the tablet | on a tablet
                in the app | on the app | the website | in the chat | by email | in person
                at the counter | at the market | in the shop | whatsapp | by text
                voice assistant | at the library | with my thumb
                """
            ),
            asked=patterns_in(
                """
                phone or | on your phone | which device | what device | app or | website or
                how do you contact | in person or | online or | get in touch | reach them
                deal with it
                """
            ),
        ),
        "interests": FactWords(
            said=patterns_in(
                """
                hobby | hobbies | in my spare time | in my free time | my garden | my allotment
                i play | i sing | choir | i cycle for | i run * races | i knit | i paint for
                i play football | i read novels | i bake | at the weekend i | i volunteer
                """
            ),
            asked=patterns_in(
                """
                hobb* | free time | spare time | interests | outside work | for fun
                """
            ),
        ),
        "brands": FactWords(
            said=patterns_in(
                """
                own brand* | branded | favourite brand | i only buy
                i always buy | loyal to | won't budge | her brand of | the same make
                """
            ),
            asked=patterns_in(
                """
                brand* | favourite | which shops | what else do you buy | which makes
                """
            ),
        ),
    },
    stumbles=patterns_in(
        """
        no sorry | sorry | let me see | i'm trying to remember | what was it
        what was the other | i tell a lie | no wait | what's it called | how do you say
        where was i | you know what | as i said
        """
    ),
    dangling=patterns_in(
        """
        for that | with that | of that | about that | after that | from that | like that
        for this | in there | at it all | the other way | the same again | of those | to that
        any of them | one of them | the other one | and that's it | so i did | once from the
        that part | that one | all of that
        """
    ),
    emphasis=patterns_in(
        """
        without fail | no exceptions | not even | that isn't on | no doubt | without a doubt
        no matter what | nothing but | not only | no problem
        """
    ),
    oppositions={
        "loyal": ScaleWords(
            left=patterns_in(
                """
                stay with | stick with one | always the same shop | not placed an order anywhere
                anywhere else since | only order from | haven't been anywhere else
                not been anywhere else | only ever shop | only ever bought | only ever buy
                the same make since | not bought anywhere else | it all goes through
                haven't switched
                """
            ),
            right=patterns_in(
                """
                no loyalty | not loyal | loyal to no | whoever's | whichever is cheapest
                shop around | any of them | no allegiance | go to whoever | wherever is cheapest
                """
            ),
        ),
        "private": ScaleWords(
            left=patterns_in(
                """
                don't go on any | don't give out | don't share | never give | never share
                don't let * store | don't let the website | don't store | keep * to myself
                never put my | don't type my | never save | don't save my
                """
            ),
            right=patterns_in(
                """
                let it remember | remember the card | saved my card | save my card
                stored my card | store my card | accepted all | accepted the cookies
                ticked accept | signed in with | gave them my | gave it my | typed in my
                i posted | i shared | uploaded | let it store | let them keep
                """
            ),
        ),
        "small print": ScaleWords(
            left=patterns_in(
                """
                read all of the | read the small print | read every | read the terms
                read them all
                """
            ),
            right=patterns_in(
                """
                clicked through | just clicked | clicked accept | skipped | skimmed
                scrolled past | didn't read | hadn't read | ticked the box
                """
            ),
        ),
        "phone": ScaleWords(
            left=patterns_in(
                """
                never on my phone | don't use my phone | no screens | off my phone | phone stays
                """
            ),
            right=patterns_in(
                """
                on my phone | scrolling | scrolled | on the phone in bed | checked my phone
                """
            ),
        ),
        "food": ScaleWords(
            left=patterns_in(
                """
                from scratch | cook everything | don't eat meat | vegetarian | no sugar
                no takeaways
                """
            ),
            right=patterns_in(
                """
                takeaway | ready meal* | frozen pizza | burger | bacon | ate the | crisps
                biscuits
                """
            ),
        ),
    },
)
