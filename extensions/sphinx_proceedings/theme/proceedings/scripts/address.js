// Say in the address what is chosen, so that it can be sent; from a folder it may not be written.
function keepInAddress(pairs, how = "replaceState") {
  const query = new URLSearchParams(pairs.filter((pair) => pair[1])).toString();
  try {
    history[how](null, "", (query ? `?${query}` : location.pathname) + location.hash);
  } catch {
    // The choice holds all the same.
  }
}
