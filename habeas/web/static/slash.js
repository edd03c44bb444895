/* The key / leads to the search field from anywhere in a page, unless single keys are turned off. */
"use strict";

document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.target.closest("input:not([type=radio], [type=checkbox]), textarea, select")) return;
  if (document.querySelector("dialog[open]") || localStorage.getItem("habeas-keys") === "off") return;
  const field = document.getElementById("seek");
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.select();
});
