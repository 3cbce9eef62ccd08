/** The one door to Leaflet. */
import * as L from '/lib/leaflet/dist/leaflet-src.esm.js';

export default L;
