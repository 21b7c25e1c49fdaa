const PIECES = 150;
const LENGTH_MILLIS = 4_200;
const COLOURS = ['#ffb347', '#ffd98f', '#f4efe6', '#e2795b', '#7fb7a3', '#c9a2d8'];

// Falls once over the canvas and ends; the returned function ends it early.
export function confetti(canvas) {
  const brush = canvas.getContext('2d');
  const scale = Math.min(window.devicePixelRatio || 1, 2);
  const width = canvas.clientWidth;
  const height = canvas.clientHeight;
  canvas.width = width * scale;
  canvas.height = height * scale;
  const pieces = Array.from({ length: PIECES }, (_, index) => piece(index, width, height));
  let frame = 0;
  let began = null;

  function draw(now) {
    began ??= now;
    const age = now - began;
    brush.setTransform(scale, 0, 0, scale, 0, 0);
    brush.clearRect(0, 0, width, height);
    if (age > LENGTH_MILLIS) return;
    brush.globalAlpha = Math.min(1, (LENGTH_MILLIS - age) / 900);
    for (const one of pieces) paint(brush, one, age / 1000);
    frame = requestAnimationFrame(draw);
  }

  frame = requestAnimationFrame(draw);
  return () => {
    cancelAnimationFrame(frame);
    brush.clearRect(0, 0, canvas.width, canvas.height);
  };
}

function piece(index, width, height) {
  const fromLeft = index % 2 === 0;
  const angle = (fromLeft ? -1 : -2.14) + (Math.random() - 0.5) * 0.9;
  const speed = (0.75 + Math.random() * 0.75) * Math.max(height, 480);
  return {
    x: fromLeft ? -10 : width + 10,
    y: height * 0.72,
    vx: Math.cos(angle) * speed * Math.min(1, width / 700 + 0.35),
    vy: Math.sin(angle) * speed * 1.05,
    gravity: Math.max(height, 480) * 0.85,
    spin: (Math.random() - 0.5) * 12,
    flutter: 3 + Math.random() * 5,
    size: 6 + Math.random() * 7,
    colour: COLOURS[index % COLOURS.length],
  };
}

function paint(brush, one, seconds) {
  const drag = 1 - Math.exp(-1.6 * seconds);
  const x = one.x + (one.vx * drag) / 1.6;
  const y = one.y + (one.vy * drag) / 1.1 + one.gravity * seconds * seconds * 0.18;
  brush.save();
  brush.translate(x, y);
  brush.rotate(one.spin * seconds);
  brush.scale(1, Math.cos(one.flutter * seconds));
  brush.fillStyle = one.colour;
  brush.fillRect(-one.size / 2, -one.size / 4, one.size, one.size / 2);
  brush.restore();
}
