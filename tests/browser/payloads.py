"""Words that would do something if any page took them for markup."""

from __future__ import annotations

AWAY = "http://127.0.0.1:9"
_SCRIPTS = [
    "<script>window.hit=1</script>",
    f'<script src="{AWAY}/s.js"></script>',
    f'<img src="{AWAY}/i.png" onerror="window.hit=1">',
    "<svg onload=window.hit=1>",
    f'<iframe src="{AWAY}/f"></iframe>',
    '<a href="javascript:window.hit=1">go</a>',
    f'<form action="{AWAY}/p"><button>send</button></form>',
    f'<link rel="stylesheet" href="{AWAY}/c.css">',
    f"<style>@import url({AWAY}/d.css)</style>",
    f'<meta http-equiv="refresh" content="0;url={AWAY}/m">',
    f'<object data="{AWAY}/o"></object>',
    f'<video poster="{AWAY}/v.png"></video>',
    f'<b style="background:url({AWAY}/b.png)">fett</b>',
    "<details open ontoggle=window.hit=1>",
    "<math><mtext></mtext></math>",
    "</bdi></div></p><h1>big</h1>",
]
_MARKDOWN = [
    f"![x]({AWAY}/x.png)",
    f"[go]({AWAY}/l)",
    f"[![x]({AWAY}/y.png)]({AWAY})",
    f"<{AWAY}/auto>",
    f"{AWAY}/bare.png",
    "[x](javascript:window.hit=1)",
    "# heading",
    "- list",
    "1. list",
    "> quote",
    "`code`",
    "```\nblock",
    "**bold** _it_ ~~no~~",
    "| a | b |\n|---|---|",
    "$x^2$",
    "$$\\href{javascript:window.hit=1}{x}$$",
    ":red[z]",
    ":material/delete:",
    ":smile:",
    "-> <- <->",
    "&lt;b&gt; &amp; &#60;",
    "\\* \\[",
    "[^1] [ref]: http://127.0.0.1:9/r",
    "<!-- hidden -->",
]
_AROUND = ["{} Λέω", "می‌گویم {}", "{} אמרתי 😟"]

# Every one in letters of Greek, Persian or Hebrew, each script in turn.
PAYLOADS = [
    _AROUND[number % 3].format(each) for number, each in enumerate([*_SCRIPTS, *_MARKDOWN])
] + [f"{AWAY}/{number}.png {each}" for number, each in enumerate([*_SCRIPTS, *_MARKDOWN])]
