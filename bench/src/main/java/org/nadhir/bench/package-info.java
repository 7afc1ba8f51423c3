/// To be written.
@NullMarked
package org.nadhir.bench;

import org.jspecify.annotations.NullMarked;
