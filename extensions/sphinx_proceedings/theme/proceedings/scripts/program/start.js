// What a program can do with a script. All controls are made here; the words stand in the page.

const root = document.querySelector(".program[data-calendar]");
if (root) {
  const words = JSON.parse(root.dataset.words);
  const calendar = JSON.parse(root.dataset.calendar);
  const stars = openStars(calendar.uid, words, () => filters.apply());
  const filters = openFilters(root, words, stars, () => saveCalendar(calendar, stars.all()));
  root.querySelectorAll("[data-key]").forEach(stars.offer);
  stars.keep();
  root.querySelector(".when").after(followTheDay(root, words));
  root.querySelector(".jump, .day").before(filters.tools);
  filters.apply();
}
