const SVG = 'http://www.w3.org/2000/svg';

const PATHS = {
  yes: ['M5 13l4.5 4.5L19.5 7'],
  no: ['M6.5 6.5l11 11', 'M17.5 6.5l-11 11'],
  undo: ['M9 7L4.5 11.5 9 16', 'M5 11.5h9a5 5 0 0 1 0 10h-2'],
  room: ['M8.5 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6z', 'M3 19c.4-3.2 2.6-5 5.5-5s5.1 1.8 5.5 5', 'M15.5 5.3a3 3 0 0 1 0 5.5', 'M17 14.3c2.2.5 3.7 2.2 4 4.7'],
  swipe: ['M5.5 7.5l9-3 5 14-9 3z', 'M4 10.5l-1.5.6 3 9'],
  matches: ['M12 20s-7.5-4.6-7.5-10A4.3 4.3 0 0 1 12 7.3 4.3 4.3 0 0 1 19.5 10c0 5.4-7.5 10-7.5 10z'],
  standings: ['M5 20v-7', 'M12 20V5', 'M19 20v-10'],
  copy: ['M9 9h10v11H9z', 'M15 9V4H5v11h4'],
  share: ['M12 15V4', 'M8 7.5L12 3.5l4 4', 'M6 12H5v8h14v-8h-1'],
  leave: ['M10 4H5v16h5', 'M15 8l4 4-4 4', 'M19 12h-9'],
  back: ['M14.5 5.5L8 12l6.5 6.5'],
  next: ['M9.5 5.5L16 12l-6.5 6.5'],
  film: ['M4 5h16v14H4z', 'M8 5v14', 'M16 5v14', 'M4 12h16', 'M4 8.5h4', 'M4 15.5h4', 'M16 8.5h4', 'M16 15.5h4'],
  series: ['M3.5 7.5h17v11.5h-17z', 'M8.5 3.5L12 7.5l3.5-4'],
  star: ['M12 4l2.4 5.2 5.6.7-4.1 3.9 1.1 5.6-5-2.8-5 2.8 1.1-5.6L4 9.9l5.6-.7z'],
};

export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', `icon icon-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  for (const d of PATHS[name]) {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', d);
    svg.append(path);
  }
  return svg;
}

export function logo() {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 48 48');
  svg.setAttribute('class', 'logo');
  svg.setAttribute('aria-hidden', 'true');
  for (const [cx, cy] of [[24, 17], [16, 30], [32, 30]]) {
    const circle = document.createElementNS(SVG, 'circle');
    circle.setAttribute('cx', cx);
    circle.setAttribute('cy', cy);
    circle.setAttribute('r', 13);
    svg.append(circle);
  }
  const heart = document.createElementNS(SVG, 'path');
  heart.setAttribute('d', 'M24 19.75A13 13 0 0 1 28.97 29.36 13 13 0 0 1 19.03 29.36 13 13 0 0 1 24 19.750z');
  heart.setAttribute('class', 'logo-heart');
  svg.append(heart);
  return svg;
}
