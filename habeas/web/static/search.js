/* The arrow keys lead from the search field into the list of those found, and back. */
"use strict";

document.addEventListener("keydown", (event) => {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const links = [...document.querySelectorAll("#found-list a")];
  const field = document.getElementById("sought");
  const at = links.indexOf(document.activeElement);
  if (at < 0 && (document.activeElement !== field || event.key === "ArrowUp")) return;
  event.preventDefault();
  const to = event.key === "ArrowDown" ? at + 1 : at - 1;
  (to < 0 ? field : links[Math.min(to, links.length - 1)])?.focus();
});
