"""English words of a card's fields."""

from __future__ import annotations

from persona_builder.language.card.base import CardWords
from persona_builder.language.card.en_facts import FACTS
from persona_builder.language.card.en_scales import OPPOSITIONS, SCALES
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
    scales=SCALES,
    facts=FACTS,
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
    oppositions=OPPOSITIONS,
)
