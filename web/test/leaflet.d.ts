/** Leaflet is checked loosely: its classes are extended in ways its types do not know. */
declare const L: any;
export = L;
