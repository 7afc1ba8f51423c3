/// Rings where a person hears it when something waits at the desk: by a webhook, by mail. A bell carries no content:
/// not what waits, not how much of it, not from whom, and it rings at points of a grid of time only (decision 0297).
@NullMarked
package org.nadhir.node.bell;

import org.jspecify.annotations.NullMarked;
