// What is on now, on the days of the event, and the way to it.

// The slots that have times, with these times.
function timedSlots(root) {
  return [...root.querySelectorAll(".slot")].flatMap((slot) => {
    const times = slot.querySelectorAll(".slot-time time");
    if (!times.length) return [];
    const end = slot.dataset.until || (times.length > 1 ? times[1].dateTime : "");
    const day = slot.closest(".day").dataset.day;
    return [{ slot, start: Date.parse(times[0].dateTime), end: Date.parse(end), day }];
  });
}

function todayIn(timeZone) {
  const date = {};
  const options = { timeZone, year: "numeric", month: "2-digit", day: "2-digit" };
  for (const { type, value } of new Intl.DateTimeFormat("en", options).formatToParts()) {
    date[type] = value;
  }
  return `${date.year}-${date.month}-${date.day}`;
}

// Say of a slot whether it is on, or over.
function markSlot({ slot, start, end, day }, now, today, words) {
  const isOn = start <= now && now < end;
  const isOver = day === today && end <= now;
  slot.classList.toggle("past", isOver);
  for (const block of slot.querySelectorAll(".block")) {
    // It may go on in later slots.
    const times = block.querySelectorAll(".block-meta time");
    const goesOn = times.length > 1 && Date.parse(times[1].dateTime) > now;
    block.classList.toggle("past", isOver && !goesOn);
  }
  if (isOn && !slot.hasAttribute("aria-current")) {
    slot.setAttribute("aria-current", "time");
    slot.querySelector(".slot-time").append(make("span", { className: "now" }, ` ${words.now}`));
  } else if (!isOn && slot.hasAttribute("aria-current")) {
    slot.removeAttribute("aria-current");
    slot.querySelector(".now").remove();
  }
  return isOn;
}

// Mark what is on, now and each minute; the answer is the line with the link that leads there.
function followTheDay(root, words) {
  const slots = timedSlots(root);
  const jump = make("a", { href: "#now" });
  const line = make("p", { className: "jump-now", hidden: true }, jump);
  if (!slots.length) return line;
  const { venue } = root.querySelector("[data-venue]").dataset;

  function mark() {
    const now = Date.now();
    const today = todayIn(venue);
    const on = slots.filter((slot) => markSlot(slot, now, today, words));
    const next = slots.find((slot) => slot.day === today && slot.start > now);
    const target = on[0] ?? next;
    for (const { slot } of slots) if (slot.id === "now") slot.removeAttribute("id");
    if (target) target.slot.id = "now";
    jump.textContent = on.length ? words.jump : words.next;
    line.hidden = !target;
  }

  mark();
  setInterval(mark, 60000);
  document.addEventListener("visibilitychange", mark);
  return line;
}
