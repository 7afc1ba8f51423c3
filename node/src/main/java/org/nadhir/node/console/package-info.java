/// The console: pages that the node serves to persons in a browser, in Arabic and English.
///
/// It is a client of the API in the same process: a page knows no more than its reader may ask the API, and what is
/// done on it goes through the API's gate, its table of roles and its checks, signed with the reader's own key. So
/// there is no second table of rights, no access to the store and no rule here.
///
/// Main types: [Console] answers requests, [ConsoleRoute] is a line of its table, [Visit] what a page is made for,
/// [Inside] the way to the API, [Frame] what every template knows. Templates are jte, in `src/main/jte`.
///
/// Traps: text of others is written with [Frame#foreign] and nothing else; a page has no inline script or style, the
/// content security policy forbids both; `GET` changes nothing.
@NullMarked
package org.nadhir.node.console;

import org.jspecify.annotations.NullMarked;
