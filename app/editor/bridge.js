// The one door between the page's WebAssembly and the editor: loads the editor's module when it is asked for, so that
// the page starts without it and still works when it does not arrive.
export const load = (url) => import(url);
