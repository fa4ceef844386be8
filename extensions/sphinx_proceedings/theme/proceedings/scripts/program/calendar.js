// A calendar file (RFC 5545) of what is starred, with the same UIDs as those beside the pages.

// A line of the file, folded where it has more than 75 octets.
function contentLine(name, value) {
  let text = "";
  let octets = 0;
  for (const character of `${name}:${value}`) {
    const width = new TextEncoder().encode(character).length;
    if (octets + width > 75) {
      text += "\r\n ";
      octets = 1;
    }
    text += character;
    octets += width;
  }
  return `${text}\r\n`;
}

const escaped = (text) => text.replace(/[\\;,]/g, "\\$&").replace(/\n/g, "\\n");
const utc = (moment) => new Date(moment).toISOString().replace(/[-:]|\.\d+/g, "");

function eventLines(calendar, key, given) {
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

// The whole file; *starred* are pairs of a key and what `stars.js` keeps of it.
function calendarFile(calendar, starred) {
  const events = starred.filter(([, given]) => given.start);
  events.sort(([, one], [, other]) => new Date(one.start) - new Date(other.start));
  const lines = [
    ["BEGIN", "VCALENDAR"],
    ["VERSION", "2.0"],
    ["PRODID", "-//Proceedings//Program//EN"],
    ["CALSCALE", "GREGORIAN"],
    ...events.flatMap(([key, given]) => eventLines(calendar, key, given)),
    ["END", "VCALENDAR"],
  ];
  const filled = lines.filter(([, value]) => value);
  return filled.map(([name, value]) => contentLine(name, value)).join("");
}

function saveCalendar(calendar, starred) {
  const blob = new Blob([calendarFile(calendar, starred)], { type: "text/calendar" });
  const href = URL.createObjectURL(blob);
  const name = calendar.event.replace(/[^\p{L}\p{N}]+/gu, "-");
  make("a", { href, download: `${name}.ics` }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60000);
}
