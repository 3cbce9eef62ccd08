/** The views of the product, one line a feature. A view that cannot be loaded does not take the others with it. */
const MODULES = [
  '/report/overview.js',
  '/account/personsView.js',
  '/account/auditView.js',
  '/patrol/view.js',
  '/demand/view.js',
  '/patrol/rosterView.js',
  '/patrol/shiftView.js',
  '/plan/view.js',
  '/plan/dispatchView.js',
  '/plan/logView.js',
  '/plan/yearView.js',
  '/track/view.js',
  '/track/playback.js',
  '/track/devices.js',
  '/track/upload.js',
  '/coverage/view.js',
  '/mileage/view.js',
  '/alarm/view.js',
  '/order/view.js',
  '/finding/view.js',
  '/density/view.js',
  '/casework/view.js',
  '/complaint/view.js',
  '/screening/view.js',
  '/asset/view.js',
  '/overload/view.js',
  '/hotspot/view.js',
  '/cases/view.js',
  '/roadside/view.js',
  '/road/view.js',
  '/siting/view.js',
  '/import/view.js',
  '/report/view.js',
  '/help/view.js',
];

/**
 * @typedef {{id: string, titleKey: string, roles?: string[], order: number, icon: string, wide?: boolean, inMenu?: boolean,
 *   render: (host: HTMLElement, app: any) => ({dispose?: () => void} | void | Promise<any>)}} View
 */

/** Loads all views, in their order. @returns {Promise<View[]>} */
export async function loadViews() {
  const loaded = await Promise.all(MODULES.map((path) => import(path).then((module) => module.default, (failure) => {
    console.error(path, failure);
    return null;
  })));
  return loaded.filter(Boolean).flat().sort((one, other) => one.order - other.order);
}
