// The shell's own behaviour: it works before the circuit is up and when it is lost.
(function () {
  'use strict';
  var root = document.documentElement, narrow = matchMedia('(max-width:1099px)'), key = 'portal.nav';

  function stored() { try { return localStorage.getItem(key); } catch { return null; } }
  function store(value) { try { localStorage.setItem(key, value); } catch { /* private window: not remembered */ } }

  // Before the first paint: the rail when chosen, or by itself when the window is not wide.
  if ((stored() || (innerWidth < 1240 ? 'rail' : 'full')) === 'rail') root.classList.add('rail');

  function expanded() { return narrow.matches ? root.classList.contains('navopen') : !root.classList.contains('rail'); }
  function button() { return document.getElementById('navbtn'); }
  function sync() { var b = button(); if (b) b.setAttribute('aria-expanded', String(expanded())); }
  function closeDrawer(refocus) {
    if (!root.classList.contains('navopen')) return;
    root.classList.remove('navopen'); sync();
    if (refocus && button()) button().focus();
  }

  // Blazor replaces prerendered elements; the element says when it is in the page again.
  customElements.define('nav-toggle', class extends HTMLElement { connectedCallback() { setTimeout(sync); } });
  narrow.addEventListener('change', function () { root.classList.remove('navopen'); sync(); });

  document.addEventListener('click', function (e) {
    if (e.target.closest('#navbtn')) {
      if (narrow.matches) {
        root.classList.toggle('navopen');
        if (root.classList.contains('navopen')) { var first = document.querySelector('#nav a'); if (first) first.focus(); }
      } else {
        store(root.classList.toggle('rail') ? 'rail' : 'full');
      }
      sync();
    } else if (e.target.closest('#nav a') || e.target.closest('.shade')) {
      closeDrawer(false);
    }
    document.querySelectorAll('details.menu[open]').forEach(function (d) {
      if (!d.contains(e.target) || e.target.closest('.pop a')) d.open = false;
    });
  });

  // Whoever tabs on past the drawer or the menu would walk behind it: it closes instead.
  document.addEventListener('focusin', function (e) {
    if (!e.target.closest('#nav, #navbtn')) closeDrawer(false);
    document.querySelectorAll('details.menu[open]').forEach(function (d) { if (!d.contains(e.target)) d.open = false; });
  });

  document.addEventListener('click', function (e) {
    if (!e.target.closest('a.skip')) return;
    e.preventDefault();
    document.getElementById('main').focus();
  });

  document.addEventListener('keydown', function (e) {
    if (e.key === 'Escape') {
      closeDrawer(true);
      document.querySelectorAll('details.menu[open]').forEach(function (d) { d.open = false; d.querySelector('summary').focus(); });
    }
    rove(e);
    days(e);
  });

  // Still here: an open circuit makes no request, so typing and clicking let the cookie slide along.
  var touched = false;
  ['keydown', 'pointerdown'].forEach(function (kind) { document.addEventListener(kind, function () { touched = true; }, { passive: true }); });
  setInterval(function () {
    if (touched && document.getElementById('nav')) fetch('/account/alive', { credentials: 'same-origin' });
    touched = false;
  }, 300000);

  // One tab stop for a map of many countries: arrows move along it, Enter and Space choose.
  function rove(e) {
    var box = e.target.closest && e.target.closest('[data-rove]');
    if (!box) return;
    if (e.key === 'Enter' || e.key === ' ') {
      e.preventDefault();
      e.target.dispatchEvent(new MouseEvent('click', { bubbles: true }));
      return;
    }
    var step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[e.key];
    if (!step) return;
    e.preventDefault();
    var all = Array.from(box.querySelectorAll('[role=button]')), at = all.indexOf(e.target.closest('[role=button]'));
    var next = all[(at + step + all.length) % all.length];
    if (!next) return;
    all.forEach(function (x) { x.setAttribute('tabindex', x === next ? '0' : '-1'); });
    next.focus();
  }

  // A month is one tab stop: arrows move by day and week, Home and End within the week, PageUp and PageDown by month, Enter opens the day.
  function days(e) {
    var grid = e.target.closest && e.target.closest('[data-days]');
    var cell = grid && e.target.closest('[data-day]');
    if (!cell || e.altKey || e.ctrlKey || e.metaKey || e.shiftKey) return;
    if ((e.key === 'Enter' || e.key === ' ') && e.target === cell) {
      var link = cell.querySelector('a.day');
      if (link) { e.preventDefault(); link.click(); }
      return;
    }
    var page = { PageUp: 'prev', PageDown: 'next' }[e.key];
    if (page) {
      var turn = grid.parentElement.querySelector('a[rel=' + page + ']');
      if (turn) { e.preventDefault(); turn.click(); land(cell.dataset.day, page === 'next' ? 1 : -1, Date.now() + 5000); }
      return;
    }
    var all = Array.from(grid.querySelectorAll('[data-day]')), at = all.indexOf(cell), row = at - at % 7;
    var step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 7, ArrowUp: -7, Home: 1, End: -1 }[e.key];
    if (!step) return;
    e.preventDefault();
    // On a narrow page the days stand below one another.
    if (getComputedStyle(grid).display !== 'table') step = Math.sign(step);
    var next = e.key === 'Home' ? row : e.key === 'End' ? row + 6 : at + step;
    // Days with nothing are not shown on a narrow page: the next that is.
    while (all[next] && all[next] !== cell && !all[next].offsetParent) next += step;
    stop(all, all[next]);
  }

  function stop(all, cell) {
    if (!cell) return;
    cell.focus();
    all.forEach(function (x) { x.setAttribute('tabindex', x === cell ? '0' : '-1'); });
  }

  // The same day of the month before or after, or its last one, once the page shows it.
  function land(from, by, until) {
    var d = from.split('-').map(Number), last = new Date(Date.UTC(d[0], d[1] + by, 0)).getUTCDate();
    var to = new Date(Date.UTC(d[0], d[1] - 1 + by, Math.min(d[2], last))).toISOString().slice(0, 10);
    (function look() {
      var shown = document.querySelector('[data-days] [data-day="' + to + '"]:not(.out)');
      if (shown) stop(Array.from(document.querySelectorAll('[data-days] [data-day]')), shown);
      else if (Date.now() < until) setTimeout(look, 60);
    })();
  }

  window.portal = {
    openDialog: function (id) { var d = document.getElementById(id); if (d && !d.open) d.showModal(); },
    closeDialog: function (id) { var d = document.getElementById(id); if (d && d.open) d.close(); },
    focus: function (id) { var x = document.getElementById(id); if (x) { x.focus(); x.scrollIntoView({ block: 'center' }); } },
    live: function () { root.setAttribute('data-live', ''); },
    print: function () { window.print(); }
  };
})();
