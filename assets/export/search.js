"use strict";
const folded = text => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase()
  .replace(/œ/g, "oe").replace(/æ/g, "ae").replace(/[’']/g, " ");
// What was written, not the labels: each card has those.
const said = card => [...card.querySelectorAll("h2, p, dd, li")].map(one => one.textContent).join(" ");
const cards = [...document.querySelectorAll("article.card")].map(card => [card, folded(said(card))]);
const field = document.getElementById("search"), told = document.getElementById("found");
const show = () => {
  const words = folded(field.value).split(/\s+/).filter(Boolean);
  let found = 0;
  for (const [card, text] of cards) {
    card.hidden = !words.every(word => text.includes(word));
    found += card.hidden ? 0 : 1;
  }
  told.textContent = words.length === 0 ? "" : found === 0 ? told.dataset.none :
    found === 1 ? told.dataset.one : told.dataset.found.replace("{n}", found);
};
field.addEventListener("input", show);
field.addEventListener("keydown", event => { if (event.key === "Escape") { field.value = ""; show(); } });
document.getElementById("searching").hidden = false;
show();
