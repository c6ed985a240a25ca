"""The look of everything that is not a component."""

from __future__ import annotations

import streamlit as st

# Streamlit has no direction for text: each paragraph and box gets its own, from its first letter.
# light-dark() follows the colour scheme that Streamlit sets on the page.
_STYLE = """
<style>
[data-testid=stMarkdownContainer] :is(p,li,h1,h2,h3,h4,blockquote),
[data-testid=stCaptionContainer] p, textarea, input[type=text], input[type=search]
{ unicode-bidi: plaintext; text-align: start; }

:root {
  --pb-accent: light-dark(#1f5f8b, #7db7e8);
  --pb-quiet: color-mix(in srgb, currentColor 68%, transparent);
  --pb-line: color-mix(in srgb, currentColor 16%, transparent);
}
.stMainBlockContainer { padding: 2.75rem 2.5rem 4rem; max-width: 90rem; }
@media (max-width: 640px) { .stMainBlockContainer { padding: 3.25rem 1rem 3rem; } }
.stAppHeader { background: transparent; }
[data-testid=stSidebarHeader] { height: 2.5rem; padding-block: 0.5rem 0; margin-bottom: 0; }
[data-testid=stSidebarUserContent] { padding: 0 1.25rem 1rem; }
[data-testid=stToastContainer] { inset-block: auto 1rem; }
[data-testid=stBaseButton-primary]:not(:disabled),
[data-testid=stBaseButton-primaryFormSubmit]:not(:disabled) { color: light-dark(#fff, #0c1e2e); }
h1 { padding-block: 0 0.25rem !important; }
.stHtml p, .stHtml h2, .stHtml h3, .stHtml blockquote, .stHtml dl, .stHtml dd { margin: 0; }

.pb-brand { font-weight: 700; font-size: 1.05rem; letter-spacing: -0.01em; }
.pb-quiet { color: var(--pb-quiet); }
.pb-small { font-size: 0.8125rem; color: var(--pb-quiet); line-height: 1.45; }
.pb-saved { font-size: 0.8125rem; color: var(--pb-quiet); }
.pb-saved::before { content: "✓ "; color: light-dark(#2f7d52, #69c48f); }
.pb-lead { font-size: 1.05rem; line-height: 1.6; max-width: 44rem; color: var(--pb-quiet); }
.pb-section {
  margin: 0; font-size: 0.75rem; font-weight: 650; letter-spacing: 0.04em;
  text-transform: uppercase; color: var(--pb-quiet);
}
.pb-hero { padding: 2.5rem 0 0.5rem; }
.pb-hero h1 { font-size: clamp(1.7rem, 4vw, 2.4rem); line-height: 1.15; letter-spacing: -0.02em; }
.pb-title { font-size: 1.05rem; font-weight: 650; overflow-wrap: anywhere; }
.pb-empty { text-align: center; padding: 1.25rem 1rem 0.25rem; }
.pb-empty h3 { font-size: 1.1rem; padding: 0 0 0.4rem; }
.pb-empty p { max-width: 34rem; margin-inline: auto; color: var(--pb-quiet); }

.pb-who { display: flex; gap: 0.8rem; align-items: center; min-width: 0; }
.pb-who > div:last-child { min-width: 0; overflow-wrap: anywhere; }
.pb-avatar { flex: none; width: 3.25rem; height: 3.25rem; border-radius: 50%; }
.pb-summary { font-size: 0.9375rem; line-height: 1.5; }
.pb-rest { display: grid; gap: 0.3rem; }
.pb-rest > .pb-section:not(:first-child) { margin-top: 0.6rem; }
.pb-name { font-size: 1.3rem; font-weight: 700; line-height: 1.2; }
.pb-role { color: var(--pb-quiet); margin-top: 0.15rem; }
.pb-badges { display: flex; flex-wrap: wrap; gap: 0.35rem; }
.pb-badge {
  padding: 0.1rem 0.5rem; border-radius: 0.4rem; font-size: 0.78rem; white-space: nowrap;
  background: color-mix(in srgb, currentColor 9%, transparent);
}
.pb-badge.draft { background: light-dark(#fdf0dc, #46371d); color: light-dark(#7a4a00, #f4c67d); }
.pb-badge.reviewed { background: light-dark(#ddf2e5, #1f3f2d); color: light-dark(#1d6238, #8bd9ab); }
.pb-badge.discarded { text-decoration: line-through; }
.pb-quote {
  padding-inline-start: 0.8rem; border-inline-start: 3px solid var(--pb-accent);
  font-size: 1.02rem; line-height: 1.5; font-style: italic; color: inherit;
}
.pb-quote p + p { font-style: normal; font-size: 0.8125rem; color: var(--pb-quiet); }
.pb-facts { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0.2rem 0.8rem; font-size: 0.875rem; }
.pb-facts :is(dt, dd) { margin: 0; padding: 0; text-align: start; overflow-wrap: anywhere; }
.pb-facts dt { color: var(--pb-quiet); }
ul.pb-list { margin: 0; padding: 0 0 0 1.1rem; font-size: 0.875rem; }
ul.pb-list li { margin: 0 0 0.2rem; padding: 0; }
.pb-note {
  padding: 0.55rem 0.75rem; border-radius: 0.5rem; font-size: 0.875rem;
  background: light-dark(#fdf4e3, #3a301d); color: light-dark(#6a4300, #f0cd93);
}
.pb-note.plain { background: color-mix(in srgb, currentColor 7%, transparent); color: inherit; }

.pb-context { display: grid; gap: 0.45rem; font-size: 0.9rem; line-height: 1.5; }
.pb-turn { color: var(--pb-quiet); }
.pb-turn .pb-speaker { font-weight: 600; margin-inline-end: 0.35rem; }
.pb-turn.here { padding-inline-start: 0.8rem; border-inline-start: 3px solid var(--pb-accent); }
.pb-turn.here { color: var(--pb-quiet); }
.pb-turn.here strong { color: light-dark(#1c2733, #f5f7f9); font-weight: 650; }
.pb-turn.against { border-inline-start-color: light-dark(#c2571a, #f0a06a); }
.pb-source { font-size: 0.8125rem; color: var(--pb-quiet); }
.pb-source b { color: light-dark(#1c2733, #f1f3f5); font-weight: 600; }

.pb-read { display: grid; gap: 0.9rem; max-width: 46rem; line-height: 1.6; }
.pb-read .pb-turn { color: inherit; }
.pb-read .pb-turn.asked p { color: var(--pb-quiet); }
.pb-read mark { background: light-dark(#dcebf7, #21415c); color: inherit; border-radius: 0.2rem; padding: 0 0.1rem; }
.pb-read .found { background: light-dark(#fff1c2, #55461a); }
.pb-read .pb-turn.target { outline: 2px solid var(--pb-accent); outline-offset: 0.4rem; border-radius: 0.3rem; }

.pb-checks { display: grid; gap: 0.4rem; }
.pb-check { display: grid; grid-template-columns: 1.3rem minmax(0, 1fr); gap: 0.4rem; }
.pb-check > span:first-child { font-weight: 700; color: light-dark(#2f7d52, #69c48f); }
.pb-check.warn > span:first-child { color: light-dark(#a35d00, #f0b35a); }
.pb-check.stop > span:first-child { color: light-dark(#b3261e, #ff8f87); }
.pb-row { display: grid; gap: 0.1rem; min-width: 0; }

.pb-paper {
  padding: 1.5rem 1.75rem; border: 1px solid var(--pb-line); border-radius: 0.6rem;
  line-height: 1.6; overflow-wrap: anywhere; max-height: 46rem; overflow: auto;
}
.pb-paper :is(p,ul,ol,table,blockquote,pre) { margin: 0 0 0.8rem; }
.pb-paper :is(h1,h2,h3) { padding: 0; margin: 1.2rem 0 0.5rem; line-height: 1.25; }
.pb-paper h1 { font-size: 1.5rem; margin-top: 0; }
.pb-paper h2 { font-size: 1.15rem; }
.pb-paper h3 { font-size: 1rem; }
.pb-paper blockquote { padding-inline-start: 0.8rem; border-inline-start: 3px solid var(--pb-accent); }
.pb-paper table { border-collapse: collapse; font-size: 0.875rem; }
.pb-paper :is(th,td) { padding: 0.3rem 0.6rem; border: 1px solid var(--pb-line); text-align: start; vertical-align: top; }
.pb-paper :is(p,li,h1,h2,h3,td,th,blockquote) { unicode-bidi: plaintext; text-align: start; }
.pb-paper pre { padding: 0.6rem 0.8rem; font-size: 0.8125rem; white-space: pre-wrap; border-radius: 0.4rem;
  background: color-mix(in srgb, currentColor 6%, transparent); }
</style>
"""


def apply_style() -> None:
    """Give the page its look; constant, so nothing of a project is in it."""
    st.html(_STYLE)
