"""English words that praise or complain; lemmas, in lower case."""

from __future__ import annotations

from persona_builder.language.cue_words import words_in

# Lemmas, besides the judgements and emotions of the cue lists: what happens to people
# and things, told as a fact, and is not neutral.
UNFAVOURABLE = words_in("""
    abandon abuse accuse ache addiction addicted aggressive attack awkward backfire bad ban
    blame blank bleak block bloat bloated blunder bottleneck breach brittle bug burden burnout
    careless cheat clash clog clunky clutter clumsy collapse complain complaint conflict
    confuse confusing confusion contradict corrupt costly crash criticism criticize crush
    damage dangerous dead deceive deceptive defect deficient degrade delay deny deprive
    destroy deteriorate detriment difficult difficulty dirty disagree disappear disappoint
    disaster discard disconnect disconnected discourage discrepancy disrupt disrupted
    distort distract distraction distrust disturb doubt downgrade downtime drain drawback
    drop dull dumb error exaggerate excessive exclude expose exploit fabricate fail failure
    fake fall false fatigue fault flaw flawed flop forget fragile fraud freeze garbage
    garble generic glitch gone grind guilty gibberish hack hallucinate hallucination hang
    harass hard harm hate hinder hollow hurt ignore illegal impair impersonal inability
    inaccuracy inaccurate inadequate incapable incoherent incompatible incomplete inconsistent
    inconvenience incorrect ineffective inefficient infringe infringement insufficient
    interrupt intrusive invalid invasive irrelevant isolate lack lag lackluster lazy leak
    lie limit limitation limited lose loss lost mess misleading mislead misplace
    misrepresent miss missing mistake mistrust misunderstand misunderstanding misuse
    monotonous mundane neglect negative negligent nonsense nonsensical obsolete obstacle
    obstruct odd offensive omit outage outdated overcomplicate overload overlook overpriced
    overwhelm overwhelming overworked panic paywall plagiarism plagiarize pointless poor
    pressure prevent problem problematic punish quit reject rejection reluctant repetitive
    resist resistance restrict restricted restriction rigid risk risky robotic rude ruin
    rush sabotage scam shallow shortage shortcoming shut sick skeptical sloppy slow slowly
    spam steal sterile stiff stifle stilted strain stress struggle stubborn stuck stupid
    stumble suffer superficial suspicious tedious threat threaten tire tough toxic tricky
    trouble twist ugly unable unaware uncertain unclear underfunded underpaid
    underwhelming uneven unfair unfortunate unfortunately unhelpful unnatural unnecessary
    unreliable unrealistic unusable unstable untrustworthy useless vague violate violation
    vulnerable warn warning waste weak weakness worry worse worst worthless wrong wrongly
    abrupt annoy crappy crap dreadful forge fumble gap grumble hurdle impede mediocre
    misinformation nag nonexistent overdue patronizing refuse reprimand sneaky snag stale
    steep stonewall sue tank taboo unanswered understaffed undo unpaid unresponsive
""")

FAVOURABLE = words_in("""
    accelerate accessible accurate accurately achieve adaptable admire advantage affordable
    alleviate amaze amazing applaud appreciate approve assist automate awesome beautiful
    beautifully beneficial benefit bless boost breeze brilliant bonus calm capable celebrate
    clarify clarity clean clear clearly clever coherent comfort compliment concise
    confidence convenient convenience cool correct correctly creative delight dependable
    detailed durable ease easier easily easy effective effectively efficiency efficient
    efficiently effortless effortlessly elegant empower enable engaging enhance enjoyable
    enrich excel excellent exceptional fair fantastic fast faster favorite
    favourite flawless flawlessly flexible flourish fluent free freely friendly fun gain
    generous gift glad good gracious great handy happily helpful helpfully honest ideal
    improve improvement impressive incredible innovative insightful inspire insight
    intuitive invaluable kind kindly love lovely loyal nice nicely nuanced optimize outstanding
    patient perfect perfectly pleasant polished polite powerful praise precise productive
    productivity profit promptly protect quick quickly quicker readable
    recommend refund relevant reliable relief respect respectful responsive revolutionary
    reward robust safe save savings seamless seamlessly secure shine sharp
    simplify smart smooth smoothly solid solve solution speed stable streamline
    strength strong succeed success successful successfully superb superior support
    supportive terrific thank thorough thoroughly thrive tidy timely trust trustworthy
    understandable unlock upgrade useful valid valuable versatile vivid warm welcome win
    wonderful worth worthwhile
""")
