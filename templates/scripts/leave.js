/*
 * Leave quickly: the page that is left is not behind the Back button, and the
 * Shift key pressed three times in a row does the same from anywhere.
 */
(function () {
  'use strict';

  var PRESSES = 3, WITHIN = 5000;
  var link = document.querySelector('a.leave');
  var presses = [];

  if (!link) return;

  function leave() {
    document.documentElement.hidden = true;
    location.replace(link.href);
  }

  link.addEventListener('click', function (event) {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    leave();
  });

  document.addEventListener('keyup', function (event) {
    var now = Date.now();
    if (event.key !== 'Shift') {
      presses = [];
      return;
    }
    presses = presses.filter(function (at) { return now - at < WITHIN; });
    presses.push(now);
    if (presses.length >= PRESSES) leave();
  });

  /* Said only where it works. */
  var said = document.createElement('span');
  said.className = 'hidden';
  said.textContent = ', or press Shift three times';
  link.appendChild(said);
}());
