// Shows times in the zone that a reader chooses: the venue's, the reader's own, UTC, any other. What
// the page says without this script stays right; the choice holds on every page that has times.

(function () {
  const note = document.querySelector("[data-venue]");
  if (!note) return;
  const venue = note.dataset.venue;
  const words = JSON.parse(note.dataset.words);
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const KEY = "proceedings-zone";

  const moments = [...document.querySelectorAll("time")]
    .filter((time) => time.dateTime.includes("T"))
    .map((time) => {
      const next = time.nextElementSibling;
      return {
        time,
        at: new Date(time.dateTime),
        // The day that it stands under: that of the venue, and not moved by the choice.
        day: (time.closest("[data-day]") || {dataset: {}}).dataset.day || time.dateTime.slice(0, 10),
        end: next && next.tagName === "TIME" && time.nextSibling.data === "–" ? next : null,
        html: time.innerHTML,
      };
    });
  const names = [...document.querySelectorAll("[data-zone-name]")].map((name) => [name, name.textContent]);

  function parts(at, options) {
    const found = {};
    for (const part of new Intl.DateTimeFormat("en", options).formatToParts(at)) found[part.type] = part.value;
    return found;
  }

  // How many days a moment is later, in a zone, than the day that it stands under.
  function shift(moment, timeZone) {
    const date = parts(moment.at, {timeZone, year: "numeric", month: "numeric", day: "numeric"});
    return (Date.UTC(date.year, date.month - 1, date.day) - Date.parse(moment.day)) / 864e5;
  }

  function named(at, timeZone) {
    const name = parts(at, {timeZone, timeZoneName: "shortOffset"}).timeZoneName;
    const offset = name.replace("GMT", "UTC").replace("-", "−").replace(/^UTC[+−]0$/, "UTC");
    return timeZone === offset ? offset : `${timeZone}, ${offset}`;
  }

  // Hours as the reader is used to them, but in the reader's own time alone.
  function clockOf(timeZone, isOwn) {
    const options = {timeZone, hour: "2-digit", minute: "2-digit"};
    const found = new Intl.DateTimeFormat(undefined, options);
    if (!isOwn) return new Intl.DateTimeFormat("en", {...options, hourCycle: "h23"});
    if (!found.resolvedOptions().hour12) return found;
    return new Intl.DateTimeFormat(undefined, {...options, hour: "numeric"});
  }

  function show(choice) {
    const zone = choice === "mine" ? own : choice;
    const clock = choice && clockOf(zone, choice === "mine");
    const shifts = new Map(choice ? moments.map((moment) => [moment.time, shift(moment, zone)]) : []);
    for (const moment of moments) {
      if (!choice) {
        moment.time.innerHTML = moment.html;
        continue;
      }
      moment.time.textContent = clock.format(moment.at);
      const days = shifts.get(moment.time);
      if (days && !(moment.end && shifts.get(moment.end) === days)) {
        const form = Math.abs(days) === 1 ? words.day : words.days;
        const later = document.createElement("span");
        later.className = "shift";
        later.textContent = form.replace(/\+\d+/, (days < 0 ? "−" : "+") + Math.abs(days));
        moment.time.append(" ", later);
      }
    }
    for (const [name, text] of names) {
      name.textContent = choice && moments.length ? named(moments[0].at, zone) : text;
    }
    return zone;
  }

  function kept() {
    try {
      return localStorage.getItem(KEY) || "";
    } catch {
      return "";
    }
  }

  function keep(choice) {
    try {
      if (choice) localStorage.setItem(KEY, choice);
      else localStorage.removeItem(KEY);
    } catch {
      // The choice then holds on this page.
    }
  }

  function tryToShow(choice) {
    try {
      show(choice);
      return choice;
    } catch {
      show(""); // no zone of that name is known here
      return "";
    }
  }

  let chosen = tryToShow(kept());
  if (!("choose" in note.dataset)) return;

  function option(value, text) {
    const made = document.createElement("option");
    made.value = value;
    made.textContent = text;
    return made;
  }

  const row = document.createElement("p");
  row.className = "zone-choice";
  const label = document.createElement("label");
  const select = document.createElement("select");
  const said = document.createElement("output");
  const other = option("other", words.other);
  said.className = "zone-said";
  label.append(words.label + " ", select);
  select.append(
    option("", words.venue.replace("{zone}", venue)),
    option("mine", words.mine.replace("{zone}", own)),
    option("UTC", "UTC"),
    other
  );
  row.append(label, " ", said);
  note.after(row);

  function select_(choice) {
    if (![...select.options].some((known) => known.value === choice)) other.before(option(choice, choice));
    select.value = choice;
  }

  function say(choice) {
    said.textContent = choice ? words.shown.replace("{zone}", choice === "mine" ? own : choice) : words.back;
  }

  function choose(choice) {
    chosen = tryToShow(choice);
    keep(chosen);
    select_(chosen);
    say(chosen);
  }

  function ask() {
    let field = row.querySelector("input");
    if (!field) {
      const list = document.createElement("datalist");
      list.id = "zones";
      list.append(...Intl.supportedValuesOf("timeZone").map((zone) => option(zone, zone)));
      field = document.createElement("input");
      field.setAttribute("list", "zones");
      field.setAttribute("aria-label", words.which);
      field.placeholder = words.which;
      field.addEventListener("change", function () {
        const zone = field.value.trim();
        if (!zone) return;
        field.remove();
        list.remove();
        choose(zone);
        select.focus();
      });
      label.after(" ", field, list);
    }
    field.focus();
  }

  select.addEventListener("change", function () {
    if (select.value === "other") ask();
    else choose(select.value);
  });
  select_(chosen);
  if (chosen) say(chosen);
})();
