// The questions of a form as entries of the browser's history, so that its own Back goes to the question before.

const here = () => history.state?.resultaatStart ?? [];

/** Marks where the form begins, and tells to which of its entries the browser goes. Returns what stops that. */
export function follow(form, visit) {
  mark("replaceState", form, 0);
  const went = () => {
    const [whose, place] = here();
    if (whose === form) visit(place);
  };
  addEventListener("popstate", went);
  return () => removeEventListener("popstate", went);
}

/** Follows the form from one of its entries to another. */
export function go(form, from, to) {
  if (to > from) return mark("pushState", form, to);
  const [whose, place] = here();
  if (whose === form && place === from) history.go(to - from);
}

/**
 * The page's own state is kept; one that nothing can be added to is left alone. A browser may refuse, in a frame or
 * when it is often. Back then leaves the page.
 */
function mark(how, form, place) {
  if (typeof history.state !== "object") return;
  try {
    history[how]({ ...history.state, resultaatStart: [form, place] }, "");
  } catch (error) {
    console.warn(error);
  }
}
