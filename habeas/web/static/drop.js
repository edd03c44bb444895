/* Files that are dropped on the field become its files; what was chosen is said. */
"use strict";

const field = document.querySelector("[data-drop]");
const input = field?.querySelector("input[type=file]");
const said = field?.querySelector("[data-dropped]");

function tellChosen() {
  said.textContent = [...input.files].map((file) => file.name).join(", ");
}

if (field) {
  for (const kind of ["dragenter", "dragover"]) {
    field.addEventListener(kind, (event) => {
      event.preventDefault();
      field.classList.add("over");
    });
  }
  for (const kind of ["dragleave", "drop"]) {
    field.addEventListener(kind, () => field.classList.remove("over"));
  }
  field.addEventListener("drop", (event) => {
    event.preventDefault();
    if (!event.dataTransfer.files.length) return;
    input.files = event.dataTransfer.files;
    tellChosen();
  });
  input.addEventListener("change", tellChosen);
}
