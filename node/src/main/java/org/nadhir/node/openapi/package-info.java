/// The API described for programs: an OpenAPI 3.1 document, made of the node's own table of routes.
///
/// What a route says and takes stands beside no route but in one file per part (`*.api`, a notation of a line for each
/// member; [PartReader] says how to read it). Method, address, who may call and how long a body may be come from the
/// routes themselves, so that they stand at one place only. It is not a second reader: the server never asks the
/// document what to take; tests hold the two against each other. Main types: [Document], [DocumentResource], [Part].
/// Traps: a route without an entry and an entry without a route keep the node from starting; the document says nothing
/// that differs between two nodes of one version.
@NullMarked
package org.nadhir.node.openapi;

import org.jspecify.annotations.NullMarked;
