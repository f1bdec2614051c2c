// A draft in the browser: what is typed is kept in this tab until the server has stored it, through a lost connection, a reload or a
// restarted server. Sent after a pause, one batch after the other, changed fields only; a longer text than its field takes stays in its
// box and is not sent. Nothing is ever cut.
const PAUSE = 700, RETRY = 3000, PATIENCE = 20000, BATCH = 100000;

export function attach(form, server, slot) {
  const store = 'portal.draft.' + slot, line = form.querySelector('[data-draft-line]'), first = {};
  let kept = load(), timer = 0, running = null, over = false;

  function load() { try { return JSON.parse(sessionStorage.getItem(store)) || {}; } catch { return {}; } }
  function keep() {
    try {
      if (Object.keys(kept).length) sessionStorage.setItem(store, JSON.stringify(kept)); else sessionStorage.removeItem(store);
      return;
    } catch { /* over the browser's quota: what can be kept is */ }
    try { sessionStorage.setItem(store, JSON.stringify(Object.fromEntries(Object.entries(kept).filter(([, x]) => !x.long)))); } catch { /* a private window without storage */ }
  }

  function find(key) { return form.querySelector('[data-key="' + CSS.escape(key) + '"]'); }
  function writable(el) { return el && !el.disabled && !el.readOnly; }
  function read(el) { return el.validity && el.validity.badInput ? '?' : el.value; }
  function stood(el) { const key = el.dataset.key; return el.dataset.was ?? first[key] ?? ''; }

  // One of the line's words is shown; the time is the reader's own.
  function say(state, detail) {
    if (!line) return;
    line.dataset.state = state;
    line.querySelectorAll('[data-is]').forEach(x => { x.hidden = x.dataset.is !== state; });
    const place = line.querySelector('[data-is="' + state + '"] [data-detail]');
    if (place) place.textContent = detail ?? '';
  }
  function clock() { const now = new Date(); return String(now.getHours()).padStart(2, '0') + ':' + String(now.getMinutes()).padStart(2, '0'); }

  function remember(e) { const el = e.target.closest('[data-key]'); if (el && !kept[el.dataset.key]) first[el.dataset.key] = el.value; }
  function typed(e) {
    const el = e.target.closest('[data-key]');
    if (!el || !writable(el)) return;
    const key = el.dataset.key, value = read(el), max = Number(el.dataset.max || 0), before = kept[key];
    const long = max > 0 && value.length > max;
    kept[key] = { was: before ? before.was : stood(el), value, held: before?.held, again: before?.again, long };
    keep();
    if (long) tell('Measured', key, value.length);
    clearTimeout(timer);
    timer = setTimeout(flush, PAUSE);
  }
  // Written anew on the conflict screen: what is too long is measured and held back before the page's own listeners, which capture at
  // the document, would send it and break the connection.
  function anew(e) {
    const el = e.target.closest?.('[data-anew]');
    if (!el || !form.contains(el)) return;
    tell('Measured', el.dataset.anew, el.value.length);
    if (el.value.length > Number(el.dataset.max)) e.stopPropagation();
  }
  function left() { if (next().length) flush(); }
  function hiding() { if (document.visibilityState === 'hidden') left(); }
  function tell(method, ...args) { return server.invokeMethodAsync(method, ...args).catch(() => { /* told again by the next save */ }); }

  function next() {
    const batch = [];
    let size = 0;
    for (const [key, x] of Object.entries(kept)) {
      if (x.held || x.long || x.wrong === x.value) continue;
      const edit = { key, value: x.value, was: x.again ? x.was : null };
      size += new Blob([edit.value, edit.was || '']).size;
      if (batch.length && size > BATCH) break;
      batch.push(edit);
    }
    return batch;
  }

  function flush() { clearTimeout(timer); return running ??= send().finally(() => { running = null; }); }
  function within(promise) { return Promise.race([promise, new Promise((_, no) => setTimeout(() => no(new Error('late')), PATIENCE))]); }

  async function send() {
    for (let batch = next(); batch.length && !over; batch = next()) {
      say(navigator.onLine ? 'saving' : 'offline');
      let answer;
      try { answer = await within(server.invokeMethodAsync('Save', batch)); }
      catch {
        if (over) return;
        say('offline');
        timer = setTimeout(flush, RETRY);
        return;
      }
      if (answer.refused) { say('refused', answer.refused); return; }
      batch.forEach(edit => settled(edit, answer));
      keep();
    }
    if (!over) sum();
  }

  function settled(edit, answer) {
    const x = kept[edit.key], el = find(edit.key);
    if (!x) return;
    if (answer.conflicts.includes(edit.key)) { x.held = true; return; }
    if (answer.wrong.includes(edit.key)) { x.wrong = edit.value; return; }
    if (x.value !== edit.value) { kept[edit.key] = { was: answer.stored[edit.key] ?? edit.value, value: x.value, long: x.long }; return; }
    delete kept[edit.key];
    first[edit.key] = answer.stored[edit.key] ?? edit.value;
    const shown = answer.shown[edit.key];
    if (el && el !== document.activeElement && shown !== undefined && read(el) === edit.value) el.value = shown;
  }

  function sum() {
    const all = Object.values(kept);
    if (all.some(x => x.held)) say('conflict');
    else if (all.length) say('wrong', String(all.length));
    else say('saved', clock());
  }

  // Texts of an earlier load of this page: put back where they can be written, shown apart where they cannot.
  async function recover() {
    const keys = Object.keys(kept);
    if (!keys.length) return;
    let back = 0;
    for (const key of keys) {
      const el = find(key), x = kept[key];
      x.held = false; x.again = true; delete x.wrong;
      if (writable(el)) { el.value = x.value; back++; if (x.long) tell('Measured', key, x.value.length); }
      else { x.held = true; if (!x.long) await tell('Strand', key, x.value); }
    }
    keep();
    if (back) await tell('Recovered', back);
    flush();
  }

  // Where the connection is known to be lost the page loads itself again: then the text is kept, and nobody is asked.
  function leaving(e) {
    const lost = document.getElementById('components-reconnect-modal');
    if (next().length && !(lost && lost.classList.length)) e.preventDefault();
  }

  form.addEventListener('focusin', remember);
  form.addEventListener('input', typed);
  addEventListener('change', anew, true);
  form.addEventListener('focusout', left);
  document.addEventListener('visibilitychange', hiding);
  addEventListener('beforeunload', leaving);
  form.querySelectorAll('[data-key]').forEach(el => { first[el.dataset.key] = el.value; });
  recover();

  return {
    // How many texts are not stored once all that can be sent was sent.
    flush: async () => { await flush(); if (next().length) await flush(); return Object.keys(kept).length; },
    settle: shown => {
      for (const [key, text] of Object.entries(shown)) { const el = find(key); if (el) el.value = text; delete kept[key]; first[key] = text; }
      keep(); sum();
    },
    forget: keys => { keys.forEach(key => { delete kept[key]; }); keep(); sum(); },
    detach: () => {
      over = true;
      clearTimeout(timer);
      form.removeEventListener('focusin', remember);
      form.removeEventListener('input', typed);
      removeEventListener('change', anew, true);
      form.removeEventListener('focusout', left);
      document.removeEventListener('visibilitychange', hiding);
      removeEventListener('beforeunload', leaving);
    },
  };
}
