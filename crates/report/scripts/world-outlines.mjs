// Writes src/charts/world.tsv, the outlines the world map is drawn from.
//
//   node scripts/world-outlines.mjs COUNTRIES-110M COUNTRIES-10M CODES > src/charts/world.tsv
//
// COUNTRIES-*  countries-110m.json and countries-10m.json of the npm package world-atlas:
//              Natural Earth (public domain) as TopoJSON, ids are ISO 3166-1 numeric
// CODES        codes.json of the npm package i18n-iso-countries: alpha-2, alpha-3, numeric
//
// One line per country: alpha-2, label point x and y, outline.
// Units are tenths of a point on a map 1000 points wide; the projection is Equal Earth
// (Šavrič, Patterson, Jenny 2018), which keeps areas comparable. The outline comes from the
// coarse file; a state too small for it gets an empty outline and a label point from the fine one.
import { readFileSync } from "node:fs";

const [coarse, fine, codes] = process.argv.slice(2).map((path) => JSON.parse(readFileSync(path, "utf8")));

const alpha2 = new Map(codes.map(([two, , numeric]) => [numeric, two]));
// Natural Earth draws these apart and gives them no number. Kosovo goes by XK, its code in use;
// the other two are drawn with the state that most governments count them to.
const unnumbered = new Map([["Kosovo", "XK"], ["N. Cyprus", "CY"], ["Somaliland", "SO"]]);
// Parts of larger states in Natural Earth, countries in ISO 3166: longitude and latitude.
const within = {
  BQ: [-68.3, 12.2], CC: [96.8, -12.2], CX: [105.6, -10.5], GF: [-53.1, 4], GP: [-61.6, 16.2],
  MQ: [-61, 14.6], RE: [55.5, -21.1], SJ: [16, 78.5], TK: [-171.8, -9.2], YT: [45.2, -12.8],
};

const [A1, A2, A3, A4, M] = [1.340264, -0.081106, 0.000893, 0.003796, Math.sqrt(3) / 2];
const across = 2 * equalEarth(180, 0)[0];
function equalEarth(longitude, latitude) {
  const t = Math.asin(M * Math.sin((latitude * Math.PI) / 180));
  const [t2, t6] = [t * t, t ** 6];
  return [
    ((longitude * Math.PI) / 180) * Math.cos(t) / (M * (A1 + 3 * A2 * t2 + t6 * (7 * A3 + 9 * A4 * t2))),
    t * (A1 + A2 * t2 + t6 * (A3 + A4 * t2)),
  ];
}
function project([longitude, latitude]) {
  const [x, y] = equalEarth(longitude, latitude);
  const top = equalEarth(0, 90)[1];
  return [Math.round((x / across + 0.5) * 10000), Math.round(((top - y) / across) * 10000)];
}

function rings(topology) {
  const { scale: [sx, sy], translate: [tx, ty] } = topology.transform;
  const arcs = topology.arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]) => [(x += dx) * sx + tx, (y += dy) * sy + ty]);
  });
  const line = (index) => (index < 0 ? arcs[~index].slice().reverse() : arcs[index]);
  const ring = (indices) => indices.flatMap((index, at) => line(index).slice(at ? 1 : 0));
  const found = new Map();
  for (const { id, type, arcs, properties } of topology.objects.countries.geometries) {
    const code = alpha2.get(id) ?? unnumbered.get(properties.name);
    // Antarctica has no people to invite and would take a fifth of the map.
    if (!code || code === "AQ" || !arcs) continue;
    const polygons = type === "Polygon" ? [arcs] : arcs;
    found.set(code, [...(found.get(code) ?? []), ...polygons.map((polygon) => polygon.map(ring).flatMap(parts).map((part) => part.map(project)))]);
  }
  return found;
}

// A ring that crosses the 180th meridian would draw a line across the whole map: it is taken apart
// into the pieces on either side, each closed along the meridian.
function parts(ring) {
  const pieces = [[]];
  ring.forEach((point, i) => {
    if (i && Math.abs(point[0] - ring[i - 1][0]) > 180) pieces.push([]);
    pieces.at(-1).push(point);
  });
  if (pieces.length > 1 && pieces.length % 2) pieces[0].unshift(...pieces.pop());
  return pieces;
}

const area = (ring) => Math.abs(ring.reduce((sum, [x, y], i) => {
  const [u, v] = ring[(i + 1) % ring.length];
  return sum + x * v - u * y;
}, 0)) / 2;

function inside(ring, [x, y]) {
  let within = false;
  ring.forEach(([ax, ay], i) => {
    const [bx, by] = ring[(i + 1) % ring.length];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) within = !within;
  });
  return within;
}

function toEdge(ring, [x, y]) {
  return Math.min(...ring.map(([ax, ay], i) => {
    const [bx, by] = ring[(i + 1) % ring.length];
    const length = (bx - ax) ** 2 + (by - ay) ** 2;
    const along = length ? Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length)) : 0;
    return Math.hypot(ax + along * (bx - ax) - x, ay + along * (by - ay) - y);
  }));
}

// The point furthest from any border, on a grid over the largest part: where a label sits best.
function labelPoint(polygons) {
  const ring = polygons.map(([outer]) => outer).sort((a, b) => area(b) - area(a))[0];
  const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  let best = { point: [Math.round((left + right) / 2), Math.round((top + bottom) / 2)], clear: 0 };
  for (let i = 1; i < 40; i++) {
    for (let j = 1; j < 40; j++) {
      const point = [left + ((right - left) * i) / 40, top + ((bottom - top) * j) / 40];
      if (!inside(ring, point)) continue;
      const clear = toEdge(ring, point);
      if (clear > best.clear) best = { point: point.map(Math.round), clear };
    }
  }
  return best.point;
}

const outline = (ring) => {
  let [px, py] = ring[0];
  const steps = ring.slice(1).map(([x, y]) => {
    const step = [x - px, y - py];
    [px, py] = [x, y];
    return step;
  }).filter(([dx, dy]) => dx || dy);
  // A ring that rounding has flattened to fewer than three points has nothing to fill.
  return steps.length < 3 ? "" : `M${ring[0].join(" ")}l${steps.map((step) => step.join(" ")).join(" ")}z`;
};

const [drawn, small] = [rings(coarse), rings(fine)];
const lines = [];
for (const code of new Set([...drawn.keys(), ...small.keys()])) {
  const polygons = drawn.get(code) ?? small.get(code);
  const path = drawn.has(code) ? polygons.flat().map(outline).join("") : "";
  lines.push([code, ...labelPoint(polygons), path].join("\t"));
}
for (const [code, place] of Object.entries(within)) lines.push([code, ...project(place), ""].join("\t"));
process.stdout.write(lines.sort().join("\n") + "\n");
