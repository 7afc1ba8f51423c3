/// The node's API for its own persons: JSON over HTTPS on the loopback, under `/api/v1`.
///
/// Every route is one line of a table ([Route]); who may use it is decided at one place ([Gate]); what it does stands
/// in the part that it belongs to, in a class of its own named `…Resource`. Main types: [Api], [Route], [Access],
/// [Call], [Answer], [Sessions].
/// Traps: a route that a person may not use is answered exactly like one that does not exist, and without a session
/// both are answered like everything else without one.
@NullMarked
package org.nadhir.node.api;

import org.jspecify.annotations.NullMarked;
