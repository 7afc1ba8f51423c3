/// JSON for our own formats only: a strict bounded reader and a canonical writer (RFC 8785).
///
/// Other people's JSON is read elsewhere. Main types: [Json], `JsonReader`, `CanonicalWriter`.
package org.nadhir.json;
