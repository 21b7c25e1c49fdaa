// Text reaches the page through text nodes only, so a name or a title can never become markup.
export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [key, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue;
    if (key === 'on') for (const [type, listener] of Object.entries(value)) element.addEventListener(type, listener);
    else if (key === 'testid') element.dataset.testid = value;
    else if (key === 'class') element.className = value;
    else if (key === 'value' || key === 'checked') element[key] = value;
    else element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...children.flat(2).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

// A person's name may run in either direction and be of any length; isolating it keeps the sentence around it intact.
export function name(text) {
  return h('bdi', { class: 'name' }, text);
}

export function initial(text) {
  return ([...text.trim()][0] ?? '?').toLocaleUpperCase();
}

export function list(names) {
  const all = names.filter(Boolean);
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all[all.length - 1]}`;
}

export function count(n, one, many = `${one}s`) {
  return `${n} ${n === 1 ? one : many}`;
}
