/*
 * Search on find.html.  The words that are asked for are looked up in small
 * pieces of an index (find/words/ab.json); what is shown of a page comes from
 * find/pages/7.json.  Nothing that is typed leaves this device.
 */
(function () {
  'use strict';

  var SHOWN = 10;
  var byId = function (id) { return document.getElementById(id); };
  var form = byId('at--find');
  var input = byId('at--find-words');
  var said = byId('at--find-said');
  var list = byId('at--find-results');
  var nothing = byId('at--find-nothing');
  var near = byId('at--find-near');
  var more = byId('at--find-more');
  var kind = byId('at--find-kind');
  var theme = byId('at--find-theme');
  var readers = byId('at--find-readers');
  var narrowing = [kind, theme, readers].filter(Boolean);
  var start = null;
  var files = {};
  var turn = 0;
  var shown = SHOWN;
  /* Without a prototype: "constructor" is a word like any other. */
  var IRREGULAR = Object.assign(Object.create(null), { children: 'child',
    people: 'person', women: 'woman', men: 'man', live: 'life',
    crise: 'crisis' });

  function get(path) {
    if (!files[path]) {
      files[path] = fetch('find/' + path).then(function (answer) {
        if (!answer.ok) throw new Error(path);
        return answer.json();
      });
      files[path].catch(function () { delete files[path]; });
    }
    return files[path];
  }

  /* As find_words.c spells them. */
  function spell(text) {
    return text.normalize('NFKD')
      .replace(/[\p{M}\u00AD\u200B-\u200F\u2060\uFEFF]/gu, '').toLowerCase()
      .replace(/ß/g, 'ss').replace(/['’ʼ]s(?![\p{L}\p{N}])/gu, '')
      .replace(/['’ʼ]/g, '').match(/[\p{L}\p{N}]+/gu) || [];
  }

  function singular(word) {
    if (word.length > 4 && /ies$/.test(word)) word = word.slice(0, -3) + 'y';
    else if (/(ss|x|ch|sh)es$/.test(word)) word = word.slice(0, -2);
    else if (word.length > 3 && /[^sui]s$/.test(word)) word = word.slice(0, -1);
    return IRREGULAR[word] || word;
  }

  /* What "bruise", "bruises", "bruised" and "bruising" have in common. */
  function stem(word) {
    var one = singular(word);
    var cut = one.replace(/(ation|ating|ated|ate|ing|ed|e)$/, '');
    return cut.length < 4 ? one : cut.replace(/([bdfgmnprt])\1$/, '$1');
  }

  function partOf(word) {
    if (/^[a-z0-9]{2}/.test(word)) return word.slice(0, 2);
    return 'u' + word.codePointAt(0).toString(16).padStart(4, '0');
  }

  /* How well a word of the index answers one that was asked for: 0 to 1. */
  function likeness(word, asked) {
    if (word === asked) return 1;
    if (singular(word) === singular(asked)) return 0.9;
    if (stem(word) === stem(asked)) return 0.7;
    if (word.startsWith(asked)) return 0.3 + 0.4 * asked.length / word.length;
    return 0;
  }

  /* Letters to change until one is the other; more than `most` is Infinity. */
  function distance(a, b, most) {
    var row = [], i, j;
    if (Math.abs(a.length - b.length) > most) return Infinity;
    for (j = 0; j <= b.length; j++) row[j] = j;
    for (i = 1; i <= a.length; i++) {
      var corner = row[0];
      row[0] = i;
      for (j = 1; j <= b.length; j++) {
        var kept = row[j];
        row[j] = Math.min(row[j] + 1, row[j - 1] + 1,
          corner + (a[i - 1] === b[j - 1] ? 0 : 1));
        corner = kept;
      }
    }
    return row[b.length] <= most ? row[b.length] : Infinity;
  }

  /* {pages: page -> score, words: those that matched, near: one spelt alike}. */
  function lookUp(asked) {
    var parts = [partOf(asked), partOf(singular(asked))].filter(
      function (part, i, all) {
        return all.indexOf(part) === i && start.has.has(part);
      });
    return Promise.all(parts.map(function (part) {
      return get('words/' + part + '.json');
    })).then(function (maps) {
      var found = { pages: new Map(), words: new Set(), near: null };
      var best = Infinity;
      maps.forEach(function (map) {
        Object.keys(map).forEach(function (word) {
          var like = likeness(word, asked), stands = map[word];
          var far = asked.length < 4 || like ? Infinity :
            distance(word, asked, asked.length < 6 ? 1 : 2);
          if (far < best) { best = far; found.near = word; }
          if (!like) return;
          found.words.add(word);
          var rare = Math.log(1 + 2 * start.pages / stands.length);
          for (var i = 0; i < stands.length; i += 2) {
            var score = like * rare * Math.sqrt(stands[i + 1]);
            if (score > (found.pages.get(stands[i]) || 0))
              found.pages.set(stands[i], score);
          }
        });
      });
      return found;
    });
  }

  /* Of each theme the pages, which are told as steps: 3, 5 is 3 and 8. */
  function pagesOf(facets) {
    var all = {};
    Object.keys(facets).forEach(function (id) {
      var page = 0;
      all[id] = new Set(facets[id].map(function (step) {
        return page += step;
      }));
    });
    return all;
  }

  function begin() {
    return start ? Promise.resolve() : get('start.json').then(function (data) {
      var kinds = [];
      data.kinds.forEach(function (run) {
        for (var i = 0; i < run[1]; i++) kinds.push(run[0]);
      });
      data.kinds = kinds;
      data.themes = pagesOf(data.themes);
      data.readers = pagesOf(data.readers);
      data.has = new Set(data.parts.split(' '));
      data.passed = new Set(data.stop.split(' '));
      start = data;
    });
  }

  function isWanted(page) {
    return (!kind.value || start.kinds[page] === kind.value) &&
      (!theme || !theme.value || (theme.value in start.themes &&
        start.themes[theme.value].has(page))) &&
      (!readers || !readers.value || (readers.value in start.readers &&
        start.readers[readers.value].has(page)));
  }

  function ranked(found, all, anywhere) {
    var scores = new Map();
    found.forEach(function (one) {
      one.pages.forEach(function (score, page) {
        var sum = scores.get(page) || { page: page, score: 0, words: 0 };
        sum.score += score;
        sum.words++;
        scores.set(page, sum);
      });
    });
    return Array.from(scores.values()).filter(function (sum) {
      return (anywhere || isWanted(sum.page)) &&
        (!all || sum.words === found.length);
    }).sort(function (a, b) {
      return b.words - a.words || b.score - a.score || a.page - b.page;
    });
  }

  function labelOf(word) {
    var own = Array.from(kind.options).find(function (option) {
      return option.value === word;
    });
    return own ? own.textContent.trim() : '';
  }

  function make(name, words, parent) {
    var made = document.createElement(name);
    if (words) made.textContent = words;
    if (parent) parent.appendChild(made);
    return made;
  }

  function isMatch(words, token) {
    return spell(token).some(function (word) { return words.has(word); });
  }

  /*
   * The paragraph that holds most of the words, from a little before the first;
   * a heading or a single word says little more than the title.
   */
  function excerpt(text, words) {
    var best = '', most = 0, at = 0;
    text.split('\n').forEach(function (paragraph) {
      var seen = new Set(), first = -1, token;
      var tokens = /[\p{L}\p{N}\p{M}'’]+/gu;
      while ((token = tokens.exec(paragraph)))
        if (isMatch(words, token[0])) {
          if (first < 0) first = token.index;
          seen.add(spell(token[0])[0]);
        }
      if (seen.size > most || (seen.size && seen.size === most &&
          best.length < 40 && paragraph.length >= 40)) {
        most = seen.size;
        best = paragraph;
        at = first;
      }
    });
    if (!most) return '';
    var from = at < 90 ? 0 : best.indexOf(' ', at - 80) + 1;
    var to = best.length - from <= 240 ? best.length :
      best.lastIndexOf(' ', from + 230);
    return (from > 0 ? '… ' : '') + best.slice(from, to) +
      (to < best.length ? ' …' : '');
  }

  function mark(text, words, parent) {
    text.split(/([\p{L}\p{N}\p{M}'’]+)/u).forEach(function (piece, i) {
      if (i % 2 && isMatch(words, piece)) make('mark', piece, parent);
      else if (piece) parent.appendChild(document.createTextNode(piece));
    });
  }

  function show(page, data, words) {
    var item = document.createElement('li');
    var link = make('a', '', make('h3', '', item));
    var label = labelOf(start.kinds[page]);
    var text = excerpt(data.text, words) || data.summary ||
      data.text.split('\n')[0];
    link.href = data.url;
    if (data.lang) {
      item.lang = data.lang;
      item.dir = 'auto';
    }
    mark(data.title, words, link);
    if (label) {
      var kindOf = make('p', label, item);
      kindOf.className = 'kind';
      kindOf.lang = 'en-GB';
      kindOf.dir = 'ltr';
    }
    if (text) mark(text, words, make('p', '', item));
    return item;
  }

  function saying(count, query, all) {
    if (!count) return 'Nothing was found for “' + query + '”.';
    return (all ? '' : 'No page has all of these words. ') +
      (count === 1 ? 'One page' : count + ' pages') +
      (all ? '' : ' with some of them') + ' for “' + query + '”.';
  }

  /* Where the choices left nothing: what there would be without them. */
  function offerAnywhere(query, found) {
    var count = ranked(found, true, true).length;
    if (!count) return false;
    near.hidden = false;
    near.textContent = 'Your choices left nothing. ';
    make('a', count === 1 ? 'Show the one page there is without them' :
      'Show the ' + count + ' pages there are without them',
      near).href = '?q=' + encodeURIComponent(query);
    return true;
  }

  function offerNear(words, found) {
    var spelt = words.map(function (word, i) {
      return found[i].pages.size || !found[i].near ? word : found[i].near;
    }).join(' ');
    near.hidden = spelt === words.join(' ');
    if (near.hidden) return;
    near.textContent = 'Did you mean ';
    var link = make('a', spelt, near);
    link.href = '?q=' + encodeURIComponent(spelt);
    near.appendChild(document.createTextNode('?'));
  }

  function clear(words) {
    list.textContent = '';
    said.textContent = words || '';
    nothing.hidden = true;
    near.hidden = true;
    more.hidden = true;
  }

  function remember(query) {
    var params = new URLSearchParams();
    if (query) params.set('q', query);
    narrowing.forEach(function (choice) {
      if (choice.value) params.set(choice.name, choice.value);
    });
    var asked = params.toString();
    try {
      history.replaceState(null, '', asked ? '?' + asked : 'find.html');
    } catch (refused) { /* a page on a disk has no address to keep */ }
  }

  function search() {
    var mine = ++turn, query = input.value.trim();
    var focus = document.activeElement === more ? shown - SHOWN : -1;
    remember(query);
    if (!query) { clear(); return Promise.resolve(); }
    return begin().then(function () {
      var words = spell(query).filter(function (word, i, all) {
        return word.length > 1 && !start.passed.has(word) &&
          all.indexOf(word) === i;
      });
      if (!words.length) {
        clear('These letters are on every page. Try a longer word.');
        return null;
      }
      return Promise.all(words.map(lookUp)).then(function (found) {
        var all = true, best = ranked(found, true), matched = new Set();
        if (!best.length && words.length > 1) {
          best = ranked(found, false);
          all = !best.length;
        }
        found.forEach(function (one) {
          one.words.forEach(function (word) { matched.add(word); });
        });
        var top = best.slice(0, shown);
        return Promise.all(top.map(function (one) {
          return get('pages/' + one.page + '.json');
        })).then(function (pages) {
          if (mine !== turn) return;
          clear(saying(best.length, query, all));
          pages.forEach(function (data, i) {
            list.appendChild(show(top[i].page, data, matched));
          });
          nothing.hidden = best.length > 0;
          more.hidden = best.length <= top.length;
          if (best.length || !offerAnywhere(query, found))
            offerNear(words, found);
          var next = focus < 0 ? null : list.querySelectorAll('a')[focus];
          if (next) next.focus();
        });
      });
    }).catch(function () {
      if (mine === turn)
        clear('The search cannot be reached just now. Every page is in the ' +
          'list below.');
    });
  }

  /* Up and down walk through the results, from the field and back to it. */
  function walk(event) {
    var step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    var links = Array.from(list.querySelectorAll('a'));
    var at = links.indexOf(document.activeElement);
    if (event.key === 'Escape' && document.activeElement === input) {
      input.value = '';
      search();
      return;
    }
    if (!step || (at < 0 && document.activeElement !== input)) return;
    var next = at + step;
    if (next >= links.length || (at < 0 && step < 0)) return;
    event.preventDefault();
    (next < 0 ? input : links[next]).focus();
  }

  var waiting;
  function soon() {
    clearTimeout(waiting);
    shown = SHOWN;
    waiting = setTimeout(search, 200);
  }

  function restore() {
    var params = new URLSearchParams(location.search);
    input.value = params.get('q') || '';
    narrowing.forEach(function (choice) {
      choice.value = params.get(choice.name) || '';
      if (choice.selectedIndex < 0) choice.value = '';
    });
    if (narrowing.some(function (choice) { return choice.value; }))
      narrow.open = true;
    search();
  }

  var narrow = byId('at--find-narrow');
  form.addEventListener('submit', function (event) {
    event.preventDefault();
    clearTimeout(waiting);
    shown = SHOWN;
    search();
  });
  input.addEventListener('input', soon);
  form.addEventListener('change', function (event) {
    if (event.target !== input) { shown = SHOWN; search(); }
  });
  more.addEventListener('click', function () {
    shown += SHOWN;
    search();
  });
  byId('at--find-area').addEventListener('keydown', walk);
  restore();
}());
