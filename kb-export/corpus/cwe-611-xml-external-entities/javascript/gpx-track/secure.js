const fastify = require('fastify')({ logger: true, bodyLimit: 2 * 1024 * 1024 });
const libxmljs = require('libxmljs2');

const GPX = { gpx: 'http://www.topografix.com/GPX/1/1' };
const EARTH_RADIUS = 6371000;

const radians = (degrees) => (degrees * Math.PI) / 180;

function distance(a, b) {
  const dLat = radians(b.lat - a.lat);
  const dLon = radians(b.lon - a.lon);
  const h = Math.sin(dLat / 2) ** 2 +
    Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(dLon / 2) ** 2;
  return 2 * EARTH_RADIUS * Math.asin(Math.sqrt(h));
}

function readTrack(xml) {
  const doc = libxmljs.parseXml(xml, { noent: false, nonet: true, noblanks: true });
  const name = doc.get('//gpx:trk/gpx:name', GPX);
  const points = doc.find('//gpx:trkpt', GPX).map((point) => ({
    lat: Number(point.attr('lat').value()),
    lon: Number(point.attr('lon').value()),
  }));
  return { name: name ? name.text() : 'Unnamed track', points };
}

fastify.addContentTypeParser('application/gpx+xml', { parseAs: 'string' }, (req, body, done) => {
  done(null, body);
});

fastify.post('/tracks/measure', async (request, reply) => {
  let track;
  try {
    track = readTrack(request.body);
  } catch (error) {
    request.log.info('track rejected');
    return reply.code(422).send({ error: 'this is no GPX file' });
  }
  let metres = 0;
  for (let i = 1; i < track.points.length; i += 1) {
    metres += distance(track.points[i - 1], track.points[i]);
  }
  return { name: track.name, points: track.points.length, metres: Math.round(metres) };
});

fastify.listen({ port: 8080 });
