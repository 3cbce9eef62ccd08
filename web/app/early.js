// Runs before the first paint, so that a dark or wall page never flashes white.
(function () {
  const asked = new URLSearchParams(location.search);
  const root = document.documentElement;
  const wall = asked.get('screen') === 'wall';
  let kept = null;
  try {
    kept = localStorage.getItem('xunlu.theme');
  } catch (e) {
    kept = null;
  }
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  root.dataset.theme = asked.get('theme') || (wall ? 'dark' : kept || system);
  if (wall) root.dataset.screen = 'wall';
})();
