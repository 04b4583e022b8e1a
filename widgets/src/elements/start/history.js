// Each question of a form is an entry in the browser's history, so that the Back button goes to the previous question.

const here = () => history.state?.resultaatStart ?? [];

/** Marks the form's first entry, and calls `visit` for each entry that the browser goes to. Returns a stop function. */
export function follow(form, visit) {
  mark("replaceState", form, 0);
  const went = () => {
    const [whose, place] = here();
    if (whose === form) visit(place);
  };
  addEventListener("popstate", went);
  return () => removeEventListener("popstate", went);
}

/** Adds an entry or goes back, because the form went from one question to another. */
export function go(form, from, to) {
  if (to > from) return mark("pushState", form, to);
  const [whose, place] = here();
  if (whose === form && place === from) history.go(to - from);
}

/**
 * Adds a place to the page's own history state, unless that is not an object. A browser may refuse this in a frame, or
 * when it happens often. Then the Back button leaves the page.
 */
function mark(how, form, place) {
  if (typeof history.state !== "object") return;
  try {
    history[how]({ ...history.state, resultaatStart: [form, place] }, "");
  } catch (error) {
    console.warn(error);
  }
}
