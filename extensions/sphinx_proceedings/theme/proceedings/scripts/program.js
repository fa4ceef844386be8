// What a program can do with a script: filters for track and room, stars with a calendar of what is
// starred, sessions without their papers, and what is on now. All controls are made here.
"use strict";

(function () {
  const root = document.querySelector(".program[data-calendar]");
  if (!root) return;
  const words = JSON.parse(root.dataset.words);
  const calendar = JSON.parse(root.dataset.calendar);
  const blocks = [...root.querySelectorAll(".block")];
  const KEY = "proceedings-stars:" + calendar.uid;

  function make(tag, properties, ...children) {
    const made = Object.assign(document.createElement(tag), properties);
    made.append(...children);
    return made;
  }

  // A formula is no text: where there is one the title stands beside it.
  function title(element) {
    const shown = element.querySelector(".item-title, .block-title");
    return shown.dataset.title || shown.textContent.trim();
  }

  // Stars: what is starred is kept with its times, for the calendar of all pages of the program.

  let stars = {};
  try {
    stars = JSON.parse(localStorage.getItem(KEY)) || {};
  } catch {
    // There is no storage, or something else in it: nothing is starred.
  }

  function event(element) {
    const block = element.closest(".block");
    const day = element.closest("[data-day]");
    const times = element.matches(".item") ? element.querySelectorAll(".item-time time") : [];
    const own = element.matches(".item") && element.querySelector(".room");
    const link = element.querySelector(".item-title[href]");
    const people = element.querySelector(".item-people");
    const page = link ? link.href : location.href.split(/[?#]/)[0] + "#" + (block ? block.id : "");
    return {
      start: times.length ? times[0].dateTime : element.dataset.start || (day ? day.dataset.day : ""),
      end: times.length > 1 ? times[1].dateTime : element.dataset.until || element.dataset.end || "",
      title: title(element),
      room: own ? own.textContent : (block && block.dataset.room) || "",
      track: (block && block.dataset.track) || "",
      about: element.matches(".item") && people ? people.textContent.trim().replace(/\s+/g, " ") : "",
      page: page.startsWith("http") ? page : "",
    };
  }

  function keep() {
    try {
      localStorage.setItem(KEY, JSON.stringify(stars));
    } catch {
      // The stars then hold on this page.
    }
  }

  function addStar(element) {
    const key = element.dataset.key;
    const button = make("button", {type: "button", className: "star"});
    button.setAttribute("aria-label", words.star.replace("{title}", title(element)));
    const show = function () {
      button.setAttribute("aria-pressed", key in stars);
      button.textContent = key in stars ? "★" : "☆";
    };
    button.addEventListener("click", function () {
      if (key in stars) delete stars[key];
      else stars[key] = event(element);
      keep();
      show();
      apply();
    });
    if (key in stars) stars[key] = event(element); // which may have been moved since
    show();
    element.querySelector(".item-title, .block-title").before(button, " ");
  }

  // A calendar file (RFC 5545) with the same UIDs as those that lie beside the pages.

  function line(name, value) {
    let text = "";
    let octets = 0;
    for (const character of name + ":" + value) {
      const width = new TextEncoder().encode(character).length;
      if (octets + width > 75) {
        text += "\r\n ";
        octets = 1;
      }
      text += character;
      octets += width;
    }
    return text + "\r\n";
  }

  const escaped = (text) => text.replace(/[\\;,]/g, "\\$&").replace(/\n/g, "\\n");
  const utc = (moment) => new Date(moment).toISOString().replace(/[-:]|\.\d+/g, "");

  function lines([key, given]) {
    const about = [given.about, given.page].filter(Boolean).join("\n\n");
    const where = [given.room, calendar.place].filter(Boolean).join(", ");
    const timed = given.start.includes("T");
    const later = given.end && new Date(given.end) > new Date(given.start);
    return [
      ["BEGIN", "VEVENT"],
      ["UID", escaped(calendar.uid + key)],
      ["DTSTAMP", calendar.stamp],
      timed ? ["DTSTART", utc(given.start)] : ["DTSTART;VALUE=DATE", given.start.replace(/-/g, "")],
      timed && later ? ["DTEND", utc(given.end)] : ["", ""],
      ["SUMMARY", escaped(given.title)],
      ["LOCATION", escaped(where)],
      ["DESCRIPTION", escaped(about)],
      ["URL", given.page],
      ["CATEGORIES", escaped(given.track)],
      ["END", "VEVENT"],
    ];
  }

  function ics() {
    const events = Object.entries(stars).filter(([, given]) => given.start);
    events.sort(([, one], [, other]) => new Date(one.start) - new Date(other.start));
    return [
      ["BEGIN", "VCALENDAR"],
      ["VERSION", "2.0"],
      ["PRODID", "-//Proceedings//Program//EN"],
      ["CALSCALE", "GREGORIAN"],
      ...events.flatMap(lines),
      ["END", "VCALENDAR"],
    ].filter(([, value]) => value).map(([name, value]) => line(name, value)).join("");
  }

  function save() {
    const url = URL.createObjectURL(new Blob([ics()], {type: "text/calendar"}));
    make("a", {href: url, download: calendar.event.replace(/[^\p{L}\p{N}]+/gu, "-") + ".ics"}).click();
    setTimeout(() => URL.revokeObjectURL(url), 60000);
  }

  // Filters; what is chosen stands in the address, so that it can be sent.

  const chips = [];

  function chip(name, value, text) {
    const box = make("input", {type: "checkbox", name, value});
    box.checked = new URLSearchParams(location.search).getAll(name).includes(value);
    box.addEventListener("change", apply);
    chips.push(box);
    return make("label", {className: "chip"}, box, text);
  }

  function group(name, legend, values) {
    if (values.length < 2) return [];
    return [make("fieldset", {}, make("legend", {}, legend), ...values.map((value) => chip(name, value, value)))];
  }

  const values = (elements, value) => [...new Set(elements.map(value).filter(Boolean))].sort();
  const rooms = [...root.querySelectorAll(".item .room")];
  const tools = make("details", {className: "tools"}, make("summary", {}, words.tools));
  const shown = make("output", {});
  const clear = make("button", {type: "button"}, words.clear);
  const saving = make("button", {type: "button"}, words.save);
  tools.append(
    ...group("track", words.track, values(blocks, (block) => block.dataset.track)),
    ...group("room", words.room, values([...blocks, ...rooms], (one) => one.dataset.room || (one.matches(".room") && one.textContent))),
    make("p", {className: "switches"}, chip("starred", "1", words.starred), chip("compact", "1", words.compact), saving, clear, shown)
  );
  clear.addEventListener("click", function () {
    for (const box of chips) box.checked = false;
    apply();
  });
  saving.addEventListener("click", save);

  function passes(element, block, chosen) {
    const own = element.querySelector(".room");
    const room = element !== block && own ? own.textContent : block.dataset.room;
    return (!chosen.track.length || chosen.track.includes(block.dataset.track))
      && (!chosen.room.length || chosen.room.includes(room))
      && (!chosen.starred.length || element.dataset.key in stars || block.dataset.key in stars);
  }

  function applyTo(block, chosen) {
    const items = [...block.querySelectorAll(".item")];
    for (const item of items) item.hidden = !passes(item, block, chosen);
    block.hidden = items.length ? items.every((item) => item.hidden) : !passes(block, block, chosen);
  }

  function sayEmpty(slot) {
    const inside = [...slot.querySelectorAll(".block")];
    const isEmpty = inside.length > 0 && inside.every((block) => block.hidden);
    const said = slot.querySelector(".empty");
    if (isEmpty && !said) slot.append(make("p", {className: "empty"}, words.empty));
    if (!isEmpty && said) said.remove();
  }

  function apply() {
    const chosen = {track: [], room: [], starred: [], compact: []};
    for (const box of chips) if (box.checked) chosen[box.name].push(box.value);
    for (const block of blocks) applyTo(block, chosen);
    for (const going of root.querySelectorAll(".continues")) {
      going.hidden = document.getElementById(decodeURIComponent(going.querySelector("a").hash.slice(1))).hidden;
    }
    root.querySelectorAll(".slot").forEach(sayEmpty);
    root.classList.toggle("compact", chosen.compact.length > 0);
    const isFiltered = chosen.track.length + chosen.room.length + chosen.starred.length > 0;
    const count = blocks.filter((block) => !block.hidden).length;
    shown.textContent = isFiltered ? words.shown.replace("{shown}", count).replace("{all}", blocks.length) : "";
    clear.hidden = !chips.some((box) => box.checked);
    saving.hidden = !Object.keys(stars).length;
    remember(chosen);
  }

  function remember(chosen) {
    const query = new URLSearchParams(location.search);
    for (const name of Object.keys(chosen)) {
      query.delete(name);
      for (const value of chosen[name]) query.append(name, value);
    }
    const text = query.toString();
    try {
      history.replaceState(null, "", location.pathname + (text && "?" + text) + location.hash);
    } catch {
      // Some browsers change no address of a file.
    }
  }

  // What is on now, on the days of the conference.

  const slots = [...root.querySelectorAll(".slot")].flatMap(function (slot) {
    const times = slot.querySelectorAll(".slot-time time");
    if (!times.length) return [];
    const end = slot.dataset.until || (times.length > 1 ? times[1].dateTime : "");
    return [{slot, start: Date.parse(times[0].dateTime), end: Date.parse(end), day: slot.closest(".day").dataset.day}];
  });
  const jump = make("a", {href: "#now"});
  const jumping = make("p", {className: "jump-now", hidden: true}, jump);

  function today() {
    const timeZone = root.querySelector("[data-venue]").dataset.venue;
    const date = {};
    const options = {timeZone, year: "numeric", month: "2-digit", day: "2-digit"};
    for (const part of new Intl.DateTimeFormat("en", options).formatToParts()) date[part.type] = part.value;
    return `${date.year}-${date.month}-${date.day}`;
  }

  function mark() {
    const now = Date.now();
    const day = today();
    let target = null;
    let isNext = false;
    for (const {slot, start, end, day: own} of slots) {
      const isOn = start <= now && now < end;
      const isOver = own === day && end <= now;
      slot.classList.toggle("past", isOver);
      for (const block of slot.querySelectorAll(".block")) {
        // It may go on in later slots.
        const times = block.querySelectorAll(".block-meta time");
        block.classList.toggle("past", isOver && !(times.length > 1 && Date.parse(times[1].dateTime) > now));
      }
      if (isOn && !slot.hasAttribute("aria-current")) {
        slot.setAttribute("aria-current", "time");
        slot.querySelector(".slot-time").append(make("span", {className: "now"}, " " + words.now));
      } else if (!isOn && slot.hasAttribute("aria-current")) {
        slot.removeAttribute("aria-current");
        slot.querySelector(".now").remove();
      }
      if (slot.id === "now") slot.removeAttribute("id");
      if (isOn && (!target || isNext)) {
        target = slot;
        isNext = false;
      } else if (!target && own === day && start > now) {
        target = slot;
        isNext = true;
      }
    }
    if (target) target.id = "now";
    jump.textContent = isNext ? words.next : words.jump;
    jumping.hidden = !target;
  }

  root.querySelectorAll("[data-key]").forEach(addStar);
  keep();
  const before = root.querySelector(".jump, .day");
  before.before(tools, jumping);
  apply();
  tools.open = chips.some((box) => box.checked);
  if (slots.length) {
    mark();
    setInterval(mark, 60000);
    document.addEventListener("visibilitychange", mark);
  }
})();
