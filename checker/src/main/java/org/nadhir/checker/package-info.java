/// To be written.
@NullMarked
package org.nadhir.checker;

import org.jspecify.annotations.NullMarked;
