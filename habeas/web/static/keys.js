/* Single keys for reviewing. A page works without them: each key presses a button or follows a link that is there,
   marked with data-key. Accepting and rejecting first lead to the field for the reason; Enter there decides. */
"use strict";

const STORED = "habeas-keys";
const form = document.querySelector("[data-deciding]");
const reason = form?.querySelector("[data-reason]");
const armedWords = form?.querySelector("[data-armed]");
let armed = null;

function keysAreOn() {
  return localStorage.getItem(STORED) !== "off";
}

function arm(button) {
  for (const each of form.querySelectorAll("[data-arm]")) each.classList.toggle("armed", each === button);
  armed = button;
  const name = button ? button.firstChild.textContent.trim() : "";
  armedWords.textContent = button ? armedWords.dataset.words.replace("%s", name) : "";
  if (button) reason.focus();
}

function followCorrection() {
  const chosen = form?.querySelector("li:has(input[name=about]:checked) [data-correct]");
  (chosen ?? form?.querySelector("[data-correct]"))?.click();
}

function press(key) {
  if (key === "e") return followCorrection();
  const marked = [...document.querySelectorAll("[data-key]")].find((one) => one.dataset.key.split(" ").includes(key));
  if (!marked) return false;
  if (marked.hasAttribute("data-arm")) arm(marked);
  else marked.click();
  return true;
}

function isTyping(target) {
  return target.matches("input:not([type=radio], [type=checkbox]), textarea, select");
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.key === "Escape" && armed) {
    arm(null);
    reason.blur();
    return;
  }
  if (event.key === "Enter" && event.target === reason && armed) {
    event.preventDefault();
    form.requestSubmit(armed);
    return;
  }
  if (isTyping(event.target) || document.querySelector("dialog[open]") || !keysAreOn()) return;
  if (press(event.key) !== false) event.preventDefault();
});

const opener = document.querySelector("[data-opens]");
if (opener) {
  const dialog = document.getElementById(opener.dataset.opens);
  const toggle = dialog.querySelector("[data-keys-on]");
  opener.hidden = false;
  opener.addEventListener("click", () => dialog.showModal());
  toggle.checked = keysAreOn();
  toggle.addEventListener("change", () => localStorage.setItem(STORED, toggle.checked ? "on" : "off"));
}

for (const radio of document.querySelectorAll("input[name=about]")) {
  radio.addEventListener("change", () => radio.closest("li")?.scrollIntoView({ block: "nearest" }));
}
document.querySelector(".queue-list .current")?.scrollIntoView({ block: "nearest" });
