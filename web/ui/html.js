/** The one door to lit-html: every template of the product is made with these. */
export { html, svg, render, nothing } from '/lib/lit-html/lit-html.js';
export { repeat } from '/lib/lit-html/directives/repeat.js';
export { live } from '/lib/lit-html/directives/live.js';
export { ref } from '/lib/lit-html/directives/ref.js';
