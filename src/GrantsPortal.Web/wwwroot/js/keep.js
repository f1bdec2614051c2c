// What is typed and not yet sent stays with this tab over a reload: every element with data-keep, under that key, until it is forgotten.
let listening = false;

function write(key, value) {
  try { sessionStorage.setItem(key, value); } catch { /* storage is full or off: the page itself still has it */ }
}

function keep(e) {
  const key = e.target.dataset && e.target.dataset.keep;
  if (key) write(key, e.target.type === 'checkbox' ? String(e.target.checked) : e.target.value);
}

// As if it were typed again: the page hears of it by the change event.
function putBack(x) {
  let kept = null;
  try { kept = sessionStorage.getItem(x.dataset.keep); } catch { return; }
  if (kept === null) return;
  if (x.type === 'checkbox') {
    if (x.checked === (kept === 'true')) return;
    x.checked = kept === 'true';
  } else {
    if (x.value === kept) return;
    x.value = kept;
  }
  x.dispatchEvent(new Event('change', { bubbles: true }));
}

// A field that appears later, in a dialog, gets its text back when it is entered empty.
function enter(e) {
  if (e.target.dataset && e.target.dataset.keep && e.target.type !== 'checkbox' && e.target.value === '') putBack(e.target);
}

export function restore(prefix) {
  if (!listening) {
    listening = true;
    document.addEventListener('input', keep);
    document.addEventListener('change', keep);
    document.addEventListener('focusin', enter);
  }
  document.querySelectorAll('[data-keep]').forEach(function (x) { if (x.dataset.keep.startsWith(prefix)) putBack(x); });
}

export function forget(prefix) {
  try {
    Object.keys(sessionStorage).filter(function (key) { return key.startsWith(prefix); }).forEach(function (key) { sessionStorage.removeItem(key); });
  } catch { /* nothing was kept */ }
}
