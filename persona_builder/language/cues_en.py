"""English words that tell what a statement is; lemmas, in lower case."""

from __future__ import annotations

from persona_builder.language.cue_words import CueWords, words_in

_FILLERS = """
    ah ahh aha alright ay basically cool definitely eh em er erm exactly fine gotcha great
    hey hi hello hm hmm hmmm huh hello kay literally mhm mm mmm mm-hm mm-hmm mhmm nah nope
    oh ok okay oops ooh obviously perfect please right sorry sure thanks totally true uh
    uh-huh uhh uhm um umm well whatever wow ya yay yea yeah yep yes yo yup no absolutely
    actually honestly indeed interesting correct bye aye hiya ha haha god gosh goodness man dear
    morning afternoon evening mhmm amazing nice
"""

_COURTESIES = (
    "thank you so much",
    "thank you very much",
    "thanks so much",
    "thank you",
    "my pleasure",
    "you're welcome",
    "nice to meet you",
    "good morning",
    "good afternoon",
    "good question",
    "great question",
    "i mean",
    "you know",
    "i see",
    "got it",
    "of course",
    "no problem",
    "let me think",
    "let me see",
    "let's see",
    "that's right",
    "that's correct",
    "that's it",
    "go ahead",
    "sounds good",
    "of sorts",
    "kind of",
    "sort of",
    "for sure",
    "fair enough",
    "makes sense",
    "i guess",
    "and so on",
    "what else",
    "have a good one",
)

_FUNCTION_WORDS = """
    a about after all also am an and any are aren't as at be because been before being but by
    can could did didn't do does doesn't doing don't each either etc for from had has have
    having he her here hers him his how i i'd i'll i'm i've if in into is isn't it it's its
    just let's like maybe me more most my of on or other our out over perhaps quite rather
    really she so some something somehow still such than that that's the their them then
    there there's these they they're they've thing things this those though through to too
    up us very was wasn't we we're we've were what what's when where which while who why
    will with would you you're you've your
"""

_SUBJECTS = """
    i i'm i've i'd i'll you you're he he's she she's it it's we we're we've they they're
    there there's that's this people
"""

_CUES = {
    # FEEL: the guideline's list, its word family, and the words people use beside it.
    "emotion_adjective": """
        afraid agitated amazed amused angry annoyed anxious apprehensive ashamed astonished
        awkward bored bothered bummed calm cautious comfortable concerned confused content
        cranky curious delighted depressed desperate devastated disappointed discouraged
        disgusted disheartened dissatisfied distressed dumbfounded eager ecstatic embarrassed
        empowered enthusiastic envious excited exhausted fascinated fearful flabbergasted
        flattered frightened frustrated fulfilled furious glad grateful grumpy guilty happy
        heartbroken helpless hesitant hopeful hopeless horrified humbled hurt impatient
        impressed insecure insulted intimidated intrigued irritated jealous leery lonely lost
        mad miserable mortified moved nervous nostalgic offended optimistic outraged
        overjoyed overwhelmed panicked panicky passionate pessimistic pissed pleased proud
        puzzled reassured relaxed relieved reluctant resentful sad safe satisfied scared
        shocked shy stressed stunned stuck surprised suspicious tense terrified thankful
        threatened thrilled tired uncomfortable uneasy unhappy unsafe unsettled upset
        vulnerable wary weary worried petrified lucky uninspired inspired stoked psyched
        unfulfilled disillusioned bewildered perplexed mesmerized weirded freaked
    """,
    "caused_emotion_adjective": """
        alarming amazing amusing annoying boring calming concerning confusing creepy
        daunting demoralizing depressing disappointing discouraging disheartening disturbing
        embarrassing encouraging enjoyable exciting exhausting exhilarating fascinating
        frightening frustrating fulfilling fun funny gratifying heartbreaking horrifying
        infuriating insulting inspiring intimidating irritating joyful maddening nervewracking
        nerve-wracking off-putting overwhelming painful relaxing reassuring relieving
        rewarding satisfying saddening sad scary shocking soothing stressful surprising
        terrifying thrilling tiring tedious uncomfortable unnerving unsettling upsetting
        weird worrying worrisome dreadful dissatisfying unsatisfying pleasing delightful
        comforting disconcerting aggravating mind-numbing soul-crushing heartening
    """,
    "emotion_noun": """
        anger anxiety boredom comfort concern confusion delight despair disappointment dread
        embarrassment enjoyment excitement fear fright frustration fun gratitude grief guilt
        happiness headache hesitation horror irritation joy nightmare nostalgia panic pleasure
        pride rage regret relief sadness satisfaction shame shock stress surprise terror
        thrill worry annoyance passion pain apprehension unease discomfort
    """,
    # Verbs whose subject is the one who feels.
    "emotion_verb": """
        appreciate dread fear freak panic regret stress struggle worry mourn resent cringe
        cry laugh despair
    """,
    "liking_verb": """
        adore despise detest dislike enjoy hate like loathe love miss appreciate fancy
        dig admire cherish abhor
    """,
    # Verbs whose object is the one who feels; "scar" is what the lemmatizer makes of "scares".
    "causing_verb": """
        alarm amaze amuse anger annoy astonish baffle bother bore bug concern confuse delight
        depress disappoint discourage disturb dishearten embarrass encourage enrage excite
        exhaust fascinate freak frighten frustrate horrify infuriate insult intimidate
        intrigue irritate offend overwhelm please puzzle reassure relieve sadden satisfy scar scare
        shock spook stress surprise terrify thrill throw tire unnerve unsettle upset weird
        worry inspire motivate impress blow
    """,
    "feel_verb": "feel",
    # THINK
    "belief_verb": """
        think believe guess suppose assume presume reckon figure know understand realize
        realise recognize remember recall forget doubt expect imagine wonder consider decide
        agree disagree trust distrust suspect conclude find view regard consider perceive
        predict anticipate see mean learn judge acknowledge appreciate bet feel question
        believe intend plan foresee deem care mind tend aim
    """,
    "hedge_verb": "think guess suppose say know mean reckon figure see",
    "want_verb": "want need wish hope prefer desire require crave long aspire seek wanna value",
    "want_noun": "need wish goal hope aim dream preference desire priority requirement",
    "mental_noun": """
        idea thought opinion belief view feeling sense doubt plan intention expectation
        concern reason question understanding impression trust confidence perspective
        assumption clue problem challenge issue benefit advantage downside hassle
    """,
    "perception_verb": "see hear notice observe sense discover realize realise spot find",
    "mental_adjective": """
        sure certain convinced aware unaware confident skeptical sceptical uncertain unsure
        familiar interested likely unlikely ready willing able unable open used positive
        picky careful critical dependent reliant ok okay fine
    """,
    "judgement_adjective": """
        good bad better best worse worst great terrible awful horrible excellent wonderful
        fantastic brilliant perfect poor decent nice slow fast quick clear unclear easy hard
        difficult simple complex complicated expensive cheap useful useless helpful unhelpful
        important crucial critical essential necessary unnecessary valuable worthwhile
        worthless worth big huge small tiny tough rough clunky clumsy cumbersome intuitive
        convenient inconvenient efficient inefficient effective ineffective accurate
        inaccurate reliable unreliable wrong right correct incorrect interesting impossible
        possible powerful weak strong limited generic robotic human creative special unique
        different similar same strange odd ridiculous silly stupid smart clever messy ugly
        beautiful pretty cool crazy insane impressive friendly rude fair unfair safe risky
        dangerous harmful vague specific tricky handy reasonable acceptable problematic
        beneficial detrimental ideal realistic unrealistic meaningful natural time-consuming
        high low long short rare common key major significant invaluable superior inferior
        appropriate inappropriate capable incapable available obvious true false heavy light
        neat solid smooth seamless straightforward overkill flexible rigid broken buggy
    """,
    "judgement_noun": """
        hassle waste trade-off tradeoff game-changer lifesaver godsend disaster mess joke
        shame bonus plus issue problem challenge benefit advantage disadvantage drawback
        downside upside strength weakness pain barrier obstacle bottleneck limitation risk
        threat improvement win lack crutch burden struggle blessing curse matter
    """,
    "evaluation_verb": "seem appear look sound matter depend suck rock deserve",
    "plan_verb": "plan intend aim mean consider think hope expect look",
    # SAY
    "speech_verb": """
        say tell ask explain suggest recommend advise mention reply answer respond complain
        argue warn promise claim state announce report remark shout yell joke admit confirm
        insist demand request beg describe inform encourage urge prompt instruct talk
        discuss chat speak call phone email text message
    """,
    "content_speech_verb": """
        say tell explain suggest recommend mention reply answer respond argue warn promise
        claim state announce report remark shout yell joke admit confirm insist ask inform
        write describe complain
    """,
    "advice_verb": "recommend suggest advise encourage urge propose",
    "request_verb": "let make give add fix allow stop keep put show tell remove change improve",
    "failure_verb": """
        break crash fail freeze lose lack miss ignore refuse reject deny cancel delete
        mess hallucinate fabricate misunderstand misinterpret struggle cheat lie steal
        overcharge disappear vanish die delay hang ruin damage destroy waste invent confuse
        contradict complain lag glitch drop replace suffer worsen threaten plagiarize butcher
        overlook mislead
    """,
    "favour_verb": """
        help save improve solve fix speed streamline simplify enhance assist support win
        refund thank praise succeed enable boost reduce free ease benefit facilitate empower
        aid alleviate eliminate automate accelerate
    """,
    "tool_word": """
        ai chatgpt gpt claude copilot gemini it tool model llm bot assistant chatbot chat
        midjourney perplexity alexa siri program
    """,
    # Signs of a pain or a need, whatever the label.
    "problem_word": """
        problem issue error mistake bug trouble difficulty difficult hard slow wrong bad worse
        worst lack fail failure crash break broken waste expensive confusing frustrating
        annoying tedious inaccurate incorrect unreliable useless risk risky danger concern worry
        unfortunately limitation limited challenge challenging struggle time-consuming generic
        vague hallucination hallucinate repetitive cumbersome painful stress overwhelm stuck
        delay missing miss inconsistent complicated impossible poor terrible awful downside
        drawback barrier obstacle bottleneck hassle fear afraid lose loss threat bias biased
        manually again unable
    """,
    "benefit_word": """
        save time-saving faster quick quickly easy easily easier easiest efficient efficiency
        efficiently helpful help useful convenient better improve improvement benefit
        beneficial productive productivity effective streamline enable boost valuable
        advantage accurate reliable free reduce cut game-changer lifesaver speed
    """,
    "need_word": """
        need want wish hope require requirement goal would-like prefer preference desire must
        essential necessary important crucial should please looking aim priority
    """,
    "degree_word": """
        too very so really quite pretty extremely incredibly super fairly rather much lot lots
        bit little enough most least totally completely absolutely highly far way almost
    """,
    "process_noun": """
        process workflow approach step routine practice method procedure way strategy
        technique use usage project task role
    """,
    # DO
    "possession_verb": "have own get buy subscribe",
    "tool_noun": """
        account app application phone computer laptop tablet tool subscription software
        license licence membership plan card device system workflow template spreadsheet
        chatgpt gpt claude copilot gemini ai llm assistant
    """,
    "aspect_verb": "start begin stop continue keep try attempt manage help end finish quit",
    "obligation_verb": "have need got must",
    "habit_adverb": """
        always usually often sometimes never rarely typically generally normally regularly
        frequently mostly constantly occasionally daily weekly monthly seldom routinely
        ordinarily mainly primarily commonly
    """,
    "inner_verb": "be have seem become remain belong exist contain include mean",
    "person_noun": """
        client customer colleague coworker boss manager student teacher friend kid parent child
        wife husband mother father mom dad doctor nurse driver user staff team company guy girl
        man woman person patient employee member family partner supervisor attending
    """,
    # NONE
    "biography_noun": """
        teacher nurse doctor engineer developer designer writer artist student manager
        professor researcher scientist lawyer driver accountant analyst director assistant
        consultant therapist musician photographer editor programmer freelancer author
        paralegal technician administrator physician pharmacist biologist chemist major
        degree background career years year husband wife mother father daughter son kid
        child family mom dad retiree founder owner ceo
    """,
    "biography_verb": "work live grow study graduate major specialize specialise teach retire",
    "interview_noun": "question interview interviewer conversation recording study session",
}

CUE_WORDS = CueWords(
    code="en",
    fillers=words_in(_FILLERS),
    courtesies=_COURTESIES,
    function_words=words_in(_FUNCTION_WORDS),
    clause_starts=("and", "but", "so", "because", "then", "or", "which", "until", "if", "when"),
    subjects=words_in(_SUBJECTS),
    cues={name: tuple(dict.fromkeys(words.split())) for name, words in _CUES.items()},
)
