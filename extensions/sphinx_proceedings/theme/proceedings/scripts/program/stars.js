// What a reader has starred: kept in the browser with its times, so that the calendar has what is
// starred on all pages of a program.

// A formula is no text: where there is one the title stands beside it.
function titleOf(element) {
  const shown = element.querySelector(".item-title, .block-title");
  return shown.dataset.title || shown.textContent.trim();
}

// What a calendar has of an item, or of a session.
function eventOf(element) {
  const isItem = element.matches(".item");
  const block = element.closest(".block");
  const day = element.closest("[data-day]");
  const times = isItem ? element.querySelectorAll(".item-time time") : [];
  const room = isItem && element.querySelector(".room");
  const people = isItem && element.querySelector(".item-people");
  const link = element.querySelector(".item-title[href]");
  const page = link ? link.href : `${location.href.split(/[?#]/)[0]}#${block ? block.id : ""}`;
  return {
    start: times.length ? times[0].dateTime : element.dataset.start || day?.dataset.day || "",
    end: times.length > 1 ? times[1].dateTime : element.dataset.until || element.dataset.end || "",
    title: titleOf(element),
    room: room ? room.textContent : block?.dataset.room || "",
    track: block?.dataset.track || "",
    about: people ? people.textContent.trim().replace(/\s+/g, " ") : "",
    page: page.startsWith("http") ? page : "",
  };
}

// The stars of the program with this *uid*; *changed* is called when one was set or taken.
function openStars(uid, words, changed) {
  const name = `proceedings-stars:${uid}`;
  let stars = {};
  try {
    stars = JSON.parse(localStorage.getItem(name)) || {};
  } catch {
    // There is no storage, or something else in it: nothing is starred.
  }

  function keep() {
    try {
      localStorage.setItem(name, JSON.stringify(stars));
    } catch {
      // The stars then hold on this page.
    }
  }

  function offer(element) {
    const key = element.dataset.key;
    const button = make("button", { type: "button", className: "star" });
    button.setAttribute("aria-label", words.star.replace("{title}", titleOf(element)));
    const show = () => {
      button.setAttribute("aria-pressed", key in stars);
      button.textContent = key in stars ? "★" : "☆";
    };
    button.addEventListener("click", () => {
      if (key in stars) delete stars[key];
      else stars[key] = eventOf(element);
      keep();
      show();
      changed();
    });
    if (key in stars) stars[key] = eventOf(element); // which may have been moved since
    show();
    const shown = element.querySelector(".item-title, .block-title");
    const badge = shown.previousElementSibling;
    (badge?.matches(".badge") ? badge : shown).before(button, " ");
  }

  return { keep, offer, has: (key) => key in stars, all: () => Object.entries(stars) };
}
